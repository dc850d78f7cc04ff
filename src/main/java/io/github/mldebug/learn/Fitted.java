package io.github.mldebug.learn;

import io.github.mldebug.table.Task;
import java.util.List;
import java.util.Optional;

/** A trained model. Immutable, so several threads may predict at once. */
public interface Fitted {
    /** The kind of task it was trained for. */
    Task task();

    /** The class labels in the order of predictions; empty for regression. */
    List<String> classes();

    /**
     * Predictions for rows with the columns that the model was trained on.
     *
     * @return for classes, one row of probabilities a row, each at least about {@code 1/(2n)} and summing to one; for
     *     numbers, one number a row
     * @throws IllegalArgumentException when the number of columns differs or a value is not finite
     */
    double[][] predict(Columns rows);

    /** Number of trained parameters. */
    long parameters();

    /**
     * The model that a smaller value of {@link LearnerInfo#staged} would have made, from the same rows and seed, to the last
     * bit: the first rounds of a boosting, the first trees of a forest, the upper levels of a tree.
     *
     * @param stage from 1 to the value that this one was made with
     */
    default Fitted upTo(int stage) {
        throw new UnsupportedOperationException("no stages");
    }

    /** The training loss by epoch, for solvers that have epochs. */
    default Optional<LossTrace> trainingLoss() {
        return Optional.empty();
    }
}
