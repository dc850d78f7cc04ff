package io.github.mldebug.profile;

import io.github.mldebug.scan.Measure;
import io.github.mldebug.scan.Measures;
import io.github.mldebug.stats.RadixSort;
import io.github.mldebug.table.NumericColumn;

/** The distribution of a column's numbers, missing cells left out. */
public record SortedValues(NumericColumn column) implements Measure<Distribution> {
    @Override
    public Distribution compute(Measures measures) {
        long[] keys = new long[column.filled()];
        int next = 0;
        for (int row = 0; row < column.rows(); row++) {
            double value = column.value(row);
            if (!Double.isNaN(value)) {
                keys[next++] = RadixSort.key(value);
            }
        }
        return Distribution.ofKeys(keys);
    }
}
