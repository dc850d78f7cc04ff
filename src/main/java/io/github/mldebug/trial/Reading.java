package io.github.mldebug.trial;

import io.github.mldebug.feature.Feature;
import io.github.mldebug.feature.FittedFeature;
import org.jspecify.annotations.Nullable;

/**
 * How a feature of a trial reads the rows: as they are, through a permutation, or as copies.
 *
 * @param permutation positions through which its values are read, or null for as they are
 * @param copies what is read in place of the values under the permutation, or null for the values themselves
 */
record Reading(
        Feature feature,
        int @Nullable [] permutation,
        @Nullable ResidualCopies copies) {
    /**
     * A feature fitted on the rows that a fold trains on.
     *
     * @param train what names the rows that it reads where the fold trains
     * @param scored what names them where the fold is scored
     */
    record OnFold(FittedFeature fitted, int[] train, int[] scored) {}

    /** Fits the feature on what it reads at some positions, to be read at these and at others. */
    OnFold on(Arena arena, int[] train, int[] scored) {
        FittedFeature fitted = copies == null || permutation == null
                ? feature.fit(arena.sample(train, permutation))
                : copies.copy(permutation);
        return new OnFold(fitted, rows(arena, train), rows(arena, scored));
    }

    private int[] rows(Arena arena, int[] positions) {
        return copies == null ? arena.tableRows(positions, permutation) : positions;
    }
}
