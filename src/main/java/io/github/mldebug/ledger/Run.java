package io.github.mldebug.ledger;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One trained and evaluated configuration, as {@code runs/ID/run.json} holds it. The same inputs give the same bytes: no
 * clock, host, path or thread count, and no row values.
 *
 * @param id hash of configuration, data, split and semantic version, 12 hexadecimal digits
 * @param semanticVersion version of the meaning of a configuration: it changes when the same configuration would train
 *     another model
 * @param data SHA-256 of the data file
 * @param split hash of the split lock and folds
 * @param target key of the target column
 * @param task binary, multiclass or regression
 * @param features the features in order
 * @param learner the learner and its settings
 * @param seed of folds and training
 * @param primary id of the metric that decides
 * @param settings whatever else changes what is read or trained, by setting id, as in {@link Configuration}
 * @param metrics by id, out of fold
 * @param perClass one entry a class, in class order; null for regression
 * @param confusion counts; null for regression
 * @param thresholds the threshold table; null unless binary
 * @param lossCurve training and validation loss by epoch; null for solvers without epochs
 * @param cost what it took
 */
public record Run(
        String id,
        int semanticVersion,
        String data,
        String split,
        String target,
        String task,
        List<Feature> features,
        Learner learner,
        long seed,
        String primary,
        Map<String, List<String>> settings,
        Map<String, Score> metrics,
        @Nullable List<ClassScore> perClass,
        @Nullable Confusion confusion,
        @Nullable List<Threshold> thresholds,
        @Nullable LossCurve lossCurve,
        Cost cost) {
    public Run {
        features = List.copyOf(features);
        settings = Ordered.copy(settings);
        metrics = Ordered.copy(metrics);
    }

    /** A feature: its expression and the keys of the columns it reads. */
    public record Feature(String expression, List<String> columns) {
        public Feature {
            columns = List.copyOf(columns);
        }
    }

    /** A learner's name and its hyperparameters, numbers and words, in declared order. */
    public record Learner(String name, Map<String, Object> hyperparameters) {
        public Learner {
            hyperparameters = Ordered.copy(hyperparameters);
        }

        /** What stands in place of a learner when a model was trained elsewhere and only its predictions are known. */
        public static final String OUTSIDE = "predictions";

        /** Whether the model was trained elsewhere, so that nothing here can train it or predict with it. */
        public boolean isOutside() {
            return name.equals(OUTSIDE);
        }
    }

    /**
     * A metric's value out of fold with its standard error, the mean value on the training rows, and the rows scored.
     *
     * @param se null where no formula exists
     */
    public record Score(double value, @Nullable Double se, double train, long n) {}

    /** One class: rows that have it, rows given it, and the rows right, with the rates they make. */
    public record ClassScore(
            String label,
            long count,
            long predicted,
            long correct,
            @Nullable Double precision,
            @Nullable Double recall,
            @Nullable Double f1) {}

    /** Rows by true class (outer) and predicted class (inner), in the order of labels. */
    public record Confusion(List<String> labels, List<List<Long>> counts) {
        public Confusion {
            labels = List.copyOf(labels);
            counts = counts.stream().map(List::copyOf).toList();
        }
    }

    /** What happens when rows at or above a probability are called positive. */
    public record Threshold(
            double threshold,
            long truePositives,
            long falsePositives,
            long falseNegatives,
            long trueNegatives,
            @Nullable Double precision,
            @Nullable Double recall,
            @Nullable Double f1,
            double balancedAccuracy) {}

    /** Loss by epoch; shape is the word for its form. */
    public record LossCurve(List<Integer> epochs, List<Double> train, List<Double> validation, String shape) {
        public LossCurve {
            epochs = List.copyOf(epochs);
            train = List.copyOf(train);
            validation = List.copyOf(validation);
        }
    }

    /** Number of fits, of training rows, and of trained parameters of the model on all training rows. */
    public record Cost(long fits, long rows, long parameters) {}
}
