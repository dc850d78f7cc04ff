package io.github.mldebug.catalog.missing;

import io.github.mldebug.check.Cause;
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
import io.github.mldebug.profile.WordKinds;
import io.github.mldebug.profile.WordKinds.Kinds;
import io.github.mldebug.scan.Measure;
import io.github.mldebug.scan.Measures;
import io.github.mldebug.table.CellKind;
import io.github.mldebug.table.TextColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Infinite numbers among others, as a division by zero or an overflow leaves them. */
public final class InfiniteValues implements Check<OneTable> {
    private static final Set<CellKind> INFINITE = Set.of(CellKind.INFINITE);
    private static final Set<CellKind> NUMBERS =
            Set.of(CellKind.NUMBER, CellKind.DECORATED_NUMBER, CellKind.NUMBER_WITH_UNIT);
    private static final CheckInfo INFO = new CheckInfo(
            "infinite-values",
            Group.MISSING,
            "Infinite values",
            "A column of numbers holds infinity, or numbers too great to be held",
            Severity.WARNING,
            Work.SCAN,
            false,
            List.of(),
            List.of("high-cardinality", "identifier-column"));

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public List<Measure<?>> measures(OneTable subject) {
        return subject.words().stream().map(WordKinds::new).collect(Collectors.toList());
    }

    @Override
    public Outcome inspect(OneTable subject, Limits limits, Measures measures) {
        List<Finding> findings = new ArrayList<>();
        for (TextColumn column : subject.words()) {
            Kinds kinds = measures.get(new WordKinds(column));
            long infinite = kinds.rows(INFINITE);
            // Among words the abbreviation of infinitive, say, is no number; so numbers must prevail.
            if (infinite > 0 && 2 * (kinds.rows(NUMBERS) + infinite) > kinds.rows()) {
                findings.add(finding(subject, column, kinds));
            }
        }
        return Outcome.of(findings);
    }

    private static Finding finding(OneTable subject, TextColumn column, Kinds kinds) {
        List<String> words =
                kinds.codes(INFINITE).stream().map(column.words()::get).toList();
        List<String> tokens = words.stream().map(String::strip).toList();
        return Finding.of(
                        Severity.WARNING,
                        "Column " + Wording.quoted(column.key()) + " is infinite in "
                                + Wording.of(kinds.rows(INFINITE), column.rows(), "row") + kinds.note() + ", spelled "
                                + Wording.names(words) + "; because of that it is read as text")
                .columns(List.of(column.key()))
                .measured((double) kinds.rows(INFINITE))
                .rows(RowLines.where(subject.table(), row -> kinds.isOf(column.code(row), INFINITE)))
                .examples(words)
                .cause(Cause.FEATURE_ENGINEERING)
                .next(
                        "look for a division by zero or the logarithm of zero where the column is made; until then read them"
                                + " as missing: " + Wording.missingTokens(column.key(), tokens));
    }
}
