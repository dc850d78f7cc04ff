package io.github.mldebug.catalog.value;

import io.github.mldebug.scan.Measure;
import io.github.mldebug.scan.Measures;
import io.github.mldebug.stats.Ranks;
import io.github.mldebug.table.NumericColumn;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Rows of an even sample in the order of a column's numbers, those without one left out. */
record SampledOrder(NumericColumn column) implements Measure<int[]> {
    /** Of many rows an even sample is looked at. */
    private static final int ROWS = 20_000;

    /** Every how many rows one is in the sample, from the first on. */
    static int step(int rows) {
        return Math.max(1, rows / ROWS);
    }

    @Override
    public int[] compute(Measures measures) {
        int step = step(column.rows());
        int[] rows = IntStream.iterate(0, row -> row < column.rows(), row -> row + step)
                .filter(row -> !column.isMissing(row))
                .toArray();
        int[] order =
                Ranks.ascending(Arrays.stream(rows).mapToDouble(column::value).toArray());
        return Arrays.stream(order).map(i -> rows[i]).toArray();
    }
}
