package io.github.mldebug.learn;

import org.jspecify.annotations.Nullable;

/**
 * Rows to learn from.
 *
 * @param inputs the encoded features of the rows
 * @param targets what is to be predicted, for the same rows
 * @param weights finite, zero or more, one a row, not all zero; null for all equal
 * @param start where a solver may start, or null
 */
public record TrainingSet(
        Columns inputs,
        Targets targets,
        double @Nullable [] weights,
        @Nullable WarmStart start) {
    public TrainingSet {
        int rows = inputs.rows();
        if (rows < 1 || targets.rows() != rows || (weights != null && weights.length != rows)) {
            throw new IllegalArgumentException(rows + " rows of inputs, " + targets.rows() + " of targets, "
                    + (weights == null ? "no" : weights.length) + " weights");
        }
        if (weights != null) {
            requireUsable(weights);
        }
    }

    /** From a cold start. */
    public TrainingSet(Columns inputs, Targets targets, double @Nullable [] weights) {
        this(inputs, targets, weights, null);
    }

    /** With equal weights. */
    public TrainingSet(Columns inputs, Targets targets) {
        this(inputs, targets, null);
    }

    /** Number of rows. */
    public int rows() {
        return inputs.rows();
    }

    /** The smallest probability that a model of these rows may state, {@code 1/(2n)}; 0 for regression. */
    public double clip() {
        return targets.task().isClassification() ? 1 / (2.0 * rows()) : 0;
    }

    /** Row weights that sum to one. */
    double[] shares() {
        double[] shares = new double[rows()];
        double total = 0;
        for (int row = 0; row < shares.length; row++) {
            shares[row] = weights == null ? 1 : weights[row];
            total += shares[row];
        }
        for (int row = 0; row < shares.length; row++) {
            shares[row] /= total;
        }
        return shares;
    }

    private static void requireUsable(double[] weights) {
        double largest = 0;
        for (int row = 0; row < weights.length; row++) {
            if (!(weights[row] >= 0 && weights[row] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("the weight of row " + row + " is " + weights[row]);
            }
            largest = Math.max(largest, weights[row]);
        }
        if (largest == 0) {
            throw new IllegalArgumentException("all weights are zero");
        }
    }
}
