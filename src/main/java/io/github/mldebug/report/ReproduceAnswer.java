package io.github.mldebug.report;

import io.github.mldebug.json.AlwaysPresent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code mldebug reproduce RUN}.
 *
 * @param run id of the run that was trained again
 * @param same whether the record came out the same
 */
public record ReproduceAnswer(String run, boolean same, List<Difference> differences, int exitCode) implements Answer {
    public ReproduceAnswer {
        differences = List.copyOf(differences);
    }

    /**
     * A value that came out otherwise.
     *
     * @param field its path in the run's record, as {@code metrics.log-loss.value}
     * @param recorded as the ledger has it, null when absent there
     * @param now as it came out now, null when absent now
     */
    public record Difference(
            String field,
            @AlwaysPresent @Nullable Object recorded,
            @AlwaysPresent @Nullable Object now) {}
}
