package io.github.mldebug.feature;

import io.github.mldebug.table.NumericColumn;
import io.github.mldebug.table.Table;

/** A column of numbers as it is. */
record ColumnNumbers(NumericColumn column) implements NumberTerm, Values {
    @Override
    public Values fit(Sample sample) {
        return this;
    }

    @Override
    public void fill(int[] rows, int from, int to, double[] into, int offset) {
        column.copy(rows, from, to, into, offset);
    }

    @Override
    public Values on(Table other) {
        return new ColumnNumbers(TableColumns.numbers(other, column.key()));
    }
}
