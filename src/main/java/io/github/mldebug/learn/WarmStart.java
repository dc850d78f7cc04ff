package io.github.mldebug.learn;

/**
 * A model of some of the columns, from which a solver that goes on to the optimum may start. It changes how soon the optimum
 * is found; what is found, only within the solver's tolerance.
 *
 * @param model trained on the same rows and labels
 * @param columns for each column of the model its place among those to be fitted
 */
public record WarmStart(Fitted model, int[] columns) {
    public WarmStart {
        columns = columns.clone();
    }
}
