package io.github.mldebug.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** A table under construction: columns are filled, cells are set, and the text of a file comes out. Rows count from 0. */
public final class DraftTable {
    private final int rows;
    private final Map<String, String[]> columns = new LinkedHashMap<>();

    /** A table of so many rows, without columns. */
    public DraftTable(int rows) {
        this.rows = rows;
    }

    /** Adds a column, or fills an earlier one anew, from the first row to the last. */
    public DraftTable column(String name, IntFunction<String> cell) {
        String[] cells = new String[rows];
        for (int row = 0; row < rows; row++) {
            cells[row] = cell.apply(row);
        }
        columns.put(name, cells);
        return this;
    }

    /** Number of rows. */
    public int rows() {
        return rows;
    }

    /** The cell as it will stand in the file. */
    public String cell(int row, String column) {
        return cells(column)[row];
    }

    /** The cell as a number. */
    public double number(int row, String column) {
        return Double.parseDouble(cell(row, column));
    }

    /** Overwrites a cell. */
    public DraftTable set(int row, String column, String cell) {
        cells(column)[row] = cell;
        return this;
    }

    /** Overwrites the cells of a column in some rows. */
    public DraftTable set(Iterable<Integer> where, String column, String cell) {
        where.forEach(row -> set(row, column, cell));
        return this;
    }

    /** So many different rows, ascending. */
    public List<Integer> pick(Draw draw, double count) {
        TreeSet<Integer> picked = new TreeSet<>();
        while (picked.size() < Math.min(count, rows)) {
            picked.add(draw.whole(0, rows - 1));
        }
        return List.copyOf(picked);
    }

    /** The physical line of a row. */
    public static int line(int row) {
        return row + 2;
    }

    /** The rows of the file as they stand, without the header. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            int at = row;
            lines.add(columns.values().stream().map(cells -> quoted(cells[at])).collect(Collectors.joining(",")));
        }
        return lines;
    }

    /** The header line. */
    public String header() {
        return columns.keySet().stream().map(DraftTable::quoted).collect(Collectors.joining(","));
    }

    /** The text of the file. */
    public String csv() {
        return header() + "\n" + String.join("\n", lines()) + "\n";
    }

    private String[] cells(String column) {
        String[] cells = columns.get(column);
        if (cells == null) {
            throw new IllegalArgumentException("no column " + column + " in " + columns.keySet());
        }
        return cells;
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
