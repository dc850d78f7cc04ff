package io.github.mldebug.pipeline;

import io.github.mldebug.error.UserError;
import io.github.mldebug.table.CellHash;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

/**
 * Which row of the data file each line of predictions is for. A column {@code row} says it (from 0), else {@code line} (the
 * line in the data file), else the key columns of the workspace, else the order, when both files have as many rows.
 */
final class PredictionRows {
    private static final String LINE = "line";

    private final PredictionTable file;
    private final Table data;
    private final String matchedBy;
    private final List<String> columns;
    private final IntUnaryOperator rowOf;

    private PredictionRows(
            PredictionTable file, Table data, String matchedBy, List<String> columns, IntUnaryOperator rowOf) {
        this.file = file;
        this.data = data;
        this.matchedBy = matchedBy;
        this.columns = List.copyOf(columns);
        this.rowOf = rowOf;
    }

    /**
     * Finds what says it.
     *
     * @param data the data file
     * @param keys the key columns of the workspace, or none
     */
    static PredictionRows of(PredictionTable file, Table data, List<String> keys) {
        Column row =
                keys.contains(SplitFile.ROW) ? null : file.column(SplitFile.ROW).orElse(null);
        if (row != null) {
            return new PredictionRows(file, data, row.name(), List.of(row.key()), i -> file.whole(row, i));
        }
        Column line = keys.contains(LINE) ? null : file.column(LINE).orElse(null);
        if (line != null) {
            Map<Integer, Integer> rows = new HashMap<>();
            for (int i = 0; i < data.rows(); i++) {
                rows.put(data.line(i), i);
            }
            return new PredictionRows(
                    file, data, line.name(), List.of(line.key()), i -> rows.getOrDefault(file.whole(line, i), -1));
        }
        List<Column> found = new ArrayList<>();
        keys.forEach(key -> file.column(key).ifPresent(found::add));
        if (!keys.isEmpty() && found.size() == keys.size()) {
            return byKey(file, data, found);
        }
        return inOrder(file, data, keys);
    }

    private static PredictionRows byKey(PredictionTable file, Table data, List<Column> found) {
        List<Column> own = found.stream()
                .map(column -> data.columns().stream()
                        .filter(one -> one.key().equalsIgnoreCase(column.key()))
                        .findFirst()
                        .orElseThrow())
                .toList();
        Map<Long, Integer> rows = new HashMap<>();
        Map<Long, Integer> again = new HashMap<>();
        for (int i = 0; i < data.rows(); i++) {
            long hash = hash(own, i);
            if (rows.putIfAbsent(hash, i) != null) {
                again.put(hash, i);
            }
        }
        List<String> names = found.stream().map(Column::key).toList();
        return new PredictionRows(file, data, String.join(", ", names), names, i -> {
            long hash = hash(found, i);
            int row = rows.getOrDefault(hash, -1);
            if (again.containsKey(hash)) {
                throw new UserError(
                        file.place(i) + " could be line " + data.line(row) + " or line " + data.line(again.get(hash))
                                + " of " + data.source().path() + ": their " + String.join(", ", names)
                                + " is the same",
                        "match by a column 'row' instead: mldebug split export --output split.csv");
            }
            return row;
        });
    }

    private static long hash(List<Column> columns, int row) {
        long hash = 0;
        for (Column column : columns) {
            hash = CellHash.combine(hash, column.cellHash(row));
        }
        return hash;
    }

    private static PredictionRows inOrder(PredictionTable file, Table data, List<String> keys) {
        if (file.table().rows() != data.rows()) {
            String or = keys.isEmpty() ? "" : " or " + String.join(", ", keys);
            throw new UserError(
                    file.table().source().path() + " has " + rows(file.table()) + " and "
                            + data.source().path() + " has " + rows(data) + ", and no column says which row is which",
                    "add a column 'row'" + or + ", as in the file of: mldebug split export --output split.csv");
        }
        return new PredictionRows(file, data, "order", List.of(), i -> i);
    }

    private static String rows(Table table) {
        return table.rows() == 1 ? "1 row" : table.rows() + " rows";
    }

    /** What says it: the names of columns, or {@code order}. */
    String matchedBy() {
        return matchedBy;
    }

    /** The columns that say it. */
    Set<String> columns() {
        return columns.stream().collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The row of the data file that a line is for.
     *
     * @throws UserError when there is no such row
     */
    int dataRow(int i) {
        int row = rowOf.applyAsInt(i);
        if (row < 0 || row >= data.rows()) {
            String said = columns.stream()
                    .map(name -> name + " "
                            + file.column(name).map(column -> column.text(i)).orElse(""))
                    .collect(Collectors.joining(", "));
            throw new UserError(
                    file.place(i) + " is for " + said + ", which is not in "
                            + data.source().path(),
                    matchedBy.equals(SplitFile.ROW)
                            ? "rows count from 0 to " + (data.rows() - 1)
                            : "predictions are for rows of the workspace's data file");
        }
        return row;
    }
}
