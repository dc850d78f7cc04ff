package io.github.mldebug.report;

import io.github.mldebug.compare.Comparison;
import java.util.List;

/**
 * What became of the try for a second feature.
 *
 * @param features the best model of two features, which {@code comparison} compares with the best model of one
 */
public record SecondFeature(List<String> features, Comparison comparison) {
    public SecondFeature {
        features = List.copyOf(features);
    }
}
