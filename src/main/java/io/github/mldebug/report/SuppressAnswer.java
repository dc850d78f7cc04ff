package io.github.mldebug.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code mldebug suppress}.
 *
 * @param file where the decisions stand
 * @param suppressed the decision that was recorded
 * @param replaced whether it took the place of an earlier one about the same findings
 * @param entries all decisions, in the order of the file
 */
public record SuppressAnswer(String file, Entry suppressed, boolean replaced, List<Entry> entries, int exitCode)
        implements Answer {
    public SuppressAnswer {
        entries = List.copyOf(entries);
    }

    /**
     * A decision to live with what a check finds.
     *
     * @param column null for all findings of the check
     * @param until the last day on which it holds, as {@code 2026-12-31}; null when it has none
     */
    public record Entry(
            String check,
            @Nullable String column,
            String reason,
            @Nullable String until) {
        /** As one names it on the command line. */
        public String name() {
            return column == null ? check : check + ":" + column;
        }
    }
}
