package io.github.mldebug.learn;

import org.jspecify.annotations.Nullable;

/**
 * Weights in the units of the inputs, one array a score, with the intercepts of the scores.
 *
 * @param trainingLoss for solvers with epochs
 */
record LinearSolution(
        double[][] weights, double[] intercepts, @Nullable LossTrace trainingLoss) {}
