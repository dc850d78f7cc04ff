package io.github.mldebug.table;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the user says about the target; what is null is chosen.
 *
 * @param target the column's key
 * @param saidBy who named it, as in "given as --target"; for the reader of a report
 * @param task whether a class or a number is to be predicted
 * @param positive the label that counts as positive in a binary task
 * @param excluded keys of columns that must not be chosen
 */
public record TargetOptions(
        @Nullable String target,
        String saidBy,
        @Nullable Kind task,
        @Nullable String positive,
        Set<String> excluded) {
    /** What is said of a target that the command names. */
    public static final String GIVEN = "given as --target";

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

    /** A column that is named, and nothing else. */
    public static TargetOptions column(String key) {
        return new TargetOptions(key, GIVEN, null, null, Set.of());
    }

    /** Nothing said. */
    public static TargetOptions none() {
        return new TargetOptions(null, GIVEN, null, null, Set.of());
    }
}
