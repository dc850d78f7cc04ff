package io.github.mldebug.learn;

import java.util.Arrays;

/**
 * Inputs as bin numbers, for trees: each column is cut at no more than {@link #MOST_BINS} − 1 places, between values that
 * occur, so that bins hold about as many rows each; a column with fewer distinct values has one bin a value.
 *
 * @param bins by column and row, from 0; as unsigned bytes
 * @param cuts by column, ascending: a value is in the bin of how many cuts lie below it
 */
record BinnedColumns(byte[][] bins, double[][] cuts) {
    /** As many as a byte tells apart. */
    static final int MOST_BINS = 256;

    static BinnedColumns of(Columns columns) {
        int rows = columns.rows();
        byte[][] bins = new byte[columns.width()][rows];
        double[][] cuts = new double[columns.width()][];
        double[] values = new double[rows];
        for (int column = 0; column < bins.length; column++) {
            columns.fill(0, rows, column, values, 0);
            Design.requireFinite(values, rows, 0, column);
            cuts[column] = cuts(values);
            for (int row = 0; row < rows; row++) {
                bins[column][row] = (byte) bin(cuts[column], values[row]);
            }
        }
        return new BinnedColumns(bins, cuts);
    }

    int rows() {
        return bins.length == 0 ? 0 : bins[0].length;
    }

    int bin(int column, int row) {
        return bins[column][row] & 0xff;
    }

    /** Number of bins of a column. */
    int count(int column) {
        return cuts[column].length + 1;
    }

    /** Number of cuts below a value: the first bin holds all up to the first cut. */
    private static int bin(double[] cuts, double value) {
        int place = Arrays.binarySearch(cuts, value);
        return place >= 0 ? place : -place - 1;
    }

    private static double[] cuts(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
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
