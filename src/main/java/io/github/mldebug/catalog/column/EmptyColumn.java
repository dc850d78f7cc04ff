package io.github.mldebug.catalog.column;

import io.github.mldebug.check.Check;
import io.github.mldebug.check.CheckInfo;
import io.github.mldebug.check.Finding;
import io.github.mldebug.check.Group;
import io.github.mldebug.check.Limits;
import io.github.mldebug.check.OneTable;
import io.github.mldebug.check.Outcome;
import io.github.mldebug.check.RowLines;
import io.github.mldebug.check.Severity;
import io.github.mldebug.check.Wording;
import io.github.mldebug.check.Work;
import io.github.mldebug.scan.Measures;
import io.github.mldebug.table.Column;
import java.util.ArrayList;
import java.util.List;

/** A column without a value. */
public final class EmptyColumn implements Check<OneTable> {
    private static final CheckInfo INFO = new CheckInfo(
            "empty-column",
            Group.COLUMN,
            "Empty column",
            "No cell of a column has a value",
            Severity.WARNING,
            Work.SCAN,
            false,
            List.of(),
            List.of("missing-values"));

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Outcome inspect(OneTable subject, Limits limits, Measures measures) {
        if (subject.table().rows() == 0) {
            return new Outcome.NotApplicable("no rows");
        }
        List<Finding> findings = new ArrayList<>();
        for (Column column : subject.columns()) {
            if (column.missing() == column.rows()) {
                findings.add(finding(subject, column));
            }
        }
        return Outcome.of(findings);
    }

    private static Finding finding(OneTable subject, Column column) {
        List<String> spellings = column.missingTokens().keySet().stream()
                .filter(token -> !token.isEmpty())
                .toList();
        String spelled = spellings.isEmpty() ? "" : ", spelled " + Wording.names(spellings);
        return Finding.of(
                        Severity.WARNING,
                        "Column " + Wording.quoted(column.key()) + " has no value in any of "
                                + Wording.count(column.rows(), "row") + spelled)
                .columns(List.of(column.key()))
                .measured(0)
                .rows(RowLines.missing(subject.table(), column))
                .examples(spellings)
                .next("find out what should have filled it, such as a join without matches, or leave it out: "
                        + Wording.option("--exclude", column.key()));
    }
}
