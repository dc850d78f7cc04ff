package io.github.mldebug.pipeline;

import org.jspecify.annotations.Nullable;

/** The one change that a step makes. */
public sealed interface Change {
    /** One more feature; the best candidate when none is named. */
    record AddFeature(@Nullable String expression) implements Change {}

    /** One feature less; the one that is missed least when none is named. */
    record DropFeature(@Nullable String expression) implements Change {}

    /** Another value of a hyperparameter. */
    record Assign(String parameter, String value) implements Change {}

    /** Another rung of the capacity ladder: {@code up}, {@code down}, a learner, or the best of these when none is named. */
    record Capacity(@Nullable String to) implements Change {}

    /** A column that is not used any more. */
    record Exclude(String column) implements Change {}
}
