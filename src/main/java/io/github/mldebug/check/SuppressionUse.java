package io.github.mldebug.check;

import io.github.mldebug.config.SuppressionEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The suppressions that a workspace has committed, and what they did to the findings of the other checks.
 *
 * @param entries in the order of their file
 * @param today the day on which they are judged
 * @param known ids of all checks there are
 * @param results of the other checks, one of each check and file
 */
public record SuppressionUse(
        List<SuppressionEntry> entries, LocalDate today, List<String> known, List<CheckResult> results)
        implements Subject {
    public SuppressionUse {
        entries = List.copyOf(entries);
        known = List.copyOf(known);
        results = List.copyOf(results);
    }

    /** Whether an entry muted anything. */
    public boolean isUsed(SuppressionEntry entry) {
        return results.stream().flatMap(result -> result.findings().stream()).anyMatch(finding -> entry.by()
                .equals(finding.suppressedBy()));
    }

    /** How the check of an entry ended, on the first file. */
    public Optional<CheckResult> resultOf(SuppressionEntry entry) {
        return results.stream()
                .filter(result -> result.info().id().equals(entry.check()))
                .findFirst();
    }
}
