package io.github.mldebug.learn;

import io.github.mldebug.scan.Workers;
import io.github.mldebug.stats.Moments;
import io.github.mldebug.table.Task;
import java.util.List;

/** The best model without inputs: the shares of the classes, or the mean of the label, weighted by the rows' weights. */
public final class DummyLearner implements Learner {
    private static final LearnerInfo INFO = new LearnerInfo("dummy", "no inputs at all", List.of());

    @Override
    public LearnerInfo info() {
        return INFO;
    }

    @Override
    public Fitted fit(TrainingSet set, Hyperparameters hyperparameters, long seed, Workers workers) {
        Targets targets = set.targets();
        if (targets.task() == Task.REGRESSION) {
            double mean = Moments.mean(targets.values(), set.weights());
            return new Constant(Task.REGRESSION, List.of(), new double[] {mean});
        }
        double[] shares = set.shares();
        double[] probabilities = new double[targets.classes().size()];
        for (int row = 0; row < shares.length; row++) {
            probabilities[targets.codes()[row]] += shares[row];
        }
        Probabilities.clip(probabilities, set.clip());
        return new Constant(targets.task(), targets.classes(), probabilities);
    }

    /** Predicts the same for every row, whatever its columns. */
    private record Constant(Task task, List<String> classes, double[] prediction) implements Fitted {
        @Override
        public double[][] predict(Columns rows) {
            double[][] predictions = new double[rows.rows()][];
            for (int row = 0; row < predictions.length; row++) {
                predictions[row] = prediction.clone();
            }
            return predictions;
        }

        @Override
        public long parameters() {
            return prediction.length;
        }
    }
}
