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
import io.github.mldebug.table.Table;
import java.util.List;
import java.util.Optional;

/** A file that ends in the middle of a row, or just where a spreadsheet stops. */
public final class TruncatedFile implements Check<OneTable> {
    /** Lines of a sheet in the file formats of Excel; what is longer is cut there without a word. */
    private static final List<Integer> SHEET_LINES = List.of(65_536, 1_048_576);

    private static final CheckInfo INFO = new CheckInfo(
            "truncated-file",
            Group.FILE,
            "Truncated file",
            "The file ends in the middle of a row, or just where a spreadsheet stops",
            Severity.ERROR,
            Work.SCAN,
            false,
            List.of(),
            List.of("ambiguous-dialect"));

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Outcome inspect(OneTable subject, Limits limits, Measures measures) {
        Table table = subject.table();
        Source source = table.source();
        Optional<Anomaly> cut = source.anomaly(Kind.TRUNCATED_ROW);
        if (cut.isPresent()) {
            return found(
                    cut.get().lines(), cut.get().examples(), source, "has fewer cells than the header and no line end");
        }
        Optional<Anomaly> open = source.anomaly(Kind.UNCLOSED_QUOTE).filter(anomaly -> endsOpen(table, anomaly));
        if (open.isPresent()) {
            return found(
                    List.of(table.line(table.rows() - 1)),
                    open.get().examples(),
                    source,
                    "ends within quotes, without a line end");
        }
        int lines = source.ledger().read() + (source.dialect().header() ? 1 : 0);
        return SHEET_LINES.contains(lines) ? ofSheet(lines) : new Outcome.Passed();
    }

    /** Whether the last row has an open quote and nothing ends its line. */
    private static boolean endsOpen(Table table, Anomaly unclosed) {
        return !table.source().spelling().finalLineEnd()
                && table.rows() > 0
                && unclosed.lines().contains(table.line(table.rows() - 1));
    }

    private static Outcome found(List<Integer> lines, List<String> examples, Source source, String how) {
        return new Outcome.Found(List.of(Finding.of(
                        Severity.ERROR,
                        "The file ends in the middle of its last row, the "
                                + ordinal(source.ledger().read()) + ", which " + how + ": whatever followed is lost")
                .measured((double) source.bytes())
                .rows(RowLines.at(lines))
                .examples(examples)
                .next("fetch or export the file again, and compare its size of " + Wording.count(source.bytes(), "byte")
                        + " with the original's")));
    }

    private static String ordinal(int number) {
        boolean teen = number % 100 >= 11 && number % 100 <= 13;
        return number
                + switch (teen ? 0 : number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }

    private static Outcome ofSheet(int lines) {
        return new Outcome.Found(List.of(Finding.of(
                        Severity.WARNING,
                        "The file has " + lines
                                + " lines, exactly as many as a spreadsheet holds: rows beyond them would"
                                + " have been cut without a word")
                .measured((double) lines)
                .next("count the rows of the source, and export them without a spreadsheet between")));
    }
}
