package io.github.mldebug.catalog.value;

import io.github.mldebug.profile.Distribution;
import io.github.mldebug.stats.Ranks;
import io.github.mldebug.stats.SortedIndex;
import io.github.mldebug.table.NumericColumn;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Where the numbers of some rows stand among the numbers of a column that count.
 *
 * @param column whose numbers they are
 * @param rows those that are looked at
 * @param shares the share of the numbers below each, equal ones counting half; NaN where there is none that counts
 */
record Standing(NumericColumn column, int[] rows, float[] shares) {
    /** @param among the numbers that count */
    static Standing of(NumericColumn column, int[] rows, Distribution among) {
        float[] shares = new float[rows.length];
        SortedIndex index = among.index();
        for (int i = 0; i < rows.length; i++) {
            int at = column.isMissing(rows[i]) ? -1 : index.indexOf(column.value(rows[i]));
            shares[i] = at < 0 ? Float.NaN : (float) ((among.through(at) - among.count(at) / 2.0) / among.size());
        }
        return new Standing(column, rows, shares);
    }

    /** The number at a place. */
    double number(int place) {
        return column.value(rows[place]);
    }

    /** The places at which there is a number that counts, in the order of the rows. */
    int[] known() {
        return IntStream.range(0, shares.length)
                .filter(i -> !Float.isNaN(shares[i]))
                .toArray();
    }

    /** The same places, from the least number to the greatest. */
    int[] ascending() {
        int[] known = known();
        int[] order =
                Ranks.ascending(Arrays.stream(known).mapToDouble(i -> shares[i]).toArray());
        return Arrays.stream(order).map(i -> known[i]).toArray();
    }
}
