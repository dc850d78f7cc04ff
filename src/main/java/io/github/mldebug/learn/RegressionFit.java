package io.github.mldebug.learn;

import io.github.mldebug.table.Task;
import java.util.List;

/** From rows with numbers to a linear model, by weighted least squares with a ridge. */
final class RegressionFit {
    private RegressionFit() {}

    static LinearModel of(TrainingSet set, double ridge) {
        double[] shares = set.shares();
        Design design = Design.of(set.inputs(), shares);
        double[] values = set.targets().values();
        Spread spread = Spread.of(values, shares);
        double[] weights = new double[design.width()];
        double intercept = spread.mean() / spread.perUnit();
        if (spread.deviation() > 0) {
            double[] labels = new double[values.length];
            for (int row = 0; row < labels.length; row++) {
                labels[row] = (values[row] * spread.perUnit() - spread.mean()) * spread.scale();
            }
            LeastSquares objective = new LeastSquares(design, shares, labels, ridge);
            double[] coefficients = new double[objective.size()];
            Newton.minimise(objective, coefficients);
            double unit = spread.deviation() / spread.perUnit();
            for (int column = 0; column < weights.length; column++) {
                weights[column] = objective.rawWeight(coefficients[column], column) * unit;
            }
            intercept += objective.rawIntercept(coefficients, 0) * unit;
        }
        return new LinearModel(Task.REGRESSION, List.of(), new double[][] {weights}, new double[] {intercept}, 0, null);
    }
}
