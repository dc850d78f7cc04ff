package io.github.mldebug.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one change that a step makes. */
public sealed interface Change {
    /** One more feature; the best candidate when none is named. */
    record AddFeature(@Nullable String expression) implements Change {}

    /** One feature less; the one that is missed least when none is named. */
    record DropFeature(@Nullable String expression) implements Change {}

    /** Another value of a hyperparameter. */
    record Assign(String parameter, String value) implements Change {}

    /**
     * The best value of a hyperparameter, or of two together; of the one that matters most when none is named.
     *
     * @param values to try of the one; empty for those of its search range
     */
    record Tune(List<String> parameters, List<String> values) implements Change {
        public Tune {
            parameters = List.copyOf(parameters);
            values = List.copyOf(values);
        }
    }

    /** Another rung of the capacity ladder: {@code up}, {@code down}, a learner, or the best of these when none is named. */
    record Capacity(@Nullable String to) implements Change {}

    /** The lowest rung of a learner that was not tried from the run, above the model where it is the model's own learner. */
    record Climb(String learner) implements Change {}

    /**
     * Another model, trained elsewhere.
     *
     * @param file of its predictions, as the user named it
     */
    record Predictions(String file) implements Change {}

    /** A column that is not used any more. */
    record Exclude(String column) implements Change {}
}
