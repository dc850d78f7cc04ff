package io.github.mldebug.feature;

import java.util.List;

/** The features of one model, in order. */
public record FeatureSet(List<Feature> features) {
    public FeatureSet {
        features = List.copyOf(features);
    }

    /** The canonical expressions, in order. */
    public List<String> expressions() {
        return features.stream().map(Feature::expression).toList();
    }
}
