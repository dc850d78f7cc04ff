package io.github.mldebug.learn;

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
                    new Hyperparameter(
                            DEPTH,
                            "most questions on the way to a leaf",
                            new Hyperparameter.Numbers(1, 30, 1, 12, Hyperparameter.Scale.LINEAR, true),
                            3.0,
                            null),
                    new Hyperparameter(
                            LEAST_ROWS,
                            "fewest training rows of a leaf",
                            new Hyperparameter.Numbers(1, 1_000_000, 1, 200, Hyperparameter.Scale.LOG, true),
                            20.0,
                            null)));

    @Override
    public LearnerInfo info() {
        return INFO;
    }

    @Override
    public Fitted fit(TrainingSet set, Hyperparameters hyperparameters, long seed) {
        BinnedColumns binned = BinnedColumns.of(set.inputs());
        TreeGrower grower = TreeGrower.onAll(
                binned, new TreeLabels(set), hyperparameters.whole(DEPTH), hyperparameters.whole(LEAST_ROWS));
        Tree tree = grower.grow(IntStream.range(0, set.rows()).toArray());
        return new TreeModel(
                set.targets().task(),
                set.targets().classes(),
                List.of(tree),
                set.inputs().width(),
                set.clip());
    }
}
