package io.github.mldebug.catalog.missing;

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
import io.github.mldebug.scan.Statistic;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.Role;
import java.util.BitSet;
import java.util.List;

/** Rows without a value: what a model makes of them is a guess. */
public final class EmptyRow implements Check<OneTable> {
    private static final int FEWEST_COLUMNS = 2;
    private static final CheckInfo INFO = new CheckInfo(
            "empty-row",
            Group.MISSING,
            "Empty row",
            "Some rows have no value in any feature",
            Severity.WARNING,
            Work.SCAN,
            false,
            List.of(),
            List.of("missing-values"));

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public List<Statistic<?, ?>> statistics(OneTable subject) {
        return List.of(new EmptyRows(described(subject)));
    }

    @Override
    public Outcome inspect(OneTable subject, Limits limits, Measures measures) {
        List<Column> columns = described(subject);
        if (columns.size() < FEWEST_COLUMNS) {
            return new Outcome.NotApplicable("fewer than two features that describe rows");
        }
        BitSet empty = measures.get(new EmptyRows(columns));
        return empty.isEmpty() ? new Outcome.Passed() : new Outcome.Found(List.of(finding(subject, columns, empty)));
    }

    /** The features that describe rows and do not only name them, and that have a value at all. */
    private static List<Column> described(OneTable subject) {
        return subject.features().stream()
                .filter(column -> column.missing() < column.rows() && column.role() != Role.IDENTIFIER)
                .toList();
    }

    private static Finding finding(OneTable subject, List<Column> columns, BitSet empty) {
        int rows = subject.table().rows();
        long bare = empty.stream()
                .filter(row -> subject.columns().stream().allMatch(column -> column.isMissing(row)))
                .count();
        String rest = subject.columns().size() == columns.size() || bare == empty.cardinality()
                ? ""
                : bare == 0
                        ? ", though all have a label or a name"
                        : ", and " + bare + " of them no label or name either";
        return Finding.of(
                        Severity.WARNING,
                        Wording.of(empty.cardinality(), rows, "row") + (empty.cardinality() == 1 ? " has" : " have")
                                + " no value in any of the " + Wording.count(columns.size(), "feature") + rest)
                .columns(explained(subject, empty))
                .measured((double) empty.cardinality())
                .rows(RowLines.of(subject.table(), empty))
                .next("delete these rows in what wrote the file; a model can only guess their label");
    }

    /** Keys of the columns that are missing in these rows and nowhere else, so that nothing more is to say about them. */
    private static List<String> explained(OneTable subject, BitSet empty) {
        return subject.columns().stream()
                .filter(column -> column.missing() > 0
                        && column.missing()
                                == empty.stream().filter(column::isMissing).count())
                .map(Column::key)
                .toList();
    }
}
