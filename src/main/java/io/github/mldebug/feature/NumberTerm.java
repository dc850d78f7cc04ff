package io.github.mldebug.feature;

import java.util.List;

/** A part of an expression that is a number in each row. */
non-sealed interface NumberTerm extends Term {
    /** Learns what it needs from the rows of a sample. */
    Values fit(Sample sample);

    /** As {@link #fit}, for a part that is several numbers at once. */
    default List<Values> fitAll(Sample sample) {
        return List.of(fit(sample));
    }

    /**
     * How many numbers it is.
     *
     * @param classes how many classes are to be predicted, 0 for numbers
     */
    default int width(int classes) {
        return 1;
    }

    /** The name of one of several numbers, after the expression's. */
    default String suffix(Sample sample, int number) {
        return "";
    }
}
