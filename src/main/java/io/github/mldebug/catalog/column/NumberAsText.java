package io.github.mldebug.catalog.column;

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
import io.github.mldebug.profile.WordKinds;
import io.github.mldebug.profile.WordKinds.Kinds;
import io.github.mldebug.scan.Measure;
import io.github.mldebug.scan.Measures;
import io.github.mldebug.table.CellKind;
import io.github.mldebug.table.Role;
import io.github.mldebug.table.TextColumn;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Numbers with something around them, such as a currency sign or a unit: they are read as text. */
public final class NumberAsText implements Check<OneTable> {
    private static final String SHARE = "share";
    private static final String CELLS = "cells";
    private static final Set<CellKind> AROUND = Set.of(CellKind.DECORATED_NUMBER, CellKind.NUMBER_WITH_UNIT);
    private static final Set<CellKind> NUMBERS =
            Set.of(CellKind.NUMBER, CellKind.DECORATED_NUMBER, CellKind.NUMBER_WITH_UNIT, CellKind.INFINITE);
    /** Fewer different numbers may be names, as 2wd and 4wd. */
    private static final int FEWEST_VALUES = 5;

    private static final CheckInfo INFO = new CheckInfo(
            "number-as-text",
            Group.COLUMN,
            "Number as text",
            "Numbers have a currency sign, a unit or the like around them, and are read as text",
            Severity.WARNING,
            Work.SCAN,
            false,
            List.of(
                    new Limit(CELLS, 10, "filled cells that a column must have to be judged"),
                    new Limit(SHARE, 0.9, "share of the filled cells that must be numbers, plain or not")),
            List.of("high-cardinality", "identifier-column"));

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public List<Measure<?>> measures(OneTable subject) {
        return subject.words().stream().<Measure<?>>map(WordKinds::new).toList();
    }

    @Override
    public Outcome inspect(OneTable subject, Limits limits, Measures measures) {
        List<TextColumn> columns = subject.words().stream()
                .filter(column -> column.filled() >= limits.get(CELLS))
                .toList();
        return Outcome.ofEach(columns, "no column of text with enough values", column -> {
            Kinds kinds = measures.get(new WordKinds(column));
            boolean numbers = kinds.rows(NUMBERS) >= limits.get(SHARE) * kinds.rows() && kinds.rows(AROUND) > 0;
            boolean units =
                    column.role() == Role.EMBEDDED_NUMBER && column.words().size() >= FEWEST_VALUES;
            boolean signs = kinds.rows(Set.of(CellKind.DECORATED_NUMBER)) > 0
                    && kinds.rows(Set.of(CellKind.NUMBER_WITH_UNIT)) <= (1 - limits.get(SHARE)) * kinds.rows();
            return numbers && (units || signs)
                    ? Optional.of(finding(subject, column, kinds, limits.get(SHARE)))
                    : Optional.empty();
        });
    }

    private static Finding finding(OneTable subject, TextColumn column, Kinds kinds, double limit) {
        List<String> words =
                kinds.codes(AROUND).stream().map(column.words()::get).toList();
        return Finding.of(
                        Severity.WARNING,
                        "Column " + Wording.quoted(column.key()) + " holds numbers with something around them in "
                                + Wording.of(kinds.rows(AROUND), kinds.rows(), "filled cell") + kinds.note()
                                + ", such as "
                                + Wording.quoted(words.get(0))
                                + "; it is read as text, and each spelling is a category")
                .columns(List.of(column.key()))
                .measured(kinds.rows(NUMBERS) / (double) kinds.rows(), limit)
                .rows(RowLines.where(subject.table(), row -> kinds.isOf(column.code(row), AROUND)))
                .examples(words)
                .cause(Cause.FEATURES)
                .next("write plain numbers, with a point and without signs, and the unit into the name of the column");
    }
}
