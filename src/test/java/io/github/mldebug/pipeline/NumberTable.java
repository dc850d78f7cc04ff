package io.github.mldebug.pipeline;

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
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** A table of numbers in memory, grown column by column; what a simulation needs of one, without a file. */
final class NumberTable {
    private final int rows;
    private final List<Column> columns = new ArrayList<>();

    NumberTable(int rows) {
        this.rows = rows;
    }

    /** A copy of a table that more columns can be added to. */
    static NumberTable of(Table table) {
        NumberTable copy = new NumberTable(table.rows());
        copy.columns.addAll(table.columns());
        return copy;
    }

    NumberTable number(String name, double[] values) {
        columns.add(new NumericColumn(name, name, Role.NUMERIC, values, new TreeMap<>(), NumberSpelling.PLAIN));
        return this;
    }

    NumberTable number(String name, IntToDoubleFunction value) {
        return number(name, IntStream.range(0, rows).mapToDouble(value).toArray());
    }

    /** Standard normal numbers that know of nothing. */
    NumberTable noise(String name, SplittableRandom random) {
        return number(name, gaussian(rows, random));
    }

    /** The label {@code yes} where a row is true, else {@code no}. */
    NumberTable label(String name, boolean[] yes) {
        int[] codes = new int[rows];
        Arrays.setAll(codes, row -> yes[row] ? 1 : 0);
        columns.add(new TextColumn(name, name, Role.CATEGORICAL, codes, List.of("no", "yes"), new TreeMap<>()));
        return this;
    }

    Table table() {
        Source source = new Source(
                "simulated.csv",
                0,
                "0".repeat(64),
                new Dialect(",", "\"", "UTF-8", true),
                new RowLedger(rows, rows, 0, 0),
                List.of());
        return new Table(source, columns, IntStream.range(2, rows + 2).toArray());
    }

    static double[] gaussian(int rows, SplittableRandom random) {
        return IntStream.range(0, rows)
                .mapToDouble(row -> random.nextGaussian())
                .toArray();
    }
}
