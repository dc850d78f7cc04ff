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
import io.github.mldebug.table.Anomaly;
import io.github.mldebug.table.Anomaly.Kind;
import io.github.mldebug.table.Source;
import io.github.mldebug.table.Spelling.Rival;
import io.github.mldebug.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A file that can be cut into cells in more than one way. */
public final class AmbiguousDialect implements Check<OneTable> {
    private static final CheckInfo INFO = new CheckInfo(
            "ambiguous-dialect",
            Group.FILE,
            "Ambiguous dialect",
            "The file can be cut into cells in more than one way",
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
        List<Finding> findings = new ArrayList<>();
        Rival rival = source.spelling().rival();
        if (rival != null) {
            findings.add(ofRival(table, rival));
        }
        source.anomaly(Kind.UNCLOSED_QUOTE)
                .map(anomaly ->
                        ofQuotes(source, anomaly, "a quote that opens a cell and is never closed: it is read as text"))
                .ifPresent(findings::add);
        source.anomaly(Kind.BROKEN_QUOTE)
                .map(anomaly -> ofQuotes(
                        source, anomaly, "text behind the quote that closes a cell: its quotes are read as text"))
                .ifPresent(findings::add);
        return Outcome.of(findings);
    }

    private static Finding ofRival(Table table, Rival rival) {
        String delimiter = table.source().dialect().delimiter();
        return Finding.of(
                        Severity.WARNING,
                        "The delimiter was taken to be " + named(delimiter) + ", which gives "
                                + Wording.count(table.columns().size(), "column") + "; with " + named(rival.delimiter())
                                + " the file would have " + Wording.count(rival.columns(), "column")
                                + " and fit nearly as well (" + Math.round(100 * rival.score()) + " % of the score)")
                .measured(rival.score())
                .next("look at the columns, and say which it is: " + Wording.option("--delimiter", delimiter) + " or "
                        + Wording.option("--delimiter", rival.delimiter()));
    }

    private static String named(String delimiter) {
        return delimiter.equals("\t") ? "a tab" : "'" + delimiter + "'";
    }

    private static Finding ofQuotes(Source source, Anomaly anomaly, String what) {
        int rows = Math.max(source.ledger().read(), anomaly.count());
        String quote = Optional.of(source.dialect().quote())
                .filter(text -> !text.isEmpty())
                .orElse("\"");
        return Finding.of(
                        Severity.WARNING,
                        Wording.of(anomaly.count(), rows, "row") + (anomaly.count() == 1 ? " has " : " have ") + what)
                .measured((double) anomaly.count())
                .rows(new RowLines(anomaly.count(), anomaly.lines()))
                .examples(anomaly.examples())
                .next("look at these lines: double a quote that is text (" + quote + quote
                        + "), close one that is not; if " + quote + " is never a quote in this file, --quote none");
    }
}
