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
import io.github.mldebug.profile.SortedValues;
import io.github.mldebug.scan.Measure;
import io.github.mldebug.scan.Measures;
import io.github.mldebug.table.NumericColumn;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whole numbers that are written with a fractional part, or a few with one among whole numbers. */
public final class IntegerAsFloat implements Check<OneTable> {
    private static final String SHARE = "share";
    private static final String CELLS = "cells";
    private static final CheckInfo INFO = new CheckInfo(
            "integer-as-float",
            Group.COLUMN,
            "Integer as float",
            "Whole numbers are written with a point, or a few numbers among them are not whole",
            Severity.INFO,
            Work.SCAN,
            false,
            List.of(
                    new Limit(CELLS, 20, "filled cells that a column must have to be judged"),
                    new Limit(SHARE, 0.98, "share of the filled cells that must be whole for the others to stand out")),
            List.of());

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public List<Measure<?>> measures(OneTable subject) {
        return subject.numbers().stream().map(SortedValues::new).collect(Collectors.toList());
    }

    @Override
    public Outcome inspect(OneTable subject, Limits limits, Measures measures) {
        List<NumericColumn> columns = subject.numbers().stream()
                .filter(column -> column.filled() >= Math.max(1, limits.get(CELLS)))
                .toList();
        return Outcome.ofEach(columns, "no column of numbers with enough values", column -> {
            double few = (1 - limits.get(SHARE)) * column.filled();
            Fractions fractions = Fractions.upTo(few, measures.get(new SortedValues(column)));
            if (fractions.cells() == 0) {
                return column.spelling().pointZeros() == column.filled()
                        ? Optional.of(ofSpelling(column))
                        : Optional.empty();
            }
            return fractions.cells() <= few
                    ? Optional.of(ofFew(subject, column, fractions, limits.get(SHARE)))
                    : Optional.empty();
        });
    }

    private static Finding ofSpelling(NumericColumn column) {
        String missing = column.missing() == 0
                ? ""
                : "; programs that have no missing whole numbers write them so when some are missing";
        return Finding.of(
                        Severity.INFO,
                        "Column " + Wording.quoted(column.key()) + " holds whole numbers only, all "
                                + Wording.count(column.filled(), "cell") + " written with a point, as "
                                + column.text(first(column))
                                + ".0" + missing)
                .columns(List.of(column.key()))
                .measured(1)
                .next("nothing for amounts; codes and identifiers should be written without the point, or they will not"
                        + " match those of other tables");
    }

    private static int first(NumericColumn column) {
        int row = 0;
        while (column.isMissing(row)) {
            row++;
        }
        return row;
    }

    private static Finding ofFew(OneTable subject, NumericColumn column, Fractions fractions, double limit) {
        int filled = column.filled();
        RowLines rows = RowLines.where(
                subject.table(), row -> !column.isMissing(row) && column.value(row) != Math.rint(column.value(row)));
        return Finding.of(
                        Severity.INFO,
                        "Column " + Wording.quoted(column.key()) + " is whole but for "
                                + Wording.of(fractions.cells(), filled, "cell"))
                .columns(List.of(column.key()))
                .measured((filled - fractions.cells()) / (double) filled, limit)
                .rows(rows)
                .examples(fractions.examples())
                .next("look whether these are slips or were filled in; if they are right, "
                        + Wording.option("--ignore", "integer-as-float:" + column.key()));
    }
}
