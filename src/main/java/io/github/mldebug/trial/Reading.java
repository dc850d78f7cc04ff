package io.github.mldebug.trial;

import io.github.mldebug.feature.Feature;
import io.github.mldebug.feature.FittedFeature;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the features of one trial read the rows: as they are, through a permutation, or as copies. */
record Reading(Arena arena, List<Source> sources) {

    /**
     * Where a feature's values come from.
     *
     * @param permutation positions through which they are read, or null for as they are
     * @param copies what is read in place of the values under the permutation, or null for the values themselves
     */
    record Source(
            Feature feature,
            int @Nullable [] permutation,
            @Nullable ResidualCopies copies) {
        FittedFeature fit(Arena arena, int[] positions) {
            return copies == null || permutation == null
                    ? feature.fit(arena.sample(positions, permutation))
                    : copies.copy(permutation);
        }

        int[] rows(Arena arena, int[] positions) {
            return copies == null ? arena.tableRows(positions, permutation) : positions;
        }
    }

    /** Each feature, fitted on what it reads at some positions. */
    List<FittedFeature> fit(int[] positions) {
        List<FittedFeature> fitted = new ArrayList<>();
        for (Source source : sources) {
            fitted.add(source.fit(arena, positions));
        }
        return fitted;
    }

    /** For each feature, what names the rows that it reads at some positions. */
    List<int[]> rows(int[] positions) {
        List<int[]> rows = new ArrayList<>();
        for (Source source : sources) {
            rows.add(source.rows(arena, positions));
        }
        return rows;
    }
}
