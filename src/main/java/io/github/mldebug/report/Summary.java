package io.github.mldebug.report;

import io.github.mldebug.check.Outcome.Status;
import io.github.mldebug.check.Severity;
import io.github.mldebug.report.CheckReport.FindingReport;
import java.util.List;

/**
 * Counts. The first three and {@code suppressed}, {@code implied} and {@code known} count findings (error, warning and info
 * only those that count); the others count checks.
 */
public record Summary(
        int error,
        int warning,
        int info,
        int passed,
        int notApplicable,
        int skipped,
        int crashed,
        int suppressed,
        int implied,
        int known) {
    /**
     * The counts of these checks. A finding that does not count for several reasons is counted once: as suppressed, else as
     * implied, else as known.
     */
    public static Summary of(List<CheckReport> checks) {
        List<FindingReport> findings =
                checks.stream().flatMap(check -> check.findings().stream()).toList();
        return new Summary(
                count(findings, Severity.ERROR),
                count(findings, Severity.WARNING),
                count(findings, Severity.INFO),
                count(checks, Status.PASSED),
                count(checks, Status.NOT_APPLICABLE),
                count(checks, Status.SKIPPED),
                count(checks, Status.CRASHED),
                (int) findings.stream()
                        .filter(each -> each.suppressedBy() != null)
                        .count(),
                (int) findings.stream()
                        .filter(each -> each.suppressedBy() == null && each.impliedBy() != null)
                        .count(),
                (int) findings.stream()
                        .filter(each -> each.suppressedBy() == null && each.impliedBy() == null)
                        .filter(each -> each.knownFrom() != null)
                        .count());
    }

    private static int count(List<FindingReport> findings, Severity severity) {
        return (int) findings.stream()
                .filter(each -> each.counts() && each.severity() == severity)
                .count();
    }

    private static int count(List<CheckReport> checks, Status status) {
        return (int) checks.stream().filter(check -> check.status() == status).count();
    }
}
