package io.github.mldebug.stats;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Correlation of two lists of numbers of one length, without NaN. */
public final class Correlation {
    /** Below this a sum of squares may have lost digits, or all of itself, to underflow. */
    private static final double SMALLEST_SQUARES = 1e-280;

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
        if (isLost(xx, x) || isLost(yy, y)) {
            return pearson(scaled(x), scaled(y), weights);
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

    /** Whether squares over- or underflowed, of numbers that are not of usual size. */
    private static boolean isLost(double squares, double[] values) {
        boolean usual = squares > SMALLEST_SQUARES && squares < Double.POSITIVE_INFINITY;
        if (usual) {
            return false;
        }
        double size = size(values);
        return (size != 0 && size < 0.5) || (size >= 2 && size < Double.POSITIVE_INFINITY);
    }

    private static double size(double[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElse(0);
    }

    /** The values divided by a power of two, so that the largest is between a half and two; of size zero as they are. */
    private static double[] scaled(double[] values) {
        double size = size(values);
        if (size == 0 || !(size < Double.POSITIVE_INFINITY)) {
            return values;
        }
        int exponent = Math.getExponent(Math.max(size, Double.MIN_NORMAL));
        double[] scaled = new double[values.length];
        Arrays.setAll(scaled, i -> Math.scalb(values[i], -exponent));
        return scaled;
    }

    /** A constant column has a tiny sum of squares from the rounding of its mean, not always zero. */
    private static boolean isRounding(double squares, double mean, int count) {
        double unit = Math.ulp(mean);
        return !(squares > unit * unit * count);
    }
}
