package io.github.mldebug.pipeline;

import io.github.mldebug.learn.Hyperparameters;
import io.github.mldebug.learn.Learners;
import io.github.mldebug.trial.Configuration;
import java.util.Map;

/**
 * One rung of the capacity ladder: a learner at a setting. For linear models the inputs make the rung.
 *
 * @param title as {@code tree of depth 3}
 * @param learner its name
 * @param settings the hyperparameters that make the rung
 * @param inputs which features a model of it has
 */
record Rung(String title, String learner, Map<String, Double> settings, Inputs inputs) {
    Rung {
        settings = Map.copyOf(settings);
    }

    /** The features of a rung, from few to many. */
    enum Inputs {
        /** One or two columns. */
        FEW(1),
        /** More columns. */
        MORE(2),
        /** Bins, products and crosses of columns too. */
        DERIVED(3),
        /** Those that a linear model has, but columns in place of bins, products and crosses of them. */
        PLAIN(0),
        /** Those that the model has. */
        SAME(0);

        private final int level;

        Inputs(int level) {
            this.level = level;
        }

        /** Higher with more. */
        int level() {
            return level;
        }
    }

    /** A model of this rung: what a configuration has set of the same learner stays. */
    Configuration of(Configuration current) {
        var info = Learners.named(learner).info();
        boolean same = current.learner().equals(learner);
        Hyperparameters changed = same ? Hyperparameters.of(info, current.hyperparameters()) : Hyperparameters.of(info);
        for (Map.Entry<String, Double> setting : new java.util.TreeMap<>(settings).entrySet()) {
            changed = changed.with(setting.getKey(), setting.getValue());
        }
        return new Configuration(current.features(), learner, changed.asMap());
    }
}
