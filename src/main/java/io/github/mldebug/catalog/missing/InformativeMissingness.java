package io.github.mldebug.catalog.missing;

import io.github.mldebug.check.Cause;
import io.github.mldebug.check.Check;
import io.github.mldebug.check.CheckInfo;
import io.github.mldebug.check.Finding;
import io.github.mldebug.check.Group;
import io.github.mldebug.check.Limit;
import io.github.mldebug.check.Limits;
import io.github.mldebug.check.OneTable;
import io.github.mldebug.check.Outcome;
import io.github.mldebug.check.RowLines;
import io.github.mldebug.check.Severity;
import io.github.mldebug.check.Wording;
import io.github.mldebug.check.Work;
import io.github.mldebug.scan.Measure;
import io.github.mldebug.scan.Measures;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.Target;
import java.util.ArrayList;
import java.util.List;

/** Columns that are missing more often with some labels than with others: that they are missing tells something. */
public final class InformativeMissingness implements Check<OneTable> {
    private static final String P = "p";
    private static final String EFFECT = "effect";
    private static final String ROWS = "rows";
    private static final CheckInfo INFO = new CheckInfo(
            "informative-missingness",
            Group.MISSING,
            "Informative missingness",
            "Whether a cell is missing tells something about the label",
            Severity.INFO,
            Work.SCAN,
            true,
            List.of(
                    new Limit(
                            EFFECT,
                            0.2,
                            "difference of the label with and without the cell, in standard deviations; 0.2 is a small one"),
                    new Limit(
                            P, 0.01, "chance of one false finding in the whole table, the number of columns included"),
                    new Limit(ROWS, 10, "labelled rows that must have the cell, and that must not")),
            List.of());

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public List<Measure<?>> measures(OneTable subject) {
        return subject.target() == null ? List.of() : MissingTogether.measures(notEmpty(subject));
    }

    /** The features that have a filled cell. */
    private static List<Column> notEmpty(OneTable subject) {
        return subject.features().stream()
                .filter(column -> column.missing() < column.rows())
                .toList();
    }

    @Override
    public Outcome inspect(OneTable subject, Limits limits, Measures measures) {
        Target target = subject.target();
        if (target == null) {
            return new Outcome.NotApplicable("no target column");
        }
        List<List<Column>> groups = MissingTogether.groups(notEmpty(subject), measures);
        if (groups.isEmpty()) {
            return new Outcome.NotApplicable("no feature has both missing and filled cells");
        }
        LabelContrast contrast = LabelContrast.of(target, subject.labelledRows());
        List<Finding> findings = new ArrayList<>();
        for (List<Column> group : groups) {
            contrast.where(group.get(0)::isMissing, (int) Math.ceil(limits.get(ROWS)))
                    .filter(seen ->
                            seen.p() * groups.size() < limits.get(P) && Math.abs(seen.effect()) >= limits.get(EFFECT))
                    .ifPresent(seen -> findings.add(finding(subject, group, seen, limits.get(EFFECT))));
        }
        return Outcome.of(findings);
    }

    private static Finding finding(OneTable subject, List<Column> group, LabelContrast.Seen seen, double limit) {
        List<String> keys = group.stream().map(Column::key).toList();
        String expression = Wording.inExpression(keys.get(0));
        String what = keys.size() == 1
                ? "Column " + Wording.names(keys) + " is missing"
                : Wording.count(keys.size(), "column") + " (" + Wording.names(keys) + ") are missing together";
        return Finding.of(Severity.INFO, what + " not at random: " + seen.said())
                .columns(keys)
                .measured(Math.abs(seen.effect()), limit)
                .rows(RowLines.missing(subject.table(), group.get(0)))
                .cause(Cause.FEATURES)
                .next("use that it is missing: mldebug iterate --add-feature "
                        + Wording.shell("missing(" + expression + ")")
                        + "; make sure that it is missing at the time of prediction too");
    }
}
