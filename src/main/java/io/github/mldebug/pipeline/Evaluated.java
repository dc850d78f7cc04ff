package io.github.mldebug.pipeline;

import io.github.mldebug.trial.Arena;
import io.github.mldebug.trial.Configuration;
import io.github.mldebug.trial.OutOfFold;
import io.github.mldebug.trial.Trial;
import io.github.mldebug.trial.TrialEngine;
import io.github.mldebug.trial.TrialResult;
import java.util.List;

/**
 * A configuration with all that was learned about it.
 *
 * @param scored out of fold on all assignments
 * @param onAllRows trained and scored on every training row
 */
record Evaluated(Configuration configuration, OutOfFold scored, TrialResult onAllRows) {
    /** Trains and scores a configuration on every assignment, and once on all rows; what was fitted is not fitted again. */
    static Evaluated of(TrialEngine engine, Arena arena, Configuration configuration) {
        Trial all = new Trial(configuration, 0, Trial.ALL, arena.seed(), null);
        return new Evaluated(
                configuration,
                OutOfFold.run(engine, arena, configuration, arena.repeats()),
                engine.run(List.of(all)).get(0));
    }
}
