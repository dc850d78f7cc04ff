package io.github.mldebug.learn;

import io.github.mldebug.scan.Workers;
import io.github.mldebug.table.Task;
import java.util.Optional;

/** A way to train a model. Stateless: the same inputs and seed give the same model, whatever was trained before. */
public interface Learner {
    /** Its name and hyperparameters. */
    LearnerInfo info();

    /** Why it cannot be used on this machine; empty when it can. */
    default Optional<String> unavailable() {
        return Optional.empty();
    }

    /**
     * Trains a model.
     *
     * @param set the rows to learn from
     * @param hyperparameters of this learner
     * @param seed of all that is random
     * @param workers who may help; they change nothing but the time it takes
     * @throws IllegalArgumentException when an input is not finite, naming the column
     */
    Fitted fit(TrainingSet set, Hyperparameters hyperparameters, long seed, Workers workers);

    /** Trains a model on the calling thread. */
    default Fitted fit(TrainingSet set, Hyperparameters hyperparameters, long seed) {
        return fit(set, hyperparameters, seed, Workers.alone());
    }

    /** Whether a start would spare it work on labels of that kind. */
    default boolean startsWarm(Task task, Hyperparameters hyperparameters) {
        return false;
    }

    /**
     * Whether its model is the one of least training loss among all of its form, a ridge too small to matter aside, so that
     * training losses of two models compare as likelihoods do.
     */
    default boolean endsAtOptimum(Hyperparameters hyperparameters) {
        return false;
    }

    /** Trains a model with the default hyperparameters. */
    default Fitted fit(TrainingSet set, long seed) {
        return fit(set, Hyperparameters.of(info()), seed);
    }
}
