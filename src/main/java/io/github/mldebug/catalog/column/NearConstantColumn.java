package io.github.mldebug.catalog.column;

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
import io.github.mldebug.profile.ColumnProfile;
import io.github.mldebug.profile.Profiled;
import io.github.mldebug.scan.Measure;
import io.github.mldebug.scan.Measures;
import io.github.mldebug.table.Column;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A column with one value in nearly every row: the few others are too few to learn from. */
public final class NearConstantColumn implements Check<OneTable> {
    private static final String SHARE = "share";
    private static final String CELLS = "cells";
    private static final CheckInfo INFO = new CheckInfo(
            "near-constant-column",
            Group.COLUMN,
            "Near-constant column",
            "Nearly all cells of a column hold one value",
            Severity.INFO,
            Work.SCAN,
            false,
            List.of(
                    new Limit(CELLS, 50, "filled cells that a column must have to be judged"),
                    new Limit(SHARE, 0.98, "share of the filled cells from which one value is nearly all")),
            List.of("heavy-tail", "outliers", "uncommon-sign"));

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
        List<Column> columns = subject.features().stream()
                .filter(column -> column.filled() >= Math.max(1, limits.get(CELLS)))
                .toList();
        return Outcome.ofEach(columns, "no column with enough values", column -> {
            ColumnProfile profile = measures.get(new Profiled(column));
            int most = profile.top().get(0).count();
            return most < column.filled() && most >= limits.get(SHARE) * column.filled()
                    ? Optional.of(finding(subject, column, profile, limits.get(SHARE)))
                    : Optional.empty();
        });
    }

    private static Finding finding(OneTable subject, Column column, ColumnProfile profile, double limit) {
        int filled = column.filled();
        String value = profile.top().get(0).value();
        RowLines others = RowLines.where(
                subject.table(),
                row -> !column.isMissing(row) && !column.text(row).equals(value));
        return Finding.of(
                        Severity.INFO,
                        "Column " + Wording.quoted(column.key()) + " holds " + Wording.quoted(value) + " but for "
                                + Wording.of(others.count(), filled, "cell"))
                .columns(List.of(column.key()))
                .measured(profile.top().get(0).count() / (double) filled, limit)
                .rows(others)
                .examples(profile.top().stream()
                        .skip(1)
                        .map(ColumnProfile.ValueCount::value)
                        .toList())
                .next("check that the others are no slips; a column that tells so few rows apart can be left out: "
                        + Wording.option("--exclude", column.key()));
    }
}
