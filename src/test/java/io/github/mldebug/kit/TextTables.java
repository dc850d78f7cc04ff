package io.github.mldebug.kit;

import io.github.mldebug.table.Column;
import io.github.mldebug.table.Dialect;
import io.github.mldebug.table.Numbers;
import io.github.mldebug.table.NumericColumn;
import io.github.mldebug.table.Role;
import io.github.mldebug.table.RowLedger;
import io.github.mldebug.table.Source;
import io.github.mldebug.table.Table;
import io.github.mldebug.table.Target;
import io.github.mldebug.table.Task;
import io.github.mldebug.table.TextColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tables from text blocks: names in the first line, comma-separated cells below, no quotes. A cell is missing when it is
 * empty, {@code NA} or {@code ?}; a column is numeric when every other cell is a number.
 */
public final class TextTables {
    private static final List<String> MISSING = List.of("", "NA", "?");

    private TextTables() {}

    /** The table. */
    public static Table table(String text) {
        List<String> lines = text.strip().lines().toList();
        String[] names = lines.get(0).split(",", -1);
        List<List<String>> cells = new ArrayList<>();
        for (int j = 0; j < names.length; j++) {
            List<String> column = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                column.add(line.split(",", -1)[j].strip());
            }
            cells.add(column);
        }
        List<Column> columns = new ArrayList<>();
        for (int j = 0; j < names.length; j++) {
            columns.add(column(names[j].strip(), cells.get(j)));
        }
        int rows = lines.size() - 1;
        int[] numbers = new int[rows];
        for (int i = 0; i < rows; i++) {
            numbers[i] = i + 2;
        }
        return new Table(source(rows), columns, numbers);
    }

    private static Source source(int rows) {
        return new Source(
                "table.csv", 0, "", new Dialect(",", "\"", "UTF-8", true), new RowLedger(rows, rows, 0, 0), List.of());
    }

    private static Column column(String name, List<String> cells) {
        SortedMap<String, Integer> tokens = new TreeMap<>();
        boolean numeric = false;
        boolean words = false;
        for (String cell : cells) {
            if (MISSING.contains(cell)) {
                tokens.merge(cell, 1, Integer::sum);
            } else if (Double.isNaN(Numbers.parse(cell))) {
                words = true;
            } else {
                numeric = true;
            }
        }
        return numeric && !words ? numbers(name, cells, tokens) : words(name, cells, tokens);
    }

    private static Column numbers(String name, List<String> cells, SortedMap<String, Integer> tokens) {
        double[] values = cells.stream()
                .mapToDouble(cell -> MISSING.contains(cell) ? Double.NaN : Numbers.parse(cell))
                .toArray();
        return new NumericColumn(name, name, Role.NUMERIC, values, tokens);
    }

    private static Column words(String name, List<String> cells, SortedMap<String, Integer> tokens) {
        Map<String, Integer> codes = new HashMap<>();
        List<String> words = new ArrayList<>();
        int[] rows = new int[cells.size()];
        for (int i = 0; i < rows.length; i++) {
            String cell = cells.get(i);
            if (MISSING.contains(cell)) {
                rows[i] = -1;
                continue;
            }
            rows[i] = codes.computeIfAbsent(cell, ignored -> {
                words.add(cell);
                return words.size() - 1;
            });
        }
        return new TextColumn(name, name, Role.CATEGORICAL, rows, words, tokens);
    }

    /** That column as the target: a class when it holds words or at most 20 distinct numbers of five rows each. */
    public static Target target(Table table, String key) {
        Column column = table.column(key).orElseThrow();
        TreeSet<String> distinct = new TreeSet<>();
        for (int row = 0; row < table.rows(); row++) {
            if (!column.isMissing(row)) {
                distinct.add(column.text(row));
            }
        }
        boolean words = column instanceof TextColumn;
        if (words || (distinct.size() <= 20 && distinct.size() * 5 <= table.rows())) {
            return classes(column, List.copyOf(distinct));
        }
        double[] values = new double[table.rows()];
        for (int row = 0; row < values.length; row++) {
            values[row] = ((NumericColumn) column).value(row);
        }
        return new Target(column, Task.REGRESSION, List.of(), new int[0], values, "named in the test");
    }

    private static Target classes(Column column, List<String> classes) {
        int[] codes = new int[column.rows()];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = column.isMissing(row) ? -1 : classes.indexOf(column.text(row));
        }
        Task task = classes.size() == 2 ? Task.BINARY : Task.MULTICLASS;
        return new Target(column, task, classes, codes, new double[0], "named in the test");
    }
}
