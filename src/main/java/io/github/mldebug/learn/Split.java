package io.github.mldebug.learn;

/**
 * A question that parts rows in two.
 *
 * @param part what it asks about
 * @param bin of a plain column, the last bin that goes left; of a run of indicators, the one place that goes right
 * @param gain in purity
 */
record Split(BinnedColumns.Part part, int bin, double gain) {
    private static final double BETWEEN_ZERO_AND_ONE = 0.5;
    /** Gains that differ by less than this share are equal but for rounding. */
    private static final double ROUNDING = 1e-10;

    /** Whether a gain exceeds another by more than rounding, so that of equals the first stays the first. */
    static boolean isMore(double gain, double other) {
        return gain - other > ROUNDING * other;
    }

    /** The column that is asked about. */
    int column() {
        return part instanceof BinnedColumns.Run ? part.first() + bin : part.first();
    }

    /** Values up to this go left. */
    double cut() {
        return part instanceof BinnedColumns.Plain plain ? plain.cuts()[bin] : BETWEEN_ZERO_AND_ONE;
    }

    /** Where a row goes. */
    boolean goesLeft(int row) {
        return part instanceof BinnedColumns.Run ? part.bin(row) != bin : part.bin(row) <= bin;
    }
}
