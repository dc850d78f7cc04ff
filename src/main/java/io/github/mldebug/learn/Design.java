package io.github.mldebug.learn;

import io.github.mldebug.learn.Columns.Indicators;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of a fit as blocks of rows. Plain columns are standardised (weighted mean 0, deviation 1; constants become 0),
 * with a column of ones at the end; indicators of a category are one place a row, scaled but not centred, which makes a
 * category of many levels cost no more than one column. A small design is kept in memory; a large one is read again for every
 * pass, so that memory is bounded by one block. Both give the same numbers. Not for several threads.
 */
final class Design {
    /** Up to this many values (64 MB) a design is kept. */
    private static final long KEPT_VALUES = 8_000_000;

    private static final int MOST_BLOCK_VALUES = 1 << 19;
    private static final int MOST_BLOCK_ROWS = 1024;
    private static final int LEAST_BLOCK_ROWS = 16;

    private final Columns columns;
    private final int rows;
    private final int width;
    private final int[] plain;
    private final List<Indicators> runs;
    private final int blockRows;
    private final Block @Nullable [] kept;
    private final Block buffer;
    private final Spread[] spreads;

    /**
     * Some rows.
     *
     * @param values the plain columns one after the other, {@link #stride()} apart, then ones
     * @param places for each run of indicators, the place that is 1 in each row, or -1
     */
    record Block(double[] values, int[][] places) {}

    private Design(Columns columns, double[] shares) {
        this.columns = columns;
        this.rows = columns.rows();
        this.width = columns.width();
        this.plain = plainColumns(columns);
        this.runs = columns.indicators();
        int fitting = Math.max(LEAST_BLOCK_ROWS, Math.min(MOST_BLOCK_ROWS, MOST_BLOCK_VALUES / (plain.length + 1)));
        this.blockRows = Math.min(rows, fitting);
        boolean keep = (long) rows * (plain.length + 1 + runs.size()) <= KEPT_VALUES;
        this.kept = keep ? new Block[blocks()] : null;
        if (kept != null) {
            Arrays.setAll(kept, block -> newBlock(blockRows));
        }
        this.spreads = spreads(shares);
        this.buffer = newBlock(keep ? 0 : blockRows);
    }

    /**
     * Reads and standardises the columns.
     *
     * @param shares row weights that sum to one
     * @throws IllegalArgumentException when a value is not finite
     */
    static Design of(Columns columns, double[] shares) {
        return new Design(columns, shares);
    }

    /** The columns that belong to no run of indicators, ascending. */
    static int[] plainColumns(Columns columns) {
        boolean[] indicator = new boolean[columns.width()];
        for (Indicators run : columns.indicators()) {
            Arrays.fill(indicator, run.first(), run.first() + run.width(), true);
        }
        return IntStream.range(0, indicator.length)
                .filter(column -> !indicator[column])
                .toArray();
    }

    /** How the columns are standardised; those that are kept are so at once. */
    private Spread[] spreads(double[] shares) {
        Spread[] found = new Spread[width];
        double[] values = new double[plain.length == 0 ? 0 : rows];
        for (int index = 0; index < plain.length; index++) {
            columns.fill(0, rows, plain[index], values, 0);
            requireFinite(values, rows, 0, plain[index]);
            found[plain[index]] = Spread.of(values, shares);
            for (int block = 0; kept != null && block < kept.length; block++) {
                standardise(
                        values,
                        start(block),
                        kept[block].values(),
                        index * blockRows,
                        length(block),
                        found[plain[index]]);
            }
        }
        int[] places = new int[runs.isEmpty() ? 0 : rows];
        for (int run = 0; run < runs.size(); run++) {
            columns.indicated(0, rows, runs.get(run), places);
            double[] sums = new double[runs.get(run).width()];
            for (int row = 0; row < rows; row++) {
                if (places[row] >= 0) {
                    sums[places[row]] += shares[row];
                }
            }
            for (int place = 0; place < sums.length; place++) {
                found[runs.get(run).first() + place] = Spread.ofIndicator(sums[place]);
            }
            for (int block = 0; kept != null && block < kept.length; block++) {
                System.arraycopy(places, start(block), kept[block].places()[run], 0, length(block));
            }
        }
        for (int block = 0; kept != null && block < kept.length; block++) {
            addOnes(block, kept[block]);
        }
        return found;
    }

    private static void standardise(double[] from, int start, double[] into, int offset, int count, Spread spread) {
        double perUnit = spread.perUnit();
        double mean = spread.mean();
        double scale = spread.scale();
        for (int i = 0; i < count; i++) {
            into[offset + i] = (from[start + i] * perUnit - mean) * scale;
        }
    }

    private void addOnes(int block, Block into) {
        int offset = plain.length * blockRows;
        Arrays.fill(into.values(), offset, offset + length(block), 1);
    }

    /** Refuses columns with a value that is not finite. */
    static void requireFinite(Columns columns) {
        double[] values = new double[columns.rows()];
        for (int column = 0; column < columns.width(); column++) {
            columns.fill(0, columns.rows(), column, values, 0);
            requireFinite(values, values.length, 0, column);
        }
    }

    /** Refuses the first values of an array that are not finite; they are of rows from {@code start} on. */
    static void requireFinite(double[] values, int count, int start, int column) {
        for (int i = 0; i < count; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException("input column " + column + " is " + values[i] + " in row "
                        + (start + i) + ": inputs must be finite");
            }
        }
    }

    /** Number of columns without the column of ones. */
    int width() {
        return width;
    }

    int rows() {
        return rows;
    }

    /** Number of plain columns, the column of ones counted in. */
    int plainCount() {
        return plain.length + 1;
    }

    /** Which column a plain one is; {@link #width()} for the ones. */
    int plainColumn(int index) {
        return index == plain.length ? width : plain[index];
    }

    /** The runs of indicators. */
    List<Indicators> runs() {
        return runs;
    }

    int blocks() {
        return (rows + blockRows - 1) / blockRows;
    }

    /** The first row of a block. */
    int start(int block) {
        return block * blockRows;
    }

    /** The number of rows of a block. */
    int length(int block) {
        return Math.min(blockRows, rows - start(block));
    }

    /** Columns of a block lie this far apart, whatever its length. */
    int stride() {
        return blockRows;
    }

    /** How a column was standardised. */
    Spread spread(int column) {
        return spreads[column];
    }

    /** A block; overwritten by the next call unless the design is kept. */
    Block block(int block) {
        if (kept != null) {
            return kept[block];
        }
        load(block, buffer);
        return buffer;
    }

    private Block newBlock(int length) {
        return new Block(new double[length * (plain.length + 1)], new int[runs.size()][length]);
    }

    private void load(int block, Block into) {
        int start = start(block);
        int length = length(block);
        for (int index = 0; index < plain.length; index++) {
            int offset = index * blockRows;
            columns.fill(start, start + length, plain[index], into.values(), offset);
            standardise(into.values(), offset, into.values(), offset, length, spreads[plain[index]]);
        }
        addOnes(block, into);
        for (int run = 0; run < runs.size(); run++) {
            columns.indicated(start, start + length, runs.get(run), into.places()[run]);
        }
    }
}
