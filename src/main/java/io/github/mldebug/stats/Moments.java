package io.github.mldebug.stats;

import org.jspecify.annotations.Nullable;

/** Means and variances, in two passes: no cancellation, the same order of summation every time. */
public final class Moments {
    private Moments() {}

    /** The mean of one or more values. */
    public static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /**
     * The weighted mean; NaN when the weights sum to zero or there are no values.
     *
     * @param weights zero or more, one a value; null for all equal
     */
    public static double mean(double[] values, double @Nullable [] weights) {
        if (weights == null) {
            return mean(values);
        }
        double sum = 0;
        double total = 0;
        for (int i = 0; i < values.length; i++) {
            if (weights[i] != 0) {
                sum += weights[i] * values[i];
                total += weights[i];
            }
        }
        return sum / total;
    }

    /** The variance with n - 1 in the denominator; NaN for fewer than two values. */
    public static double variance(double[] values) {
        double mean = mean(values);
        double sum = 0;
        double residue = 0;
        for (double value : values) {
            double difference = value - mean;
            sum += difference * difference;
            residue += difference;
        }
        // The second term takes back the rounding of the mean (Chan, Golub and LeVeque 1983, equation 1.7).
        return values.length < 2 ? Double.NaN : (sum - residue * residue / values.length) / (values.length - 1);
    }

    /** The weighted variance around the weighted mean, with the sum of weights in the denominator. */
    public static double populationVariance(double[] values, double @Nullable [] weights) {
        double mean = mean(values, weights);
        double sum = 0;
        double total = 0;
        for (int i = 0; i < values.length; i++) {
            double weight = weights == null ? 1 : weights[i];
            if (weight != 0) {
                sum += weight * (values[i] - mean) * (values[i] - mean);
                total += weight;
            }
        }
        return sum / total;
    }

    /**
     * The standard error of a weighted mean of independent rows: for equal weights {@code s / sqrt(n)}, else the
     * linearised form {@code sqrt(n/(n-1) Σ w²(x-m)²) / Σw} (Cochran, "Sampling Techniques", section 6). NaN for fewer
     * than two rows of non-zero weight.
     */
    public static double standardErrorOfMean(double[] values, double @Nullable [] weights) {
        double mean = mean(values, weights);
        double sum = 0;
        double total = 0;
        long count = 0;
        for (int i = 0; i < values.length; i++) {
            double weight = weights == null ? 1 : weights[i];
            if (weight != 0) {
                double part = weight * (values[i] - mean);
                sum += part * part;
                total += weight;
                count++;
            }
        }
        return count < 2 ? Double.NaN : Math.sqrt(sum * count / (count - 1.0)) / total;
    }
}
