package io.github.mldebug.stats;

import org.jspecify.annotations.Nullable;

/** Correlation of two lists of numbers of one length, without NaN. */
public final class Correlation {
    private Correlation() {}

    /** Pearson's r, between -1 and 1; NaN when one of the two is constant or there are fewer than two pairs. */
    public static double pearson(double[] x, double[] y) {
        return pearson(x, y, null);
    }

    /** Pearson's r with row weights, zero or more; null for all equal. */
    public static double pearson(double[] x, double[] y, double @Nullable [] weights) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("lengths " + x.length + " and " + y.length);
        }
        double meanX = Moments.mean(x, weights);
        double meanY = Moments.mean(y, weights);
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            double weight = weights == null ? 1 : weights[i];
            double dx = x[i] - meanX;
            double dy = y[i] - meanY;
            if (weight != 0) {
                xx += weight * dx * dx;
                yy += weight * dy * dy;
                xy += weight * dx * dy;
            }
        }
        if (isRounding(xx, meanX, x.length) || isRounding(yy, meanY, y.length)) {
            return Double.NaN;
        }
        return Math.max(-1, Math.min(1, xy / Math.sqrt(xx) / Math.sqrt(yy)));
    }

    /** Spearman's rho: Pearson's r of the midranks, which is right with ties. */
    public static double spearman(double[] x, double[] y) {
        return pearson(Ranks.midranks(x), Ranks.midranks(y));
    }

    /** A constant column has a tiny sum of squares from the rounding of its mean, not always zero. */
    private static boolean isRounding(double squares, double mean, int count) {
        double unit = Math.ulp(mean);
        return !(squares > unit * unit * count);
    }
}
