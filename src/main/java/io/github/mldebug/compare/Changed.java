package io.github.mldebug.compare;

import io.github.mldebug.trial.Arena;
import io.github.mldebug.trial.OutOfFold;

/** How many rows the candidate put right and put wrong; a row's class is the most probable one averaged over repeats. */
record Changed(int fixed, int broke) {

    static Changed of(Arena arena, PerRow perRow, OutOfFold parent, OutOfFold candidate) {
        int fixed = 0;
        int broke = 0;
        for (int position : perRow.positions()) {
            int label = arena.label(position);
            boolean before = mostProbable(parent, position) == label;
            boolean after = mostProbable(candidate, position) == label;
            fixed += !before && after ? 1 : 0;
            broke += before && !after ? 1 : 0;
        }
        return new Changed(fixed, broke);
    }

    private static int mostProbable(OutOfFold scored, int position) {
        double[] mean = scored.meanPrediction(position);
        int best = 0;
        for (int i = 1; i < mean.length; i++) {
            best = mean[i] > mean[best] ? i : best;
        }
        return best;
    }
}
