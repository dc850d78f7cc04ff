package io.github.mldebug.table;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the user says about the target; what is null is chosen.
 *
 * @param target the column's key
 * @param task whether a class or a number is to be predicted
 * @param positive the label that counts as positive in a binary task
 * @param excluded keys of columns that must not be chosen
 */
public record TargetOptions(
        @Nullable String target,
        @Nullable Kind task,
        @Nullable String positive,
        Set<String> excluded) {
    /** What the user may ask for; how many classes there are is for the data to say. */
    public enum Kind {
        /** One of several classes. */
        CLASSIFICATION,
        /** A number. */
        REGRESSION
    }

    public TargetOptions {
        excluded = Set.copyOf(excluded);
    }

    /** Nothing said. */
    public static TargetOptions none() {
        return new TargetOptions(null, null, null, Set.of());
    }
}
