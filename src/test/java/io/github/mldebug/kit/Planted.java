package io.github.mldebug.kit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table with one fault in it, and what a check has to say of it.
 *
 * @param csv the text of the file
 * @param target the column to be predicted, null for none
 * @param columns keys of the columns of the finding, in file order; empty when it is about the file
 * @param lines the physical lines of the rows concerned, ascending; empty when no line can be named
 */
public record Planted(String csv, @Nullable String target, List<String> columns, List<Integer> lines) {
    public Planted {
        columns = List.copyOf(columns);
        lines = lines.stream().sorted().toList();
    }

    /** A fault of the table as it stands now. */
    public static Planted in(DraftTable table, String... columns) {
        return new Planted(table.csv(), null, List.of(columns), List.of());
    }

    /** A fault of a text. */
    public static Planted in(String csv, String... columns) {
        return new Planted(csv, null, List.of(columns), List.of());
    }

    /** The same, on these rows, counted from 0. */
    public Planted onRows(List<Integer> rows) {
        return onLines(rows.stream().map(DraftTable::line).toList());
    }

    /** The same, on these physical lines. */
    public Planted onLines(List<Integer> concerned) {
        return new Planted(csv, target, columns, concerned);
    }

    /** The same, with a column to be predicted. */
    public Planted predicting(String column) {
        return new Planted(csv, column, columns, lines);
    }
}
