package io.github.mldebug.catalog.settings;

import io.github.mldebug.check.Check;
import io.github.mldebug.check.CheckInfo;
import io.github.mldebug.check.CheckResult;
import io.github.mldebug.check.Finding;
import io.github.mldebug.check.Group;
import io.github.mldebug.check.Limits;
import io.github.mldebug.check.Outcome;
import io.github.mldebug.check.Outcome.Status;
import io.github.mldebug.check.RowLines;
import io.github.mldebug.check.Severity;
import io.github.mldebug.check.SuppressionUse;
import io.github.mldebug.check.Work;
import io.github.mldebug.config.SuppressionEntry;
import io.github.mldebug.config.SuppressionsFile;
import io.github.mldebug.error.DidYouMean;
import io.github.mldebug.scan.Measures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A suppression that mutes nothing: what it was for is gone, or it never fitted. */
public final class UnusedSuppression implements Check<SuppressionUse> {
    private static final CheckInfo INFO = new CheckInfo(
            "unused-suppression",
            Group.SETTINGS,
            "Unused suppression",
            "A suppression that mutes nothing",
            Severity.INFO,
            Work.SCAN,
            false,
            List.of(),
            List.of());

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Outcome inspect(SuppressionUse subject, Limits limits, Measures measures) {
        List<Finding> findings = new ArrayList<>();
        for (SuppressionEntry entry : subject.entries()) {
            if (!entry.isOver(subject.today()) && !subject.isUsed(entry)) {
                because(entry, subject).ifPresent(reason -> findings.add(finding(entry, reason)));
            }
        }
        return Outcome.of(findings);
    }

    /** Why it mutes nothing; empty where that cannot be told, for its check did not look. */
    private static Optional<String> because(SuppressionEntry entry, SuppressionUse subject) {
        if (!subject.known().contains(entry.check())) {
            return Optional.of("there is no such check" + DidYouMean.tail(entry.check(), subject.known()));
        }
        Optional<CheckResult> result = subject.resultOf(entry);
        if (result.isEmpty()) {
            return Optional.empty();
        }
        Status status = result.get().status();
        return switch (status) {
            case PASSED -> Optional.of("the check passed");
            case FOUND, SUPPRESSED -> Optional.of("the check found nothing there");
            case NOT_APPLICABLE ->
                Optional.of("the check did not apply, " + result.get().reason());
            case SKIPPED, CRASHED -> Optional.empty();
        };
    }

    private static Finding finding(SuppressionEntry entry, String reason) {
        return Finding.of(Severity.INFO, "The suppression of " + entry.name() + " mutes nothing: " + reason)
                .columns(entry.column() == null ? List.of() : List.of(entry.column()))
                .measured(0)
                .rows(new RowLines(1, List.of(entry.line())))
                .examples(List.of(entry.reason()))
                .next("take the entry out of line " + entry.line() + " of " + SuppressionsFile.PLACE
                        + ", unless it is for another file");
    }
}
