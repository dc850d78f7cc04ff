package io.github.mldebug.feature;

import io.github.mldebug.table.Table;
import java.util.function.DoubleUnaryOperator;

/**
 * A function of a number. What is missing stays missing, and a result that is no finite number is missing.
 *
 * @param function of a number that is not NaN
 */
record MappedValues(Values inner, DoubleUnaryOperator function) implements Values {
    @Override
    public void fill(int[] rows, int from, int to, double[] into, int offset) {
        inner.fill(rows, from, to, into, offset);
        int end = offset + to - from;
        for (int i = offset; i < end; i++) {
            if (!Double.isNaN(into[i])) {
                into[i] = finite(function.applyAsDouble(into[i]));
            }
        }
    }

    @Override
    public Values on(Table other) {
        return new MappedValues(inner.on(other), function);
    }

    static double finite(double value) {
        return Double.isInfinite(value) ? Double.NaN : value;
    }
}
