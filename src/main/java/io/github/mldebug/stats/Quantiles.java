package io.github.mldebug.stats;

/** Quantiles of sorted numbers by linear interpolation: type 7 of Hyndman and Fan (1996), as in R and NumPy. */
public final class Quantiles {
    private Quantiles() {}

    /**
     * The quantile at a share of the way from the smallest to the largest.
     *
     * @param sorted ascending, one or more, without NaN
     * @param share between 0 (the smallest) and 1 (the largest)
     */
    public static double of(double[] sorted, double share) {
        return of(sorted, sorted.length, share);
    }

    /** Of the first {@code count} entries of a longer array. */
    public static double of(double[] sorted, int count, double share) {
        if (count < 1 || !(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("quantile " + share + " of " + count + " values");
        }
        double position = (count - 1) * share;
        int below = (int) position;
        double fraction = position - below;
        if (fraction == 0 || below + 1 >= count) {
            return sorted[below];
        }
        double low = sorted[below];
        double high = sorted[below + 1];
        // Two products rather than low + fraction · (high - low), which overflows for values of opposite sign.
        return low == high ? low : low * (1 - fraction) + high * fraction;
    }

    /** The middle value, or the mean of the two middle ones. */
    public static double median(double[] sorted) {
        return of(sorted, 0.5);
    }
}
