package io.github.mldebug.catalog.settings;

import io.github.mldebug.check.Check;
import io.github.mldebug.check.CheckInfo;
import io.github.mldebug.check.Finding;
import io.github.mldebug.check.Group;
import io.github.mldebug.check.Limits;
import io.github.mldebug.check.Outcome;
import io.github.mldebug.check.RowLines;
import io.github.mldebug.check.Severity;
import io.github.mldebug.check.SuppressionUse;
import io.github.mldebug.check.Wording;
import io.github.mldebug.check.Work;
import io.github.mldebug.config.SuppressionEntry;
import io.github.mldebug.scan.Measures;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A suppression whose last day is over: what it muted counts again. */
public final class ExpiredSuppression implements Check<SuppressionUse> {
    private static final CheckInfo INFO = new CheckInfo(
            "expired-suppression",
            Group.SETTINGS,
            "Expired suppression",
            "A suppression that ended, so that what it muted counts again",
            Severity.WARNING,
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
            if (entry.isOver(subject.today())) {
                LocalDate until = Objects.requireNonNull(entry.until());
                findings.add(Finding.of(
                                Severity.WARNING,
                                "The suppression of " + entry.name() + " ended on " + until
                                        + ": what it muted counts again")
                        .columns(entry.column() == null ? List.of() : List.of(entry.column()))
                        .measured((double) ChronoUnit.DAYS.between(until, subject.today()), 0)
                        .rows(new RowLines(1, List.of(entry.line())))
                        .examples(List.of(entry.reason()))
                        .next("put right what it muted and take the entry out, or renew it: mldebug suppress "
                                + Wording.shell(entry.name()) + " --reason TEXT --until DATE"));
            }
        }
        return Outcome.of(findings);
    }
}
