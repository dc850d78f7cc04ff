package io.github.mldebug.trial;

import java.util.Optional;

/** Keeps the results of trials beyond one command, so that nothing is fitted twice. Used by several threads at once. */
public interface TrialStore {
    /** Keeps nothing. */
    TrialStore NONE = new TrialStore() {
        @Override
        public Optional<TrialResult> get(Trial trial) {
            return Optional.empty();
        }

        @Override
        public void put(Trial trial, TrialResult result) {}
    };

    /** What the very same trial gave before, to the last bit; empty when it is not known. */
    Optional<TrialResult> get(Trial trial);

    /** Keeps a result; whether it could be kept changes no answer. */
    void put(Trial trial, TrialResult result);
}
