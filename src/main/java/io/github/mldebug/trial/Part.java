package io.github.mldebug.trial;

import org.jspecify.annotations.Nullable;

/**
 * The rows that a fold trains on or scores, or an inner part of those it trains on.
 *
 * @param inner which inner part, null for none
 * @param scored whether they are scored, not trained on
 */
record Part(int repeat, int fold, @Nullable Integer inner, boolean scored) {
    static Part trained(Trial trial) {
        return new Part(trial.repeat(), trial.fold(), trial.inner(), false);
    }

    static Part scored(Trial trial) {
        return new Part(trial.repeat(), trial.fold(), trial.inner(), true);
    }
}
