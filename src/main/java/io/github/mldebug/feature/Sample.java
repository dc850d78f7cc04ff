package io.github.mldebug.feature;

import org.jspecify.annotations.Nullable;

/**
 * Rows to learn from. Arrays are not copied.
 *
 * @param rows the table rows that are read, at least one; where rows are exchanged not those that the labels are of. One that
 *     is read twice is read for labels of one unit
 * @param weights one positive weight for each of {@code rows}, or null when all count alike
 * @param labels what is to be predicted, by place in {@code rows}
 * @param known what features share, or null
 */
public record Sample(
        int[] rows,
        double @Nullable [] weights,
        Labels labels,
        @Nullable KnownLevels known) {
    /** For features that have nothing in common. */
    public Sample(int[] rows, double @Nullable [] weights, Labels labels) {
        this(rows, weights, labels, null);
    }

    /** The same rows for many features: what several of them need is learned and read once, and kept with the sample. */
    public Sample shared() {
        return new Sample(rows, weights, labels, new KnownLevels());
    }

    /** What a part of an expression learns from the sample. */
    Levels levels(CategoryTerm term) {
        return known == null ? term.fit(this) : known.of(term, this);
    }

    /** The weight at a place. */
    double weight(int place) {
        return weights == null ? 1 : weights[place];
    }

    /** Rows without labels, for features that use none. */
    public static Sample unlabelled(int[] rows, double @Nullable [] weights) {
        return new Sample(rows, weights, Labels.NONE);
    }
}
