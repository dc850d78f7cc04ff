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

/** Rows with more or fewer cells than the header: their cells may stand under the wrong names. */
public final class RaggedRows implements Check<OneTable> {
    private static final CheckInfo INFO = new CheckInfo(
            "ragged-rows",
            Group.FILE,
            "Ragged rows",
            "Some rows have more or fewer cells than the header",
            Severity.ERROR,
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
        List<Anomaly> ragged = source.anomalies().stream()
                .filter(each -> each.count() > 0 && isRagged(each.kind()))
                .sorted((first, second) -> first.kind().compareTo(second.kind()))
                .toList();
        if (ragged.isEmpty()) {
            return new Outcome.Passed();
        }
        long count = ragged.stream().mapToLong(Anomaly::count).sum();
        List<Integer> lines = ragged.stream()
                .flatMap(each -> each.lines().stream())
                .distinct()
                .sorted()
                .toList();
        boolean harmless = ragged.stream().allMatch(each -> each.kind() == Kind.LONG_ROW_BLANK);
        int width = subject.table().columns().size();
        List<String> parts = new ArrayList<>();
        ragged.forEach(each -> parts.add(part(each)));
        return new Outcome.Found(List.of(Finding.of(
                        harmless ? Severity.INFO : Severity.ERROR,
                        Wording.of(count, source.ledger().read(), "row") + (count == 1 ? " does" : " do")
                                + " not have the header's " + Wording.count(width, "cell") + ": "
                                + Wording.enumeration(parts))
                .measured((double) count)
                .rows(new RowLines(count, lines))
                .examples(ragged.stream()
                        .flatMap(each -> each.examples().stream())
                        .toList())
                .next(next(harmless, lines))));
    }

    private static boolean isRagged(Kind kind) {
        return kind == Kind.SHORT_ROW || kind == Kind.LONG_ROW || kind == Kind.LONG_ROW_BLANK;
    }

    private static String part(Anomaly anomaly) {
        String end =
                switch (anomaly.kind()) {
                    case SHORT_ROW -> " too short, filled up with missing cells";
                    case LONG_ROW -> " too long, left out";
                    case LONG_ROW_BLANK -> " with nothing but blank cells in excess, cut";
                    default -> throw new IllegalArgumentException("not ragged: " + anomaly.kind());
                };
        return anomaly.count() + end;
    }

    private static String next(boolean harmless, List<Integer> lines) {
        if (harmless) {
            return "nothing is lost; write the file without delimiters at the ends of its lines";
        }
        String where = lines.isEmpty() ? "the file" : "line " + lines.get(0) + " of the file";
        return "look at " + where + ": usually a cell holds the delimiter or a line break and is not quoted,"
                + " or a cell was left out; quote or complete it and run mldebug check again";
    }
}
