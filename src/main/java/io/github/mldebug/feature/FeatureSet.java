package io.github.mldebug.feature;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The features of one model, in order. */
public record FeatureSet(List<Feature> features) {
    public FeatureSet {
        features = List.copyOf(features);
    }

    /** The canonical expressions, in order. */
    public List<String> expressions() {
        return features.stream().map(Feature::expression).toList();
    }

    /** Each feature with what it learned from the given table rows; see {@link Feature#fit}. */
    public List<FittedFeature> fit(int[] rows, double @Nullable [] weights) {
        List<FittedFeature> fitted = new ArrayList<>(features.size());
        for (Feature feature : features) {
            fitted.add(feature.fit(rows, weights));
        }
        return List.copyOf(fitted);
    }
}
