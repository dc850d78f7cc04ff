package io.github.mldebug.trial;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is trained, in full: two equal configurations on the same rows with the same seed make the same model.
 *
 * @param features canonical expressions, in order
 * @param learner its name
 * @param hyperparameters name to number or word, every one the learner has, in declared order
 */
public record Configuration(List<String> features, String learner, Map<String, Object> hyperparameters) {
    public Configuration {
        features = List.copyOf(features);
        hyperparameters = Collections.unmodifiableMap(new LinkedHashMap<>(hyperparameters));
    }

    /** The same with other features. */
    public Configuration withFeatures(List<String> others) {
        return new Configuration(others, learner, hyperparameters);
    }
}
