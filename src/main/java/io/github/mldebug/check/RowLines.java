package io.github.mldebug.check;

import io.github.mldebug.table.Column;
import io.github.mldebug.table.Table;
import io.github.mldebug.table.TextColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The rows that a finding is about.
 *
 * @param count how many
 * @param lines physical lines of the first {@link Finding#MAX_LINES} of them, ascending
 */
public record RowLines(long count, List<Integer> lines) {
    public RowLines {
        lines = List.copyOf(lines);
    }

    /** No rows. */
    public static RowLines none() {
        return new RowLines(0, List.of());
    }

    /** These physical lines and no others, in any order. */
    public static RowLines at(List<Integer> lines) {
        return new RowLines(lines.size(), lines.stream().sorted().toList());
    }

    /** These rows of the table, ascending. */
    public static RowLines of(Table table, int[] rows) {
        return new RowLines(
                rows.length,
                Arrays.stream(rows, 0, Math.min(rows.length, Finding.MAX_LINES))
                        .map(table::line)
                        .boxed()
                        .toList());
    }

    /** The rows in which a column of the table is missing. */
    public static RowLines missing(Table table, Column column) {
        List<Integer> lines = new ArrayList<>();
        int wanted = Math.min(column.missing(), Finding.MAX_LINES);
        for (int row = 0; lines.size() < wanted; row++) {
            if (column.isMissing(row)) {
                lines.add(table.line(row));
            }
        }
        return new RowLines(column.missing(), lines);
    }

    /** These rows of the table. */
    public static RowLines of(Table table, BitSet rows) {
        return new RowLines(
                rows.cardinality(),
                rows.stream().limit(Finding.MAX_LINES).map(table::line).boxed().toList());
    }

    /** The rows in which a column of the table holds one of some words, which are given by their codes. */
    public static RowLines holding(Table table, TextColumn column, BitSet codes) {
        return where(table, row -> column.code(row) >= 0 && codes.get(column.code(row)));
    }

    /** The rows of the table for which the test holds. */
    public static RowLines where(Table table, IntPredicate test) {
        long count = 0;
        List<Integer> lines = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            if (test.test(row)) {
                if (count < Finding.MAX_LINES) {
                    lines.add(table.line(row));
                }
                count++;
            }
        }
        return new RowLines(count, lines);
    }
}
