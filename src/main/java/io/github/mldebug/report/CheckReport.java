package io.github.mldebug.report;

import io.github.mldebug.check.Cause;
import io.github.mldebug.check.Group;
import io.github.mldebug.check.Outcome.Status;
import io.github.mldebug.check.Severity;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one check ended.
 *
 * @param reason why it was not applicable, skipped, crashed or suppressed; null otherwise
 */
public record CheckReport(
        String id,
        Group group,
        String title,
        Status status,
        Severity severity,
        @Nullable String reason,
        List<FindingReport> findings) {
    public CheckReport {
        findings = List.copyOf(findings);
    }

    /** The same with other findings, of which the worst that counts is its severity. */
    public CheckReport with(List<FindingReport> others) {
        Severity worst = others.stream()
                .filter(FindingReport::counts)
                .map(FindingReport::severity)
                .min(Comparator.naturalOrder())
                .orElse(severity);
        return new CheckReport(id, group, title, status, worst, reason, others);
    }

    /**
     * One finding, as {@link io.github.mldebug.check.Finding} with what the runner adds.
     *
     * @param id hash of check, columns and file role, stable across runs
     * @param file path as the user named it
     * @param impliedBy id of the check whose finding explains this one, or null
     * @param suppressedBy the {@code --ignore} entry or suppression that mutes it, or null
     * @param knownFrom the earlier document that has it as well, or null
     */
    public record FindingReport(
            String id,
            Severity severity,
            String file,
            List<String> columns,
            String message,
            double measured,
            @Nullable Double limit,
            long count,
            List<Integer> lines,
            List<String> examples,
            Cause cause,
            String next,
            @Nullable String impliedBy,
            @Nullable String suppressedBy,
            @Nullable String knownFrom) {
        /** Whether it counts: neither implied by a more specific finding nor suppressed nor known. */
        public boolean counts() {
            return impliedBy == null && suppressedBy == null && knownFrom == null;
        }

        /** The same, known from an earlier document. */
        public FindingReport knownFrom(String earlier) {
            return new FindingReport(
                    id,
                    severity,
                    file,
                    columns,
                    message,
                    measured,
                    limit,
                    count,
                    lines,
                    examples,
                    cause,
                    next,
                    impliedBy,
                    suppressedBy,
                    earlier);
        }
    }
}
