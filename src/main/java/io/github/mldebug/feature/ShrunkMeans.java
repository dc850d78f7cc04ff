package io.github.mldebug.feature;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Means of groups, less the mean of all, drawn towards it by how little they tell: {@code (m_l − m) n_l / (n_l + σ²/τ²)}, the
 * best linear predictor of a random effect. The variances within groups (σ²) and between them (τ²) come from the one-way
 * analysis of variance with unequal sizes (Searle, Casella and McCulloch, "Variance Components", 1992, section 3.6): groups
 * that differ no more than chance lets them all get 0.
 */
final class ShrunkMeans {
    private ShrunkMeans() {}

    /**
     * One number a group, 0 for a group without rows.
     *
     * @param groups of each place, -1 for none
     * @param count number of groups
     * @param labels by place
     * @param weights by place; 0 leaves a place out
     */
    static double[] of(int[] groups, int count, double[] labels, IntToDoubleFunction weights) {
        double[] sizes = new double[count];
        double[] sums = new double[count];
        double total = 0;
        double sum = 0;
        for (int i = 0; i < groups.length; i++) {
            double weight = groups[i] < 0 ? 0 : weights.applyAsDouble(i);
            total += weight;
            sum += weight * labels[i];
        }
        double mean = total > 0 ? sum / total : 0;
        double squares = 0;
        for (int i = 0; i < groups.length; i++) {
            double weight = groups[i] < 0 ? 0 : weights.applyAsDouble(i);
            if (weight > 0) {
                double deviation = labels[i] - mean;
                sizes[groups[i]] += weight;
                sums[groups[i]] += weight * deviation;
                squares += weight * deviation * deviation;
            }
        }
        double pull = pull(inOrder(groups, count), sizes, sums, total, squares);
        double[] means = new double[count];
        for (int group = 0; group < count; group++) {
            means[group] = sizes[group] > 0 ? sums[group] / (sizes[group] + pull) : 0;
        }
        return means;
    }

    /** {@code σ²/τ²}: as many rows' weight has the mean of all; infinite when groups do not differ or cannot be told apart. */
    private static double pull(int[] order, double[] sizes, double[] sums, double total, double squares) {
        int groups = 0;
        double between = 0;
        double sizeSquares = 0;
        for (int group : order) {
            if (sizes[group] > 0) {
                groups++;
                between += sums[group] * sums[group] / sizes[group];
                sizeSquares += sizes[group] * sizes[group];
            }
        }
        if (groups < 2 || !(total > groups)) {
            return Double.POSITIVE_INFINITY;
        }
        double within = Math.max(0, squares - between) / (total - groups);
        double typicalSize = (total - sizeSquares / total) / (groups - 1);
        double variance = (between / (groups - 1) - within) / typicalSize;
        return variance > 0 ? within / variance : Double.POSITIVE_INFINITY;
    }

    /** The groups that occur, by where they first do: how they are numbered must not change the last digit of a sum. */
    private static int[] inOrder(int[] groups, int count) {
        boolean[] seen = new boolean[count];
        int[] order = new int[count];
        int next = 0;
        for (int group : groups) {
            if (group >= 0 && !seen[group]) {
                seen[group] = true;
                order[next++] = group;
            }
        }
        return Arrays.copyOf(order, next);
    }
}
