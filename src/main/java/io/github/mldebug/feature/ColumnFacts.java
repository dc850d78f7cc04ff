package io.github.mldebug.feature;

import io.github.mldebug.stats.Quantiles;
import io.github.mldebug.stats.RadixSort;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.NumericColumn;
import io.github.mldebug.table.Role;
import io.github.mldebug.table.TextColumn;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What the training rows tell of a column by itself, as far as it decides which expressions of it are worth trying. No label is
 * looked at: a choice that looked at labels would have to be made again for every shuffled copy.
 *
 * @param spelling of the column in an expression
 * @param type what it is by its role
 * @param rows number of training rows
 * @param distinct number of different cells among them, missing ones left out
 * @param missing the places of missing cells
 * @param numbers what only numbers have, else null
 */
record ColumnFacts(
        Column column,
        String spelling,
        ValueType type,
        int rows,
        int distinct,
        BitSet missing,
        @Nullable Numbers numbers) {
    /**
     * Of the numbers that there are.
     *
     * @param skewness third standardised moment; 0 for a constant
     * @param whole whether all are whole
     */
    record Numbers(double min, double lowerQuartile, double upperQuartile, double max, double skewness, boolean whole) {
        static Numbers of(double[] sorted) {
            double mean = Arrays.stream(sorted).average().orElse(0);
            double squares = 0;
            double cubes = 0;
            boolean whole = true;
            for (double value : sorted) {
                double deviation = value - mean;
                squares += deviation * deviation / sorted.length;
                cubes += deviation * deviation * deviation / sorted.length;
                whole &= value == Math.rint(value);
            }
            double skewness = squares > 0 ? cubes / Math.pow(squares, 1.5) : 0;
            return new Numbers(
                    sorted[0],
                    Quantiles.of(sorted, 0.25),
                    Quantiles.of(sorted, 0.75),
                    sorted[sorted.length - 1],
                    Double.isFinite(skewness) ? skewness : 0,
                    whole);
        }

        double range() {
            return upperQuartile - lowerQuartile;
        }
    }

    static ColumnFacts of(Column column, int[] rows) {
        BitSet missing = new BitSet(rows.length);
        for (int i = 0; i < rows.length; i++) {
            missing.set(i, column.isMissing(rows[i]));
        }
        String spelling = FeatureParser.quote(column.key());
        ValueType type = ColumnTerms.type(ColumnTerms.natural(column));
        if (column instanceof NumericColumn numeric) {
            double[] sorted = Arrays.stream(rows)
                    .mapToDouble(numeric::value)
                    .filter(value -> !Double.isNaN(value))
                    .toArray();
            RadixSort.sort(sorted);
            int distinct = distinct(sorted);
            Numbers numbers = sorted.length == 0 ? null : Numbers.of(sorted);
            return new ColumnFacts(column, spelling, type, rows.length, distinct, missing, numbers);
        }
        TextColumn text = (TextColumn) column;
        BitSet words = new BitSet();
        for (int row : rows) {
            if (text.code(row) >= 0) {
                words.set(text.code(row));
            }
        }
        return new ColumnFacts(column, spelling, type, rows.length, words.cardinality(), missing, null);
    }

    private static int distinct(double[] sorted) {
        int distinct = 0;
        for (int i = 0; i < sorted.length; i++) {
            distinct += i == 0 || sorted[i] != sorted[i - 1] ? 1 : 0;
        }
        return distinct;
    }

    Role role() {
        return column.role();
    }

    /** The numbers, where there are so many different ones that they are more than a few levels. */
    @Nullable
    Numbers spread() {
        return distinct >= Bin.LEAST_DISTINCT ? numbers : null;
    }

    /** A category with too many levels for a weight each, of which some repeat. */
    boolean hasManyLevels() {
        return type == ValueType.CATEGORY && distinct > Frequency.MANY_LEVELS && distinct * 2L <= rows;
    }
}
