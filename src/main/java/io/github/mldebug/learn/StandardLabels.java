package io.github.mldebug.learn;

import io.github.mldebug.table.Task;
import java.util.List;
import java.util.function.Function;

/**
 * Rows with numbers to be predicted, these brought to mean 0 and deviation 1 (all 0 when constant).
 *
 * @param set the rows
 * @param shares row weights that sum to one
 * @param values the standardised labels
 * @param spread how they were standardised
 */
record StandardLabels(TrainingSet set, double[] shares, double[] values, Spread spread) {
    static StandardLabels of(TrainingSet set) {
        double[] shares = set.shares();
        double[] values = set.targets().values().clone();
        Spread spread = Spread.of(values, shares);
        for (int row = 0; row < values.length; row++) {
            values[row] = (values[row] * spread.perUnit() - spread.mean()) * spread.scale();
        }
        return new StandardLabels(set, shares, values, spread);
    }

    /** A model in the units of the label from a solution for standardised ones. */
    LinearModel solve(Function<StandardLabels, LinearSolution> solver) {
        LinearSolution solution = solver.apply(this);
        double unit = spread.deviation() / spread.perUnit();
        double[] weights = solution.weights()[0].clone();
        for (int column = 0; column < weights.length; column++) {
            weights[column] *= unit;
        }
        double intercept = solution.intercepts()[0] * unit + spread.mean() / spread.perUnit();
        return new LinearModel(
                Task.REGRESSION,
                List.of(),
                new double[][] {weights},
                new double[] {intercept},
                0,
                solution.trainingLoss());
    }

    /** The variance of the labels, which turns standardised squared errors into those of the label. */
    double variance() {
        double unit = spread.deviation() / spread.perUnit();
        return unit * unit;
    }
}
