package io.github.mldebug.trial;

/** What a model leaves unexplained. */
public final class Residuals {
    private Residuals() {}

    /**
     * Truth minus prediction.
     *
     * @param fit of a model on every training row
     * @return by output and position: one output a class (1 for the row's class, else 0, minus the probability), or one in all
     */
    public static double[][] of(Arena arena, TrialResult fit) {
        int outputs = fit.predictions()[0].length;
        boolean classes = arena.target().task().isClassification();
        double[][] residuals = new double[outputs][arena.rows()];
        for (int position = 0; position < arena.rows(); position++) {
            for (int output = 0; output < outputs; output++) {
                double truth = classes ? (arena.label(position) == output ? 1 : 0) : arena.value(position);
                residuals[output][position] = truth - fit.predictions()[position][output];
            }
        }
        return residuals;
    }
}
