package io.github.mldebug.stats;

import org.jspecify.annotations.Nullable;

/**
 * The paired test of per-row differences: {@code mean(d) / (sd(d) / sqrt(n))}, the central limit test for a fixed
 * validation part or for out-of-fold losses (Bayle et al., "Cross-validation Confidence Intervals for Test Error",
 * NeurIPS 2020). Judged by t with n - 1 degrees of freedom, which is the z test for all but the smallest n.
 *
 * <p>With weights, the mean is {@code Σwd / Σw} with its linearised standard error. With groups, residuals
 * {@code w(d - mean)} are summed within a group first and the groups are the units: the cluster-robust standard error with
 * the factor {@code G / (G - 1)} (Cameron and Miller, "A Practitioner's Guide to Cluster-Robust Inference", 2015).
 */
public final class PairedZ {
    private PairedZ() {}

    /** For equal weights and independent rows; at least two. */
    public static TEstimate of(double[] differences) {
        return of(differences, null, null);
    }

    /**
     * With weights and groups.
     *
     * @param differences one a row, positive where the candidate is better
     * @param weights one a row, zero or more; rows of weight zero do not count; null for all equal
     * @param groups one a row, equal for rows that belong together; null for independent rows
     */
    public static TEstimate of(double[] differences, double @Nullable [] weights, int @Nullable [] groups) {
        return groups == null ? ofRows(differences, weights) : ofGroups(differences, weights, groups);
    }

    private static TEstimate ofRows(double[] differences, double @Nullable [] weights) {
        int count = 0;
        for (int i = 0; i < differences.length; i++) {
            count += weights == null || weights[i] != 0 ? 1 : 0;
        }
        requireTwo(count);
        return new TEstimate(
                Moments.mean(differences, weights), Moments.standardErrorOfMean(differences, weights), count - 1);
    }

    private static TEstimate ofGroups(double[] differences, double @Nullable [] weights, int[] groups) {
        double mean = Moments.mean(differences, weights);
        Numbering units = new Numbering(groups.length);
        double[] residuals = new double[differences.length];
        double total = 0;
        int count = 0;
        for (int i = 0; i < differences.length; i++) {
            double weight = weights == null ? 1 : weights[i];
            if (weight == 0) {
                continue;
            }
            int unit = units.of(groups[i]);
            count = Math.max(count, unit + 1);
            residuals[unit] += weight * (differences[i] - mean);
            total += weight;
        }
        double sum = 0;
        for (int unit = 0; unit < count; unit++) {
            sum += residuals[unit] * residuals[unit];
        }
        requireTwo(count);
        return new TEstimate(mean, Math.sqrt(sum * count / (count - 1.0)) / total, count - 1);
    }

    private static void requireTwo(int count) {
        if (count < 2) {
            throw new IllegalArgumentException("at least 2 independent units are needed, got " + count);
        }
    }
}
