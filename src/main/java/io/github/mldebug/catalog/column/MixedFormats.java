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
import io.github.mldebug.profile.WordKinds;
import io.github.mldebug.profile.WordKinds.Kinds;
import io.github.mldebug.scan.Measure;
import io.github.mldebug.scan.Measures;
import io.github.mldebug.table.CellKind;
import io.github.mldebug.table.TextColumn;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A column that writes its dates or its numbers in several ways. */
public final class MixedFormats implements Check<OneTable> {
    private static final String SHARE = "share";
    private static final String CELLS = "cells";
    private static final Set<CellKind> DATES = Set.of(CellKind.DATE);
    private static final Set<CellKind> NUMBERS =
            Set.of(CellKind.NUMBER, CellKind.DECORATED_NUMBER, CellKind.NUMBER_WITH_UNIT);
    private static final Set<CellKind> AROUND = Set.of(CellKind.DECORATED_NUMBER, CellKind.NUMBER_WITH_UNIT);
    private static final CheckInfo INFO = new CheckInfo(
            "mixed-formats",
            Group.COLUMN,
            "Mixed formats",
            "A column writes its dates or its numbers in several ways",
            Severity.WARNING,
            Work.SCAN,
            false,
            List.of(
                    new Limit(CELLS, 10, "filled cells that a column must have to be judged"),
                    new Limit(SHARE, 0.9, "share of the filled cells that must be dates, or numbers")),
            List.of("number-as-text", "date-as-text"));

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
            double enough = limits.get(SHARE) * kinds.rows();
            if (kinds.rows(DATES) >= enough) {
                return ofDates(subject, column, kinds);
            }
            return kinds.rows(NUMBERS) >= enough && kinds.rows(AROUND) > 0
                    ? ofNumbers(subject, column, kinds)
                    : Optional.empty();
        });
    }

    private static Optional<Finding> ofNumbers(OneTable subject, TextColumn column, Kinds kinds) {
        Formats formats = NumberFormats.merged(Formats.of(column, kinds, NUMBERS, NumberFormats::key));
        if (formats.ways().size() < 2) {
            return Optional.empty();
        }
        String usual = formats.ways().get(0).key();
        return Optional.of(
                start(column, kinds, Severity.WARNING, "numbers", formats)
                        .rows(where(subject, column, kinds, NUMBERS, word -> !NumberFormats.isWritten(word, usual)))
                        .next(
                                "write all of them in one way, as plain numbers with a point; look whether the units differ too"));
    }

    private static Optional<Finding> ofDates(OneTable subject, TextColumn column, Kinds kinds) {
        Formats formats = Formats.of(column, kinds, DATES, DateFormats::key);
        if (formats.ways().size() > 1) {
            String usual = formats.ways().get(0).key();
            boolean onlyTimes = formats.ways().stream().allMatch(way -> DateFormats.differInTime(way.key(), usual));
            return Optional.of(start(column, kinds, onlyTimes ? Severity.INFO : Severity.WARNING, "dates", formats)
                    .rows(where(subject, column, kinds, DATES, word -> !DateFormats.key(word)
                            .equals(usual)))
                    .next(
                            onlyTimes
                                    ? "nothing, if a date without a time means midnight"
                                    : "write all of them in one way, best as 2024-12-31; day and month may stand in another"
                                            + " order in one of these"));
        }
        return ofOrder(subject, column, kinds);
    }

    private static Finding.Builder start(
            TextColumn column, Kinds kinds, Severity severity, String what, Formats formats) {
        return Finding.of(
                        severity,
                        "Column " + Wording.quoted(column.key()) + " writes its " + what + " in "
                                + formats.ways().size() + " ways" + kinds.note() + ": as " + formats.said())
                .columns(List.of(column.key()))
                .measured((double) formats.others())
                .examples(formats.ways().stream().map(Formats.Way::example).toList());
    }

    private static RowLines where(
            OneTable subject, TextColumn column, Kinds kinds, Set<CellKind> wanted, Predicate<String> odd) {
        BitSet codes = new BitSet();
        kinds.codes(wanted).stream()
                .filter(code -> odd.test(column.words().get(code).strip()))
                .forEach(codes::set);
        return RowLines.holding(subject.table(), column, codes);
    }

    /** Dates such as 31/01/2024 and 01/31/2024 in one column. */
    private static Optional<Finding> ofOrder(OneTable subject, TextColumn column, Kinds kinds) {
        long[] rows = new long[3];
        String[] examples = {"", "", ""};
        for (int code : kinds.codes(DATES)) {
            String word = column.words().get(code).strip();
            int order = DateFormats.order(word) + 1;
            rows[order] += kinds.count(code);
            examples[order] = examples[order].isEmpty() ? word : examples[order];
        }
        if (rows[0] == 0 || rows[2] == 0) {
            return Optional.empty();
        }
        int rarer = rows[0] < rows[2] ? 0 : 2;
        return Optional.of(Finding.of(
                        Severity.WARNING,
                        "Column " + Wording.quoted(column.key()) + " mixes two orders of day and month" + kinds.note()
                                + ": "
                                + Wording.quoted(examples[2 - rarer]) + " and "
                                + Wording.count(rows[2 - rarer] - 1, "other")
                                + " have one, " + Wording.quoted(examples[rarer]) + " and "
                                + Wording.count(rows[rarer] - 1, "other") + " the other, and "
                                + rows[1] + " could be read either way")
                .columns(List.of(column.key()))
                .measured((double) rows[rarer])
                .rows(where(subject, column, kinds, DATES, word -> DateFormats.order(word) + 1 == rarer))
                .examples(List.of(examples[2 - rarer], examples[rarer]))
                .next(
                        "find out where the rows come from and write all dates as 2024-12-31; those that could be read either"
                                + " way cannot be told apart here"));
    }
}
