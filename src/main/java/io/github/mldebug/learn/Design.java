package io.github.mldebug.learn;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of a fit as blocks of standardised columns (weighted mean 0, deviation 1; constants become 0) with a column of
 * ones at the end. A small design is kept in memory; a large one is read again for every pass, so that memory is bounded by
 * one block. Both give the same numbers. Not for several threads.
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
    private final int blockRows;
    private final double @Nullable [][] kept;
    private final double[] buffer;
    private final Spread[] spreads;

    private Design(Columns columns, double[] shares) {
        this.columns = columns;
        this.rows = columns.rows();
        this.width = columns.width();
        int fitting = Math.max(LEAST_BLOCK_ROWS, Math.min(MOST_BLOCK_ROWS, MOST_BLOCK_VALUES / (width + 1)));
        this.blockRows = Math.min(rows, fitting);
        this.spreads = new Spread[width];
        boolean keep = (long) rows * (width + 1) <= KEPT_VALUES;
        this.kept = keep ? new double[blocks()][] : null;
        this.buffer = keep ? new double[0] : new double[blockRows * (width + 1)];
        double[] values = new double[rows];
        for (int column = 0; column < width; column++) {
            columns.fill(0, rows, column, values, 0);
            requireFinite(values, rows, 0, column);
            spreads[column] = Spread.of(values, shares);
        }
        if (kept != null) {
            for (int block = 0; block < kept.length; block++) {
                kept[block] = new double[blockRows * (width + 1)];
                load(block, kept[block]);
            }
        }
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

    /** A block, column after column; overwritten by the next call unless the design is kept. */
    double[] block(int block) {
        if (kept != null) {
            return kept[block];
        }
        load(block, buffer);
        return buffer;
    }

    private void load(int block, double[] into) {
        int start = start(block);
        int length = length(block);
        for (int column = 0; column < width; column++) {
            int offset = column * blockRows;
            columns.fill(start, start + length, column, into, offset);
            Spread spread = spreads[column];
            double perUnit = spread.perUnit();
            double mean = spread.mean();
            double scale = spread.scale();
            for (int i = offset; i < offset + length; i++) {
                into[i] = (into[i] * perUnit - mean) * scale;
            }
        }
        Arrays.fill(into, width * blockRows, width * blockRows + length, 1);
    }
}
