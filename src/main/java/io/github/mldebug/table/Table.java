package io.github.mldebug.table;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A columnar table. Immutable. Rows count from 0; {@link #line(int)} gives the physical line in the file. */
public final class Table {
    private final Source source;
    private final List<Column> columns;
    private final int rows;
    private final Deferred<int[]> lines;

    /** @param lines the physical line on which each row starts, ascending; taken over, not copied */
    public Table(Source source, List<? extends Column> columns, int[] lines) {
        this(source, columns, lines.length, Deferred.of(lines));
    }

    /** @param lines the physical line on which each of the rows starts, ascending */
    public Table(Source source, List<? extends Column> columns, int rows, Deferred<int[]> lines) {
        this.source = source;
        this.columns = List.copyOf(columns);
        this.rows = rows;
        this.lines = lines;
        for (Column column : this.columns) {
            if (column.rows() != rows) {
                throw new IllegalArgumentException(
                        "column " + column.key() + " has " + column.rows() + " rows of " + rows);
            }
        }
    }

    /** Where the table came from. */
    public Source source() {
        return source;
    }

    /** The columns in file order. */
    public List<Column> columns() {
        return columns;
    }

    /** Number of rows. */
    public int rows() {
        return rows;
    }

    /** The physical line on which a row starts; the header of a plain file is line 1. */
    public int line(int row) {
        return lines.get()[row];
    }

    /**
     * The same table with the cells of some columns in other places: each row takes those of another.
     *
     * @param keys of the columns
     * @param from for each row the one whose cells it takes
     */
    public Table exchanged(Set<String> keys, int[] from) {
        List<Column> moved = columns.stream()
                .map(column -> keys.contains(column.key()) ? column.exchanged(from) : column)
                .toList();
        return new Table(source, moved, rows, lines);
    }

    /** The column of that key, if there is one. */
    public Optional<Column> column(String key) {
        return columns.stream().filter(column -> column.key().equals(key)).findFirst();
    }
}
