package io.github.mldebug.ledger;

import java.util.List;
import java.util.Map;

/**
 * What a run is trained with, apart from the data and the split: two runs of one configuration, data and split are one run.
 *
 * @param target key of the target column
 * @param task binary, multiclass or regression
 * @param features in order
 * @param learner the learner and its settings
 * @param seed of folds and training
 * @param primary id of the metric that decides
 * @param settings whatever else changes what is read or trained, by setting id: missing tokens, weights, the positive class
 */
public record Configuration(
        String target,
        String task,
        List<Run.Feature> features,
        Run.Learner learner,
        long seed,
        String primary,
        Map<String, List<String>> settings) {
    public Configuration {
        features = List.copyOf(features);
        settings = Ordered.copy(settings);
    }
}
