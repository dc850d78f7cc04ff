package io.github.mldebug.report;

import io.github.mldebug.json.AlwaysPresent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code mldebug diff A B}: the settings in which two runs differ.
 *
 * @param a id of the one run
 * @param b id of the other
 */
public record DiffAnswer(String a, String b, List<Change> changes, int exitCode) implements Answer {
    public DiffAnswer {
        changes = List.copyOf(changes);
    }

    /**
     * A setting with its two values: numbers, words or lists of these, null where a run does not have it.
     *
     * @param setting its path, as {@code learner.hyperparameters.ridge}
     */
    public record Change(
            String setting,
            @AlwaysPresent @Nullable Object a,
            @AlwaysPresent @Nullable Object b) {}
}
