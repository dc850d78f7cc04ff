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
import io.github.mldebug.table.TextColumn;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/** Text that is damaged: bytes that are none in the file's encoding, NUL characters, text that was encoded twice. */
public final class InvalidEncoding implements Check<OneTable> {
    private static final CheckInfo INFO = new CheckInfo(
            "invalid-encoding",
            Group.FILE,
            "Invalid encoding",
            "Some text is damaged: wrong bytes, NUL characters, or text that was encoded twice",
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
        source.anomaly(Kind.INVALID_BYTES)
                .map(anomaly -> Finding.of(
                                Severity.WARNING,
                                Wording.count(anomaly.count(), "sequence") + " of bytes "
                                        + (anomaly.count() == 1 ? "is" : "are") + " no text in "
                                        + source.dialect().encoding() + "; \uFFFD stands for each")
                        .measured((double) anomaly.count())
                        .rows(new RowLines(anomaly.count(), anomaly.lines()))
                        .examples(anomaly.examples())
                        .next(
                                "name the encoding in which the file was written, as --encoding windows-1252, or write it in"
                                        + " UTF-8"))
                .ifPresent(findings::add);
        source.anomaly(Kind.NUL_CHARACTERS)
                .map(
                        anomaly -> Finding.of(
                                        Severity.WARNING,
                                        Wording.count(anomaly.count(), "NUL character") + " "
                                                + (anomaly.count() == 1 ? "was" : "were") + " left out")
                                .measured((double) anomaly.count())
                                .rows(new RowLines(anomaly.count(), anomaly.lines()))
                                .next(
                                        "look at these lines in what wrote the file: NUL often fills a space that was never written"))
                .ifPresent(findings::add);
        Damage twice =
                Damage.in(subject.table(), word -> TwiceEncoded.undo(word).isPresent());
        if (!twice.columns.isEmpty()) {
            findings.add(ofTwice(source, twice));
        }
        if (source.anomaly(Kind.INVALID_BYTES).isEmpty()) {
            Damage lost = Damage.in(subject.table(), word -> word.indexOf('\uFFFD') >= 0);
            if (!lost.columns.isEmpty()) {
                findings.add(ofLost(lost));
            }
        }
        return findings.isEmpty() ? new Outcome.Passed() : new Outcome.Found(findings);
    }

    private static Finding ofTwice(Source source, Damage twice) {
        boolean utf8 = source.dialect().encoding().equals("UTF-8");
        String first = twice.examples.get(0);
        String was = Wording.quoted(TwiceEncoded.undo(first).orElse(first));
        return twice.finding(
                        utf8
                                ? "text that was encoded twice: " + Wording.quoted(first) + " was " + was
                                : "text that is UTF-8 and was read as "
                                        + source.dialect().encoding() + ": " + Wording.quoted(first) + " is " + was)
                .next(
                        utf8
                                ? "mend it where it was read in the wrong encoding: what wrote this file took UTF-8 for"
                                        + " Windows-1252"
                                : "read the file as what it is: --encoding UTF-8");
    }

    private static Finding ofLost(Damage lost) {
        return lost.finding("\uFFFD, which stands for a character that was lost before the file was written")
                .next("take the text from its source again, in the right encoding");
    }

    /** Names and cells that a test of their text finds damaged; of what is ASCII alone it finds nothing. */
    private record Damage(List<String> columns, RowLines rows, List<String> examples) {
        static Damage in(Table table, Predicate<String> damaged) {
            List<String> columns = new ArrayList<>();
            List<String> examples = new ArrayList<>();
            BitSet rows = new BitSet();
            boolean header = false;
            for (Column column : table.columns()) {
                boolean name = damaged.test(column.name());
                header |= name;
                if (name) {
                    add(examples, column.name());
                }
                if (mark(column, damaged, rows, examples) || name) {
                    columns.add(column.key());
                }
            }
            RowLines below = RowLines.of(table, rows);
            List<Integer> lines = new ArrayList<>();
            if (header) {
                lines.add(table.source().spelling().headerLine());
            }
            lines.addAll(below.lines());
            return new Damage(columns, new RowLines(below.count() + (header ? 1 : 0), lines), examples);
        }

        /** Marks the rows of damaged words; answers whether there are any. */
        private static boolean mark(Column column, Predicate<String> damaged, BitSet rows, List<String> examples) {
            if (!(column instanceof TextColumn text) || text.isAscii()) {
                return false;
            }
            BitSet codes = new BitSet();
            for (int code = 0; code < text.words().size(); code++) {
                if (damaged.test(text.words().get(code))) {
                    codes.set(code);
                    add(examples, text.words().get(code));
                }
            }
            for (int row = 0; !codes.isEmpty() && row < text.rows(); row++) {
                if (text.code(row) >= 0 && codes.get(text.code(row))) {
                    rows.set(row);
                }
            }
            return !codes.isEmpty();
        }

        private static void add(List<String> examples, String text) {
            if (examples.size() < Finding.MAX_EXAMPLES) {
                examples.add(text);
            }
        }

        Finding.Builder finding(String what) {
            String verb = rows.count() == 1 ? " holds " : " hold ";
            return Finding.of(Severity.WARNING, Wording.count(rows.count(), "line") + verb + what)
                    .columns(columns)
                    .measured((double) rows.count())
                    .rows(rows)
                    .examples(examples);
        }
    }
}
