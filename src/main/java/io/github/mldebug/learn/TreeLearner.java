package io.github.mldebug.learn;

import io.github.mldebug.learn.Hyperparameter.Numbers;
import io.github.mldebug.learn.Hyperparameter.Role;
import io.github.mldebug.learn.Hyperparameter.Scale;
import io.github.mldebug.scan.Workers;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A decision tree on binned columns, grown by information gain or squared error, which predicts the class shares or the mean
 * of its leaves (Breiman et al., "Classification and Regression Trees", 1984). It uses no random number.
 */
public final class TreeLearner implements Learner {
    /** Most questions on the way to a leaf. */
    public static final String DEPTH = "depth";

    static final String LEAST_ROWS = "min-leaf";

    private static final LearnerInfo INFO = new LearnerInfo(
            "tree",
            "one decision tree",
            List.of(
                    Hyperparameter.number(
                            DEPTH,
                            "most questions on the way to a leaf",
                            new Numbers(1, 30, 1, 10, Scale.LINEAR, true),
                            3,
                            Role.CAPACITY),
                    Hyperparameter.number(
                            LEAST_ROWS,
                            "fewest training rows of a leaf",
                            new Numbers(1, 1_000_000, 1, 200, Scale.LOG, true),
                            20,
                            Role.CAPACITY)),
            DEPTH);

    @Override
    public LearnerInfo info() {
        return INFO;
    }

    @Override
    public Fitted fit(TrainingSet set, Hyperparameters hyperparameters, long seed, Workers workers) {
        TreeLabels labels = new TreeLabels(set);
        TreeGrower grower = TreeGrower.onAll(
                BinnedColumns.of(set.inputs(), workers),
                labels,
                hyperparameters.whole(DEPTH),
                hyperparameters.whole(LEAST_ROWS),
                workers);
        int[] rows = IntStream.range(0, set.rows()).toArray();
        return TreeModel.ofTree(set, grower.grow(new NodeRows(labels, rows, null)));
    }
}
