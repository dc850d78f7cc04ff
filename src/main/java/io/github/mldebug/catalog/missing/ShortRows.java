package io.github.mldebug.catalog.missing;

import io.github.mldebug.table.Anomaly;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.Table;
import java.util.Set;
import java.util.stream.IntStream;

/** Rows with fewer cells than the header, which were filled up: {@code ragged-rows} tells of them, and no other check need. */
final class ShortRows {
    private final Table table;
    private final Set<Integer> lines;

    private ShortRows(Table table, Set<Integer> lines) {
        this.table = table;
        this.lines = lines;
    }

    /** Those of a table; none when there are so many that not all of their lines are known. */
    static ShortRows of(Table table) {
        return new ShortRows(
                table,
                table.source()
                        .anomaly(Anomaly.Kind.SHORT_ROW)
                        .filter(rows -> rows.lines().size() == rows.count())
                        .map(rows -> Set.copyOf(rows.lines()))
                        .orElse(Set.of()));
    }

    /** Whether all missing cells of a column are in such rows. */
    boolean explain(Column column) {
        return column.missing() > 0
                && column.missing() <= lines.size()
                && IntStream.range(0, table.rows())
                        .filter(column::isMissing)
                        .allMatch(row -> lines.contains(table.line(row)));
    }
}
