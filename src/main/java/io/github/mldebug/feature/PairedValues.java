package io.github.mldebug.feature;

import io.github.mldebug.table.Table;
import java.util.function.DoubleBinaryOperator;

/**
 * A function of two numbers, each fitted for itself. Where one is missing the result is missing, and so is a result that is
 * no finite number.
 */
record PairedValues(NumberTerm first, NumberTerm second, DoubleBinaryOperator function) implements NumberTerm {
    @Override
    public Values fit(Sample sample) {
        return new Fitted(first.fit(sample), second.fit(sample), function);
    }

    private record Fitted(Values first, Values second, DoubleBinaryOperator function) implements Values {
        @Override
        public void fill(int[] rows, int from, int to, double[] into, int offset) {
            double[] other = new double[to - from];
            first.fill(rows, from, to, into, offset);
            second.fill(rows, from, to, other, 0);
            for (int i = 0; i < other.length; i++) {
                into[offset + i] = MappedValues.finite(function.applyAsDouble(into[offset + i], other[i]));
            }
        }

        @Override
        public Values on(Table other) {
            return new Fitted(first.on(other), second.on(other), function);
        }
    }
}
