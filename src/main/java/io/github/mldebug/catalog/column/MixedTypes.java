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
import io.github.mldebug.table.TextColumn;
import java.util.List;

/**
 * A column of one type with a few cells of another: words among numbers or dates, numbers among words. Words for missing
 * values and infinite numbers are not counted, they have checks of their own.
 */
public final class MixedTypes implements Check<OneTable> {
    private static final String SHARE = "share";
    private static final String CELLS = "cells";
    private static final int MOST_TOKENS = 3;
    private static final CheckInfo INFO = new CheckInfo(
            "mixed-types",
            Group.COLUMN,
            "Mixed types",
            "A few cells of a column are of another type than the rest",
            Severity.WARNING,
            Work.SCAN,
            false,
            List.of(
                    new Limit(CELLS, 10, "filled cells that a column must have to be judged"),
                    new Limit(SHARE, 0.9, "share of the cells that must be of one type for the others to stand out")),
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
            return TypeMix.of(column, kinds, limits.get(SHARE)).map(mix -> finding(subject, column, kinds, mix));
        });
    }

    private static Finding finding(OneTable subject, TextColumn column, Kinds kinds, TypeMix mix) {
        long odd = kinds.rows(mix.few());
        long all = kinds.rows(mix.most()) + odd;
        List<String> words =
                kinds.codes(mix.few()).stream().map(column.words()::get).toList();
        return Finding.of(
                        Severity.WARNING,
                        "Column " + Wording.quoted(column.key()) + " holds " + mix.usual() + ", but for "
                                + Wording.of(odd, all, "cell") + kinds.note() + " such as "
                                + Wording.quoted(words.get(0))
                                + mix.cost())
                .columns(List.of(column.key()))
                .measured((double) odd)
                .rows(RowLines.where(subject.table(), row -> kinds.isOf(column.code(row), mix.few())))
                .examples(words)
                .next("correct these cells" + tokens(column, words));
    }

    private static String tokens(TextColumn column, List<String> words) {
        if (words.size() > MOST_TOKENS) {
            return "";
        }
        return "; if nothing is known there, "
                + Wording.missingTokens(
                        column.key(), words.stream().map(String::strip).toList());
    }
}
