package io.github.mldebug.catalog.leak;

import io.github.mldebug.check.Check;
import io.github.mldebug.check.CheckInfo;
import io.github.mldebug.check.Finding;
import io.github.mldebug.check.Group;
import io.github.mldebug.check.Limit;
import io.github.mldebug.check.Limits;
import io.github.mldebug.check.OneTable;
import io.github.mldebug.check.Outcome;
import io.github.mldebug.check.Severity;
import io.github.mldebug.check.Wording;
import io.github.mldebug.check.Work;
import io.github.mldebug.scan.Measures;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.NumericColumn;
import io.github.mldebug.table.Target;
import java.util.ArrayList;
import java.util.List;

/** A column that is the label again: as it is, in other words, or as a number on another scale. */
public final class LabelCopy implements Check<OneTable> {
    private static final String AGREEMENT = "agreement";
    private static final int FEWEST_ROWS = 20;
    private static final CheckInfo INFO = new CheckInfo(
            "label-copy",
            Group.LEAK,
            "Copy of the label",
            "A column is the label again, perhaps in other words or on another scale",
            Severity.ERROR,
            Work.SCAN,
            true,
            List.of(new Limit(
                    AGREEMENT,
                    0.999,
                    "share of rows in which the column must say the label, once its values are renamed")),
            List.of());

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Outcome inspect(OneTable subject, Limits limits, Measures measures) {
        Target target = subject.target();
        if (target == null) {
            return new Outcome.NotApplicable("no target column");
        }
        int[] rows = subject.labelledRows();
        if (rows.length < FEWEST_ROWS) {
            return new Outcome.NotApplicable("fewer than " + FEWEST_ROWS + " labelled rows");
        }
        List<Finding> findings = new ArrayList<>();
        for (Column column : subject.features()) {
            if (subject.allowed().contains(column.key())) {
                continue;
            }
            Likeness likeness = target.task().isClassification()
                    ? RenamedClasses.likeness(column, target, rows)
                    : column instanceof NumericColumn numbers ? RescaledNumbers.likeness(numbers, target, rows) : null;
            if (likeness != null && likeness.rows() >= FEWEST_ROWS && likeness.share() >= limits.get(AGREEMENT)) {
                findings.add(finding(column, target, likeness, limits.get(AGREEMENT)));
            }
        }
        return Outcome.of(findings);
    }

    /**
     * How like the label a column is.
     *
     * @param rows with both
     * @param share of those rows, or of the variance, that agrees
     * @param how in words that follow "is the label"
     * @param pairs a few values of the column with the labels that they stand for
     */
    record Likeness(int rows, double share, String how, List<String> pairs) {}

    private static Finding finding(Column column, Target target, Likeness likeness, double limit) {
        String label = target.column().key();
        return Finding.of(
                        Severity.ERROR,
                        "Column " + Wording.quoted(column.key()) + " is the label " + Wording.quoted(label) + " "
                                + likeness.how() + " in " + Wording.count(likeness.rows(), "row"))
                .columns(List.of(column.key()))
                .measured(likeness.share(), limit)
                .examples(likeness.pairs())
                .next("leave it out: " + Wording.option("--exclude", column.key())
                        + "; it will not be there when a prediction is asked for");
    }
}
