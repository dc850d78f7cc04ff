package io.github.mldebug.catalog.row;

import io.github.mldebug.table.Column;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * How many pairs of equal rows a table would have without any row being entered twice. Rows that agree in all columns but
 * one show how often the others agree by themselves; that the one agrees too then has the chance that two of its values are
 * equal. So pairs that are equal by themselves ≈ (pairs that differ in that column alone) · p / (1 − p). The column with the
 * least chance frees the most pairs; of the few such columns the greatest estimate counts.
 */
final class ExpectedRepeats {
    private static final int COLUMNS_TRIED = 4;

    private ExpectedRepeats() {}

    /** The expected number of pairs of equal rows over those columns, given how many there are. */
    static double pairs(List<Column> columns, double equalPairs) {
        record Chance(Column column, double chance) {}
        List<Chance> tried = columns.stream()
                .map(column -> new Chance(column, agreement(column)))
                .filter(each -> each.chance() < 1)
                .sorted(Comparator.comparingDouble(Chance::chance))
                .limit(COLUMNS_TRIED)
                .toList();
        double most = 0;
        for (Chance each : tried) {
            List<Column> others =
                    columns.stream().filter(column -> column != each.column()).toList();
            double differing =
                    Math.max(0, equalPairs(hashes(others, each.column().rows())) - equalPairs);
            most = Math.max(most, differing * each.chance() / (1 - each.chance()));
        }
        return most;
    }

    /** The number of pairs of equal numbers. */
    static double equalPairs(long[] hashes) {
        long[] sorted = hashes.clone();
        Arrays.sort(sorted);
        double pairs = 0;
        int run = 0;
        for (int i = 1; i < sorted.length; i++) {
            run = sorted[i] == sorted[i - 1] ? run + 1 : 0;
            pairs += run;
        }
        return pairs;
    }

    private static long[] hashes(List<Column> columns, int rows) {
        long[] hashes = new long[rows];
        for (Column column : columns) {
            column.hashInto(0, hashes);
        }
        return hashes;
    }

    /** The chance that two cells of a column are equal. */
    private static double agreement(Column column) {
        long[] hashes = new long[column.rows()];
        Arrays.setAll(hashes, column::cellHash);
        return equalPairs(hashes) * 2 / ((double) hashes.length * (hashes.length - 1));
    }
}
