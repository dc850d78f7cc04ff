package io.github.mldebug.feature;

import io.github.mldebug.table.Table;
import io.github.mldebug.table.TextColumn;
import java.util.function.ToDoubleFunction;

/** A column of words as text: what is measured of a cell is measured once for each distinct one. */
record TextCells(TextColumn column) implements Term {
    /** A number for each cell, NaN where missing. */
    NumberTerm measured(ToDoubleFunction<String> measure) {
        return new Measured(
                column, measure, column.words().stream().mapToDouble(measure).toArray());
    }

    private record Measured(TextColumn column, ToDoubleFunction<String> measure, double[] ofWord)
            implements NumberTerm, Values {
        @Override
        public Values fit(Sample sample) {
            return this;
        }

        @Override
        public void fill(int[] rows, int from, int to, double[] into, int offset) {
            for (int i = from; i < to; i++) {
                int code = column.code(rows[i]);
                into[offset + i - from] = code < 0 ? Double.NaN : ofWord[code];
            }
        }

        @Override
        public Values on(Table other) {
            TextColumn there = TableColumns.text(other, column.key());
            return new Measured(
                    there, measure, there.words().stream().mapToDouble(measure).toArray());
        }
    }
}
