package io.github.mldebug.pipeline;

import io.github.mldebug.ledger.Run;
import io.github.mldebug.metric.Metric;
import io.github.mldebug.metric.RowLoss;
import io.github.mldebug.table.Task;
import io.github.mldebug.trial.Configuration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A model that was trained elsewhere, of which only a file of predictions is known. It stands in a run where a learner and
 * its hyperparameters would.
 *
 * @param sha256 of the file
 * @param form what the file predicts
 * @param repeats how many repeats of the workspace's folds it was trained on; 0 when on other rows, nobody knows which
 */
record OutsideModel(String sha256, Form form, int repeats) {
    private static final String SHA_256 = "sha256";
    private static final String FORM = "form";
    private static final String REPEATS = "repeats";

    /** What predictions are. */
    enum Form {
        /** One probability a class. */
        PROBABILITIES,
        /** A class, so that nobody knows how sure the model was. */
        LABELS,
        /** A number. */
        VALUES;

        /** The metric that can decide. */
        Metric deciding(Task task) {
            return this == LABELS ? Metric.ACCURACY : Metric.deciding(task);
        }

        /** The metrics that can be told. */
        List<Metric> metrics(Task task) {
            return this == LABELS
                    ? List.of(Metric.ACCURACY, Metric.BALANCED_ACCURACY, Metric.MACRO_F1)
                    : Metric.of(task);
        }

        /** The loss of a row under the metric that can decide. */
        RowLoss loss(Task task) {
            return deciding(task).rowLoss().orElseThrow();
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The model of a run that says so. */
    static OutsideModel of(Run run) {
        Map<String, Object> settings = run.learner().hyperparameters();
        String form = String.valueOf(settings.get(FORM));
        return new OutsideModel(
                String.valueOf(settings.get(SHA_256)),
                Arrays.stream(Form.values())
                        .filter(one -> one.toString().equals(form))
                        .findFirst()
                        .orElseThrow(),
                settings.get(REPEATS) instanceof Number number ? number.intValue() : 0);
    }

    /** How it is recorded. */
    Configuration configuration() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put(SHA_256, sha256);
        settings.put(FORM, form.toString());
        settings.put(REPEATS, (long) repeats);
        return new Configuration(List.of(), Run.Learner.OUTSIDE, settings);
    }

    /** Whether each row was predicted by a model that was trained on the other folds. */
    boolean hasFolds() {
        return repeats > 0;
    }
}
