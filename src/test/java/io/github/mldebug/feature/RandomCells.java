package io.github.mldebug.feature;

import io.github.mldebug.table.Column;
import io.github.mldebug.table.Dialect;
import io.github.mldebug.table.NumberSpelling;
import io.github.mldebug.table.NumericColumn;
import io.github.mldebug.table.Role;
import io.github.mldebug.table.RowLedger;
import io.github.mldebug.table.Source;
import io.github.mldebug.table.Table;
import io.github.mldebug.table.TextColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Two numbers, two categories, two dates, text and labels; some cells are empty. */
record RandomCells(String[][] cells, double[] labels) {
    private static final List<String> NAMES = List.of("x", "y", "c", "e", "d", "d2", "t");

    static RandomCells random(int rows, int seed) {
        RandomCells data = new RandomCells(new String[rows][], new double[rows]);
        SplittableRandom random = new SplittableRandom(seed);
        for (int row = 0; row < rows; row++) {
            data.redraw(row, random);
        }
        return data;
    }

    RandomCells withOtherRows(int[] kept, int seed) {
        RandomCells data = new RandomCells(cells.clone(), labels.clone());
        SplittableRandom random = new SplittableRandom(seed);
        for (int row = 0; row < cells.length; row++) {
            if (Arrays.binarySearch(kept, row) < 0) {
                data.redraw(row, random);
            }
        }
        return data;
    }

    private void redraw(int row, SplittableRandom random) {
        cells[row] = new String[] {
            number(random.nextDouble(-2, 20)),
            number(random.nextInt(0, 4)),
            "c" + random.nextInt(4),
            "e" + random.nextInt(30),
            date(random),
            date(random),
            "w ".repeat(random.nextInt(1, 9)) + random.nextInt(9999),
        };
        for (int i = 0; i < cells[row].length; i++) {
            cells[row][i] = random.nextInt(10) == 0 ? "" : cells[row][i];
        }
        // Every column tells something, so that no mean is drawn all the way to that of all rows.
        double told =
                cells[row][0].length() + cells[row][2].hashCode() + cells[row][3].hashCode() + cells[row][4].length();
        labels[row] = random.nextInt(3) > 0 ? Math.floorMod((long) told, 3L) : random.nextInt(3);
    }

    private static String number(double value) {
        return Double.toString(value);
    }

    private static String date(SplittableRandom random) {
        return "20" + (10 + random.nextInt(20)) + "-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10) + " 1"
                + random.nextInt(10) + ":00";
    }

    Table table() {
        Source source =
                new Source("t.csv", 0, "", new Dialect(",", "\"", "UTF-8", true), new RowLedger(1, 1, 0, 0), List.of());
        List<Column> columns = new ArrayList<>();
        List<Role> roles = List.of(
                Role.NUMERIC,
                Role.NUMERIC,
                Role.CATEGORICAL,
                Role.CATEGORICAL,
                Role.DATETIME,
                Role.DATETIME,
                Role.TEXT);
        for (int i = 0; i < NAMES.size(); i++) {
            columns.add(i < 2 ? numbers(i) : words(i, roles.get(i)));
        }
        return new Table(source, columns, IntStream.range(0, cells.length).toArray());
    }

    private NumericColumn numbers(int column) {
        double[] values = Arrays.stream(cells)
                .mapToDouble(row -> row[column].isEmpty() ? Double.NaN : Double.parseDouble(row[column]))
                .toArray();
        return new NumericColumn(
                NAMES.get(column), NAMES.get(column), Role.NUMERIC, values, new TreeMap<>(), NumberSpelling.PLAIN);
    }

    /** Words are numbered by where they first occur, so those of other rows renumber them. */
    private TextColumn words(int column, Role role) {
        List<String> words = new ArrayList<>();
        int[] codes = new int[cells.length];
        for (int row = 0; row < cells.length; row++) {
            String word = cells[row][column];
            if (!word.isEmpty() && !words.contains(word)) {
                words.add(word);
            }
            codes[row] = words.indexOf(word);
        }
        return new TextColumn(NAMES.get(column), NAMES.get(column), role, codes, words, new TreeMap<>());
    }

    /** Some of the rows, in that order. */
    RandomCells picked(int[] rows) {
        return new RandomCells(
                Arrays.stream(rows).mapToObj(row -> cells[row]).toArray(String[][]::new),
                Arrays.stream(rows).mapToDouble(row -> labels[row]).toArray());
    }

    Labels labels(int[] training, int classes) {
        return new TestLabels(
                IntStream.range(0, classes).mapToObj(one -> "k" + one).toList(),
                Arrays.stream(training).mapToDouble(row -> labels[row]).toArray());
    }
}
