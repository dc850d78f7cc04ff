package io.github.mldebug.split;

import io.github.mldebug.table.Column;
import io.github.mldebug.table.Dialect;
import io.github.mldebug.table.NumberSpelling;
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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Tables as a grid of texts, changed the way users change files. */
record Rows(List<String> names, List<List<String>> cells) {
    static final String LABEL = "label";

    static Rows of(int count, IntFunction<String> label, Map<String, IntFunction<String>> columns) {
        List<String> names = new ArrayList<>(columns.keySet());
        names.add(LABEL);
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> row = new ArrayList<>();
            for (IntFunction<String> column : columns.values()) {
                row.add(column.apply(i));
            }
            row.add(label.apply(i));
            cells.add(row);
        }
        return new Rows(names, cells);
    }

    static Map<String, IntFunction<String>> columns(String name, IntFunction<String> values) {
        Map<String, IntFunction<String>> columns = new LinkedHashMap<>();
        columns.put(name, values);
        return columns;
    }

    Rows then(Rows more) {
        List<List<String>> all = new ArrayList<>(cells);
        all.addAll(more.cells);
        return new Rows(names, all);
    }

    Rows with(String name, IntFunction<String> values) {
        List<String> wider = new ArrayList<>(List.of(name));
        wider.addAll(names);
        List<List<String>> all = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            List<String> row = new ArrayList<>(List.of(values.apply(i)));
            row.addAll(cells.get(i));
            all.add(row);
        }
        return new Rows(wider, all);
    }

    Rows replaced(String name, IntFunction<String> values) {
        int column = names.indexOf(name);
        List<List<String>> all = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            List<String> row = new ArrayList<>(cells.get(i));
            row.set(column, values.apply(i));
            all.add(row);
        }
        return new Rows(names, all);
    }

    Rows inOrder(int[] order) {
        return new Rows(names, Arrays.stream(order).mapToObj(cells::get).toList());
    }

    Rows columnsReversed() {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, names.size()).boxed().toList());
        java.util.Collections.reverse(order);
        return new Rows(
                order.stream().map(names::get).toList(),
                cells.stream().map(row -> order.stream().map(row::get).toList()).toList());
    }

    String text(int row, String name) {
        return cells.get(row).get(names.indexOf(name));
    }

    Table table() {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int column = i;
            columns.add(column(
                    names.get(i), cells.stream().map(row -> row.get(column)).toList()));
        }
        int[] lines = IntStream.range(0, cells.size()).map(i -> i + 2).toArray();
        RowLedger ledger = new RowLedger(lines.length, lines.length, 0, 0);
        String sha = Integer.toHexString(cells.hashCode());
        Source source = new Source("rows.csv", 0, sha, new Dialect(",", "\"", "UTF-8", true), ledger, List.of());
        return new Table(source, columns, lines);
    }

    private static Column column(String name, List<String> texts) {
        boolean numbers = texts.stream().allMatch(text -> text.isEmpty() || !Double.isNaN(Numbers.parse(text)));
        if (numbers) {
            double[] values = texts.stream()
                    .mapToDouble(text -> text.isEmpty() ? Double.NaN : Numbers.parse(text))
                    .toArray();
            return new NumericColumn(name, name, Role.NUMERIC, values, new TreeMap<>(), NumberSpelling.PLAIN);
        }
        List<String> words = new ArrayList<>(new LinkedHashSet<>(texts));
        words.remove("");
        int[] codes = texts.stream().mapToInt(words::indexOf).toArray();
        return new TextColumn(name, name, Role.CATEGORICAL, codes, words, new TreeMap<>());
    }

    Target target(Task task) {
        Column column = table().column(LABEL).orElseThrow();
        if (!task.isClassification()) {
            double[] values = ((NumericColumn) column).rows() == 0 ? new double[0] : new double[cells.size()];
            Arrays.setAll(values, ((NumericColumn) column)::value);
            return new Target(column, task, List.of(), new int[0], values, "named");
        }
        List<String> texts =
                IntStream.range(0, cells.size()).mapToObj(column::text).toList();
        List<String> classes = new ArrayList<>(new TreeSet<>(texts));
        classes.remove("");
        int[] codes = texts.stream().mapToInt(classes::indexOf).toArray();
        return new Target(column, task, classes, codes, new double[0], "named");
    }
}
