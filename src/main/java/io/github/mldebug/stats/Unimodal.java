package io.github.mldebug.stats;

import java.util.Arrays;

/**
 * Least-squares fits of sequences that rise and then fall, or fall and then rise: what remains of a sequence behind the best
 * of them is due to no trend, no turning point and no threshold.
 */
public final class Unimodal {
    private Unimodal() {}

    /** The weighted sum of squares that the best rising-falling or falling-rising fit leaves. */
    public static double residual(double[] values, double[] weights) {
        double[] negated = Arrays.stream(values).map(value -> -value).toArray();
        return Math.min(peaked(values, weights), peaked(negated, weights));
    }

    /** The best of all fits that rise up to some place and fall from there on. */
    private static double peaked(double[] values, double[] weights) {
        double[] rising = prefixes(values, weights);
        double[] falling = prefixes(reversed(values), reversed(weights));
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= values.length; i++) {
            best = Math.min(best, rising[i] + falling[values.length - i]);
        }
        return best;
    }

    /**
     * What the best rising fit of the first 0, 1, …, n values leaves, by pooling adjacent violators (Ayer, Brunk, Ewing, Reid
     * and Silverman 1955) as values are appended.
     */
    private static double[] prefixes(double[] values, double[] weights) {
        double[] left = new double[values.length + 1];
        double[] means = new double[values.length];
        double[] totals = new double[values.length];
        double[] before = new double[values.length];
        int blocks = 0;
        for (int i = 0; i < values.length; i++) {
            double mean = values[i];
            double total = weights[i];
            double squares = 0;
            while (blocks > 0 && means[blocks - 1] >= mean) {
                blocks--;
                double gap = mean - means[blocks];
                double both = total + totals[blocks];
                squares += before[blocks] + gap * gap * total * totals[blocks] / both;
                mean = means[blocks] + gap * total / both;
                total = both;
            }
            means[blocks] = mean;
            totals[blocks] = total;
            before[blocks] = squares;
            blocks++;
            double sum = 0;
            for (int block = 0; block < blocks; block++) {
                sum += before[block];
            }
            left[i + 1] = sum;
        }
        return left;
    }

    private static double[] reversed(double[] values) {
        double[] reversed = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            reversed[i] = values[values.length - 1 - i];
        }
        return reversed;
    }
}
