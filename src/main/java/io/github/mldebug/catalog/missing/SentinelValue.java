package io.github.mldebug.catalog.missing;

import io.github.mldebug.catalog.missing.NumberSentinels.Sentinel;
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
import io.github.mldebug.profile.WordCounts;
import io.github.mldebug.scan.Measure;
import io.github.mldebug.scan.Measures;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.Numbers;
import io.github.mldebug.table.NumericColumn;
import io.github.mldebug.table.Role;
import io.github.mldebug.table.TextColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/** Values such as -999 or 1900-01-01 that stand for "not known" and would be learnt from as if they were measured. */
public final class SentinelValue implements Check<OneTable> {
    private static final String ROWS = "rows";
    private static final CheckInfo INFO = new CheckInfo(
            "sentinel-value",
            Group.MISSING,
            "Sentinel value",
            "A value such as -999 stands for a missing one",
            Severity.WARNING,
            Work.SCAN,
            false,
            List.of(new Limit(ROWS, 10, "rows with a value that a column must have for its values to be compared")),
            List.of("integer-as-float", "mixed-types"));

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public List<Measure<?>> measures(OneTable subject) {
        List<Measure<?>> wanted = new ArrayList<>();
        for (Column column : subject.table().columns()) {
            wanted.add(
                    column instanceof NumericColumn numbers
                            ? new NumberSentinels(subject, numbers)
                            : new WordCounts((TextColumn) column));
        }
        return wanted;
    }

    @Override
    public Outcome inspect(OneTable subject, Limits limits, Measures measures) {
        List<Column> columns = subject.columns().stream()
                .filter(column -> !subject.allowed().contains(column.key()))
                .filter(column -> column.filled() >= limits.get(ROWS))
                .toList();
        return Outcome.ofEach(columns, "no column with enough values", column -> {
            if (column instanceof NumericColumn numbers) {
                List<Sentinel> found = measures.get(new NumberSentinels(subject, numbers));
                return found.isEmpty() ? Optional.empty() : Optional.of(ofNumbers(subject, numbers, found));
            }
            TextColumn text = (TextColumn) column;
            List<Integer> codes = text.role() == Role.DATETIME
                    ? DateSentinels.in(text, measures.get(new WordCounts(text)))
                    : WordSentinels.in(text, measures.get(new WordCounts(text)));
            return codes.isEmpty() ? Optional.empty() : Optional.of(ofWords(subject, text, codes));
        });
    }

    private static Finding ofNumbers(OneTable subject, NumericColumn column, List<Sentinel> found) {
        Set<Double> values = new HashSet<>();
        found.forEach(each -> values.add(each.value()));
        List<String> spelled =
                found.stream().map(each -> Numbers.shortest(each.value())).toList();
        return finding(
                subject,
                column,
                spelled,
                found.get(0).because(),
                row -> !column.isMissing(row) && values.contains(column.value(row) + 0.0));
    }

    private static Finding ofWords(OneTable subject, TextColumn column, List<Integer> codes) {
        List<String> spelled = codes.stream().map(column.words()::get).toList();
        String because =
                column.role() == Role.DATETIME ? "it stands apart from the other dates" : "the other values are words";
        return finding(subject, column, spelled, because, row -> codes.contains(column.code(row)));
    }

    private static Finding finding(
            OneTable subject, Column column, List<String> values, String because, IntPredicate where) {
        RowLines rows = RowLines.where(subject.table(), where);
        return Finding.of(
                        Severity.WARNING,
                        "Column " + Wording.quoted(column.key()) + " holds " + Wording.enumeration(values) + " in "
                                + Wording.of(rows.count(), column.rows(), "row")
                                + ", which looks like a code for not known: " + because)
                .columns(List.of(column.key()))
                .measured((double) rows.count())
                .rows(rows)
                .examples(values)
                .next("read it as missing: " + Wording.missingTokens(column.key(), values) + "; if it is a real value, "
                        + Wording.option("--ignore", "sentinel-value:" + column.key()));
    }
}
