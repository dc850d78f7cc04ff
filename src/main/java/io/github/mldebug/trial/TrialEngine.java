package io.github.mldebug.trial;

import java.util.List;

/**
 * Runs trials: the seam behind which a cluster could stand. The answer depends on the trials and the arena alone, never on
 * threads or order.
 */
public interface TrialEngine {
    /** One result for each trial, in order. What was already run is not run again. */
    List<TrialResult> run(List<Trial> trials);

    /** Number of fits really made so far. */
    long fits();
}
