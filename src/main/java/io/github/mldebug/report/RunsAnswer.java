package io.github.mldebug.report;

import io.github.mldebug.compare.Comparison;
import io.github.mldebug.json.AlwaysPresent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code mldebug runs}: the ledger.
 *
 * @param head id of the current run; null in an empty workspace, or when a merge left several heads
 * @param accepted id of the run that CI compares with, null when none was accepted
 * @param heads ids of all current runs; more than one after a merge of two branches
 * @param runs in the order in which they were made
 */
public record RunsAnswer(
        @AlwaysPresent @Nullable String head,
        @AlwaysPresent @Nullable String accepted,
        List<String> heads,
        List<Entry> runs,
        int exitCode)
        implements Answer {
    public RunsAnswer {
        heads = List.copyOf(heads);
        runs = List.copyOf(runs);
    }

    /**
     * One step of the ledger.
     *
     * @param comparison with its parent, null for a first run
     * @param kept whether it became the current run
     * @param forced whether it became the current run against its verdict
     */
    public record Entry(RunReport run, @Nullable Comparison comparison, boolean kept, boolean forced) {}
}
