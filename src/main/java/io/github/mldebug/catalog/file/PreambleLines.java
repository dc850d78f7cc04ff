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
import java.util.ArrayList;
import java.util.List;

/** Lines that are no part of the table: titles and notes above it, comments in it. */
public final class PreambleLines implements Check<OneTable> {
    private static final CheckInfo INFO = new CheckInfo(
            "preamble-lines",
            Group.FILE,
            "Preamble lines",
            "Titles, notes or comments stand above or between the rows",
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
        Source source = subject.table().source();
        List<Finding> findings = new ArrayList<>();
        source.anomaly(Kind.PREAMBLE)
                .map(anomaly -> finding(
                        Severity.WARNING,
                        anomaly,
                        Wording.count(anomaly.count(), "line") + " above the table "
                                + (anomaly.count() == 1 ? "was" : "were") + " left out; it begins on line "
                                + source.spelling().headerLine(),
                        "take " + (anomaly.count() == 1 ? "this line" : "these lines")
                                + " out of the file: other tools read the first one as the header"))
                .ifPresent(findings::add);
        source.anomaly(Kind.COMMENT)
                .map(anomaly -> finding(
                        Severity.INFO,
                        anomaly,
                        Wording.count(anomaly.count(), "line") + " that "
                                + (anomaly.count() == 1 ? "begins" : "begin") + " with '"
                                + source.spelling().comment() + "' " + (anomaly.count() == 1 ? "was" : "were")
                                + " taken for " + (anomaly.count() == 1 ? "a comment" : "comments") + " and left out",
                        "nothing, if they are comments; a row that begins so must have its first cell in quotes"))
                .ifPresent(findings::add);
        return Outcome.of(findings);
    }

    private static Finding finding(Severity severity, Anomaly anomaly, String message, String next) {
        return Finding.of(severity, message)
                .measured((double) anomaly.count())
                .rows(new RowLines(anomaly.count(), anomaly.lines()))
                .examples(anomaly.examples())
                .next(next);
    }
}
