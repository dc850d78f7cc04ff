package io.github.mldebug.learn;

import io.github.mldebug.learn.Hyperparameter.Numbers;
import io.github.mldebug.learn.Hyperparameter.Role;
import io.github.mldebug.learn.Hyperparameter.Scale;
import io.github.mldebug.learn.Hyperparameter.Words;
import io.github.mldebug.scan.Workers;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Many trees on binned columns, each on rows drawn with replacement and with a few columns drawn for each question, whose
 * leaves' class shares or means are averaged (Breiman, "Random Forests", Machine Learning 45, 2001; averaged shares as in
 * scikit-learn, for votes make poor probabilities). A row that is drawn counts with its own weight. The tree of a number
 * depends on seed and number alone, so threads change nothing and the first trees of a forest are a smaller forest.
 */
public final class ForestLearner implements Learner {
    /** How many trees. */
    public static final String TREES = "trees";

    static final String COLUMNS = "columns";
    private static final long TREE_SEEDS = 0x9e3779b97f4a7c15L;
    private static final String ROOT = "sqrt";
    private static final String HALF = "half";
    private static final String ALL = "all";
    private static final LearnerInfo INFO = new LearnerInfo(
            "forest",
            "the average of many random trees",
            List.of(
                    Hyperparameter.number(
                            TREES,
                            "how many trees are averaged",
                            new Numbers(1, 10_000, 10, 500, Scale.LOG, true),
                            50,
                            Role.CAPACITY),
                    Hyperparameter.number(
                            TreeLearner.DEPTH,
                            "most questions on the way to a leaf",
                            new Numbers(1, 30, 2, 20, Scale.LINEAR, true),
                            16,
                            Role.CAPACITY),
                    Hyperparameter.number(
                            TreeLearner.LEAST_ROWS,
                            "fewest training rows of a leaf",
                            new Numbers(1, 1_000_000, 1, 50, Scale.LOG, true),
                            3,
                            Role.CAPACITY),
                    Hyperparameter.word(
                            COLUMNS,
                            "how many columns, drawn anew each time, a question may be about",
                            new Words(List.of(ROOT, HALF, ALL), Map.of()),
                            Role.CAPACITY)),
            TREES);

    @Override
    public LearnerInfo info() {
        return INFO;
    }

    @Override
    public Fitted fit(TrainingSet set, Hyperparameters hyperparameters, long seed, Workers workers) {
        BinnedColumns columns = BinnedColumns.of(set.inputs(), workers);
        TreeLabels labels = new TreeLabels(set);
        int drawn = drawn(hyperparameters.word(COLUMNS), columns.parts().size());
        int depth = hyperparameters.whole(TreeLearner.DEPTH);
        int leastRows = hyperparameters.whole(TreeLearner.LEAST_ROWS);
        Tree[] trees = new Tree[hyperparameters.whole(TREES)];
        workers.each(trees.length, number -> {
            SplittableRandom random = new SplittableRandom(seed + TREE_SEEDS * (number + 1));
            int[] times = times(set.rows(), random);
            int[] rows = IntStream.range(0, times.length)
                    .filter(row -> times[row] > 0)
                    .toArray();
            trees[number] = TreeGrower.onSome(columns, labels, depth, leastRows, drawn, random)
                    .grow(new NodeRows(labels, rows, times));
        });
        return TreeModel.ofForest(set, List.of(trees));
    }

    /** How often each row is drawn when as many are drawn, with replacement, as there are. */
    private static int[] times(int rows, SplittableRandom random) {
        int[] times = new int[rows];
        for (int i = 0; i < rows; i++) {
            times[random.nextInt(rows)]++;
        }
        return times;
    }

    /** Rounded up: models here are small, and one column out of three would be too few. */
    private static int drawn(String word, int parts) {
        return switch (word) {
            case ROOT -> (int) Math.ceil(Math.sqrt(parts));
            case HALF -> (parts + 1) / 2;
            case ALL -> parts;
            default -> throw new IllegalArgumentException(COLUMNS + " " + word);
        };
    }
}
