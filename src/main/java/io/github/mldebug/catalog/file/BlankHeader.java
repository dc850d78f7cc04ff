package io.github.mldebug.catalog.file;

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
import io.github.mldebug.table.Anomaly.Kind;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.Source;
import io.github.mldebug.table.Table;
import java.util.ArrayList;
import java.util.List;

/** A column without a name. */
public final class BlankHeader implements Check<OneTable> {
    private static final CheckInfo INFO = new CheckInfo(
            "blank-header",
            Group.FILE,
            "Blank header",
            "A column has no name",
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
    public Outcome inspect(OneTable subject, Limits limits, Measures measures) {
        Table table = subject.table();
        Source source = table.source();
        if (!source.dialect().header()) {
            return new Outcome.NotApplicable("the file has no header");
        }
        List<String> blank = table.columns().stream()
                .filter(column -> column.name().isBlank())
                .map(Column::key)
                .toList();
        boolean rowNames = source.anomaly(Kind.SHORT_HEADER).isPresent();
        List<Finding> findings = new ArrayList<>();
        if (rowNames) {
            findings.add(ofRowNames(source, blank.get(0)));
        }
        List<String> unnamed = rowNames ? blank.subList(1, blank.size()) : blank;
        if (!unnamed.isEmpty()) {
            findings.add(ofColumns(source, unnamed));
        }
        if (source.anomaly(Kind.TRAILING_DELIMITER).isPresent()) {
            findings.add(ofLineEnds(source));
        }
        return Outcome.of(findings);
    }

    private static RowLines header(Source source) {
        return RowLines.at(List.of(source.spelling().headerLine()));
    }

    private static Finding ofRowNames(Source source, String key) {
        return Finding.of(
                        Severity.INFO,
                        "The header has one name fewer than the rows have cells: the first column is taken for the names"
                                + " of the rows, and called " + Wording.quoted(key))
                .columns(List.of(key))
                .measured(1)
                .rows(header(source))
                .next("nothing, if the names stand above the right columns; else complete the header");
    }

    private static Finding ofColumns(Source source, List<String> keys) {
        String message = keys.size() == 1
                ? "A column has no name; it is called " + Wording.quoted(keys.get(0)) + " here"
                : Wording.count(keys.size(), "column") + " have no name; they are called " + Wording.names(keys)
                        + " here";
        return Finding.of(Severity.WARNING, message)
                .columns(keys)
                .measured((double) keys.size())
                .rows(header(source))
                .next("complete the header; a column that is an index or empty, leave out: "
                        + Wording.options("--exclude", keys));
    }

    private static Finding ofLineEnds(Source source) {
        return Finding.of(
                        Severity.INFO,
                        "Every line ends in a delimiter: a last column without name and cells was left out")
                .measured(1)
                .rows(header(source))
                .next("nothing is lost; write the file without delimiters at the ends of its lines");
    }
}
