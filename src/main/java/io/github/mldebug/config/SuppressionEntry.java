package io.github.mldebug.config;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A decision to live with what a check finds, as it stands in a file that is committed.
 *
 * @param check id of the check
 * @param column the column, or null for all findings of the check
 * @param reason why; not empty
 * @param until the last day on which it holds, or null when it holds until somebody takes it away
 * @param line of the file where it begins; 0 when it stands in none yet
 */
public record SuppressionEntry(
        String check,
        @Nullable String column,
        String reason,
        @Nullable LocalDate until,
        int line) {
    /** As one names it on the command line: {@code CHECK} or {@code CHECK:COLUMN}. */
    public String name() {
        return column == null ? check : check + ":" + column;
    }

    /** Whether its last day is over. */
    public boolean isOver(LocalDate today) {
        return until != null && until.isBefore(today);
    }

    /** As a user finds it again. */
    public String by() {
        return SuppressionsFile.PLACE + ":" + line + ", " + reason;
    }
}
