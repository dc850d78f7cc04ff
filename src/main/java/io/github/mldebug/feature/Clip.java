package io.github.mldebug.feature;

import io.github.mldebug.stats.Quantiles;
import io.github.mldebug.stats.RadixSort;
import java.util.Arrays;
import java.util.List;

/** A number, no further out than the 1 % and 99 % quantiles of the training rows. */
final class Clip implements Expression {
    private static final double FENCE = 3;
    private static final double TAIL = 0.01;

    @Override
    public ExpressionInfo info() {
        return ExpressionInfo.of("clip", ValueType.NUMBER, Parameter.of("x", ValueType.NUMBER));
    }

    /** Numbers with some beyond Tukey's outer fences, three interquartile ranges from the quartiles. */
    @Override
    public List<String> proposals(ColumnFacts column) {
        ColumnFacts.Numbers numbers = column.spread();
        if (numbers == null || numbers.range() == 0) {
            return List.of();
        }
        boolean outside = numbers.min() < numbers.lowerQuartile() - FENCE * numbers.range()
                || numbers.max() > numbers.upperQuartile() + FENCE * numbers.range();
        return outside ? List.of("clip(" + column.spelling() + ")") : List.of();
    }

    @Override
    public Term term(Arguments arguments) {
        NumberTerm inner = arguments.number(0);
        return (NumberTerm) sample -> {
            Values values = inner.fit(sample);
            double[] sorted = Arrays.stream(values.of(sample.rows()))
                    .filter(value -> !Double.isNaN(value))
                    .toArray();
            RadixSort.sort(sorted);
            if (sorted.length == 0) {
                return values;
            }
            double low = Quantiles.of(sorted, TAIL);
            double high = Quantiles.of(sorted, 1 - TAIL);
            return new MappedValues(values, value -> Math.max(low, Math.min(high, value)));
        };
    }
}
