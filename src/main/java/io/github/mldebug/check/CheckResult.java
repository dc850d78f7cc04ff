package io.github.mldebug.check;

import io.github.mldebug.check.Outcome.Status;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How one check ended, and which of its findings count.
 *
 * @param info the check
 * @param status {@code suppressed} when it found something and every finding is suppressed
 * @param reason why it was not applicable, skipped, crashed or suppressed; null otherwise
 * @param findings what it found, in its own order
 * @param crash the exception, for the log, when it crashed; null otherwise
 */
public record CheckResult(
        CheckInfo info,
        Status status,
        @Nullable String reason,
        List<Judged> findings,
        @Nullable RuntimeException crash) {
    public CheckResult {
        Objects.requireNonNull(info, "info");
        Objects.requireNonNull(status, "status");
        findings = List.copyOf(findings);
    }

    /**
     * A finding and what mutes it.
     *
     * @param impliedBy id of the check whose finding explains this one, or null
     * @param suppressedBy the entry of the user that mutes it, or null
     */
    public record Judged(
            Finding finding,
            @Nullable String impliedBy,
            @Nullable String suppressedBy) {
        public Judged {
            Objects.requireNonNull(finding, "finding");
        }

        /** Whether it counts: neither implied by a more specific finding nor suppressed. */
        public boolean counts() {
            return impliedBy == null && suppressedBy == null;
        }
    }
}
