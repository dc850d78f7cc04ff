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
import io.github.mldebug.profile.Profiled;
import io.github.mldebug.scan.Measure;
import io.github.mldebug.scan.Measures;
import io.github.mldebug.table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A column with one value in every row that has any: it tells no row from another. */
public final class ConstantColumn implements Check<OneTable> {
    private static final CheckInfo INFO = new CheckInfo(
            "constant-column",
            Group.COLUMN,
            "Constant column",
            "A column holds one value only",
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
    public List<Measure<?>> measures(OneTable subject) {
        return subject.features().stream().map(Profiled::new).collect(Collectors.toList());
    }

    @Override
    public Outcome inspect(OneTable subject, Limits limits, Measures measures) {
        if (subject.table().rows() < 2) {
            return new Outcome.NotApplicable("fewer than two rows");
        }
        List<Finding> findings = new ArrayList<>();
        for (Column column : subject.features()) {
            int distinct = measures.get(new Profiled(column)).distinct();
            int filled = column.filled();
            if (distinct == 1 && filled > 1 && !subject.allowed().contains(column.key())) {
                findings.add(finding(subject, column, filled));
            }
        }
        return Outcome.of(findings);
    }

    private static Finding finding(OneTable subject, Column column, int filled) {
        String name = Wording.quoted(column.key());
        int first = 0;
        while (column.isMissing(first)) {
            first++;
        }
        String value = column.text(first);
        String where = column.missing() == 0
                ? " in all " + Wording.count(column.rows(), "row")
                : " in " + Wording.of(filled, column.rows(), "row") + " and nothing in the others";
        return Finding.of(Severity.WARNING, "Column " + name + " holds " + Wording.quoted(value) + where)
                .columns(List.of(column.key()))
                .measured(1)
                .rows(RowLines.where(subject.table(), row -> !column.isMissing(row)))
                .examples(List.of(value))
                .next("leave it out: " + Wording.option("--exclude", column.key())
                        + (column.missing() == 0 ? "" : "; if empty means no, write that into the cells"));
    }
}
