package io.github.mldebug.feature;

import org.jspecify.annotations.Nullable;

/**
 * Rows to learn from. Arrays are not copied.
 *
 * @param rows the table rows that are read, at least one; where rows are exchanged not those that the labels are of. One that
 *     is read twice is read for labels of one unit
 * @param weights one positive weight for each of {@code rows}, or null when all count alike
 * @param labels what is to be predicted, by place in {@code rows}
 */
public record Sample(int[] rows, double @Nullable [] weights, Labels labels) {
    /** The weight at a place. */
    double weight(int place) {
        return weights == null ? 1 : weights[place];
    }

    /** Rows without labels, for features that use none. */
    public static Sample unlabelled(int[] rows, double @Nullable [] weights) {
        return new Sample(rows, weights, Labels.NONE);
    }
}
