package io.github.mldebug.learn;

import io.github.mldebug.scan.Workers;
import io.github.mldebug.stats.RadixSort;
import io.github.mldebug.stats.SortedIndex;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Inputs as bin numbers, for trees. A plain column is cut at no more than {@link #MOST_BINS} − 1 places, between values that
 * occur, so that bins hold about as many rows each; a column with fewer distinct values has one bin a value. A run of
 * indicators is one part too: it costs as much as one column, however many levels the category has.
 *
 * @param rows number of rows
 * @param parts in column order
 */
record BinnedColumns(int rows, List<Part> parts) {
    /** As many as a byte tells apart. */
    static final int MOST_BINS = 256;

    BinnedColumns {
        parts = List.copyOf(parts);
    }

    /** Columns that are read together. */
    sealed interface Part permits Plain, Run {
        /** The first of its columns. */
        int first();

        /** How many bins it has. */
        int bins();

        /** The bin of a row. */
        int bin(int row);
    }

    /**
     * One column.
     *
     * @param codes bin by row, from 0; as unsigned bytes
     * @param cuts ascending: a value is in the bin of how many cuts lie below it
     */
    record Plain(int first, byte[] codes, double[] cuts) implements Part {
        @Override
        public int bins() {
            return cuts.length + 1;
        }

        @Override
        public int bin(int row) {
            return codes[row] & 0xff;
        }
    }

    /**
     * Indicators of a category.
     *
     * @param width how many columns
     * @param places by row, which of the columns is 1; {@code width} for none
     */
    record Run(int first, int width, int[] places) implements Part {
        @Override
        public int bins() {
            return width + 1;
        }

        @Override
        public int bin(int row) {
            return places[row];
        }
    }

    /**
     * Bins columns, several at once where there is help.
     *
     * @throws IllegalArgumentException when a value is not finite
     */
    static BinnedColumns of(Columns columns, Workers workers) {
        int[] plain = Design.plainColumns(columns);
        List<Columns.Indicators> runs = columns.indicators();
        Part[] parts = new Part[plain.length + runs.size()];
        workers.each(
                parts.length,
                i -> parts[i] = i < plain.length ? plain(columns, plain[i]) : run(columns, runs.get(i - plain.length)));
        Arrays.sort(parts, Comparator.comparingInt(Part::first));
        return new BinnedColumns(columns.rows(), List.of(parts));
    }

    private static Run run(Columns columns, Columns.Indicators run) {
        int[] places = new int[columns.rows()];
        columns.indicated(0, places.length, run, places);
        for (int row = 0; row < places.length; row++) {
            places[row] = places[row] < 0 ? run.width() : places[row];
        }
        return new Run(run.first(), run.width(), places);
    }

    private static Plain plain(Columns columns, int column) {
        double[] values = new double[columns.rows()];
        columns.fill(0, values.length, column, values, 0);
        Design.requireFinite(values, values.length, 0, column);
        double[] cuts = cuts(values);
        byte[] codes = new byte[values.length];
        SortedIndex index = SortedIndex.of(cuts);
        for (int row = 0; row < values.length; row++) {
            codes[row] = (byte) index.below(values[row]);
        }
        return new Plain(column, codes, cuts);
    }

    private static double[] cuts(double[] values) {
        double[] sorted = values.clone();
        RadixSort.sort(sorted);
        int distinct = 1;
        for (int i = 1; i < sorted.length; i++) {
            distinct += sorted[i] == sorted[i - 1] ? 0 : 1;
        }
        double[] cuts = new double[Math.min(distinct, MOST_BINS) - 1];
        int count = 0;
        int last = 0;
        for (int i = 1; i < sorted.length && count < cuts.length; i++) {
            if (sorted[i] == sorted[i - 1]) {
                continue;
            }
            // With few distinct values every change is a cut; with many, one each time a bin is full.
            boolean full = (long) (i - last) * (cuts.length - count + 1) >= sorted.length - last;
            if (distinct <= MOST_BINS || full) {
                cuts[count++] = between(sorted[i - 1], sorted[i]);
                last = i;
            }
        }
        return Arrays.copyOf(cuts, count);
    }

    /** The middle, where rounding and overflow leave it between the two; else the lower one. */
    private static double between(double low, double high) {
        double middle = low / 2 + high / 2;
        return middle >= low && middle < high ? middle : low;
    }
}
