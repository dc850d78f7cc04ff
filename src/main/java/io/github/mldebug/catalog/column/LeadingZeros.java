package io.github.mldebug.catalog.column;

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
import io.github.mldebug.profile.WordCounts;
import io.github.mldebug.scan.Measure;
import io.github.mldebug.scan.Measures;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.NumberSpelling;
import io.github.mldebug.table.NumericColumn;
import io.github.mldebug.table.TextColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Codes written with leading zeros, which numbers do not keep: {@code 00501} and {@code 501} become one. */
public final class LeadingZeros implements Check<OneTable> {
    private static final CheckInfo INFO = new CheckInfo(
            "leading-zeros",
            Group.COLUMN,
            "Leading zeros",
            "Numbers are written with leading zeros, so they are codes",
            Severity.WARNING,
            Work.SCAN,
            false,
            List.of(),
            List.of());

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public List<Measure<?>> measures(OneTable subject) {
        return subject.texts().stream().map(WordCounts::new).collect(Collectors.toList());
    }

    @Override
    public Outcome inspect(OneTable subject, Limits limits, Measures measures) {
        List<Finding> findings = new ArrayList<>();
        for (Column column : subject.columns()) {
            if (column instanceof NumericColumn numbers) {
                if (numbers.spelling().leadingZeros() > 0) {
                    findings.add(lost(subject, numbers));
                }
            } else {
                TextColumn text = (TextColumn) column;
                List<String> zeros = text.words().stream().allMatch(LeadingZeros::isDigits)
                        ? text.words().stream()
                                .filter(LeadingZeros::hasLeadingZero)
                                .toList()
                        : List.of();
                if (!zeros.isEmpty()) {
                    findings.add(kept(subject, text, zeros));
                }
            }
        }
        return Outcome.of(findings);
    }

    private static boolean isDigits(String word) {
        String digits = word.strip();
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean hasLeadingZero(String word) {
        String digits = word.strip();
        return digits.length() > 1 && digits.charAt(0) == '0';
    }

    private static Finding lost(OneTable subject, NumericColumn column) {
        NumberSpelling spelling = column.spelling();
        List<Integer> lines = spelling.leadingZeroRows().stream()
                .map(row -> subject.table().line(row))
                .toList();
        String expression = Wording.inExpression(column.key());
        return Finding.of(
                        Severity.WARNING,
                        "Column " + Wording.quoted(column.key()) + " is written with leading zeros in "
                                + Wording.of(spelling.leadingZeros(), column.rows(), "row")
                                + ", and with another number of digits in others; read as numbers they are lost")
                .columns(List.of(column.key()))
                .measured((double) spelling.leadingZeros())
                .rows(new RowLines(spelling.leadingZeros(), lines))
                .examples(spelling.leadingZeroRows().stream()
                        .limit(Finding.MAX_EXAMPLES)
                        .map(row -> "0…" + column.text(row))
                        .toList())
                .cause(Cause.FEATURES)
                .next("if they are codes, use them as categories: mldebug iterate --add-feature "
                        + Wording.shell("onehot(" + expression + ")") + "; if they are amounts, write them without");
    }

    private static Finding kept(OneTable subject, TextColumn column, List<String> zeros) {
        RowLines rows =
                RowLines.where(subject.table(), row -> column.code(row) >= 0 && hasLeadingZero(column.text(row)));
        return Finding.of(
                        Severity.INFO,
                        "Column " + Wording.quoted(column.key()) + " holds digits with leading zeros in "
                                + Wording.of(rows.count(), column.rows(), "row")
                                + ", all of one width: it is read as codes, not as numbers")
                .columns(List.of(column.key()))
                .measured((double) rows.count())
                .rows(rows)
                .examples(zeros)
                .next("nothing, if they are codes, but keep them in quotes for tools that drop the zeros; amounts are"
                        + " written without");
    }
}
