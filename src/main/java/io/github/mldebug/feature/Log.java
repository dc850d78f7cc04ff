package io.github.mldebug.feature;

import io.github.mldebug.stats.Quantiles;
import io.github.mldebug.stats.RadixSort;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The natural logarithm, where all training numbers are above zero. Else {@code sign(x) ln(1 + |x| / u)}, where u is the
 * lower decile of the training rows' absolute numbers but zero: it is defined everywhere, rises everywhere, keeps zero, and for
 * counts is {@code ln(1 + x)}.
 */
final class Log implements Expression {
    /** That of an exponential distribution is 2, of a symmetric one 0. */
    private static final double LEAST_SKEWNESS = 1;

    private static final double DECILE = 0.1;

    @Override
    public ExpressionInfo info() {
        return ExpressionInfo.of("log", ValueType.NUMBER, Parameter.of("x", ValueType.NUMBER));
    }

    /** Numbers without negative ones whose large values lie far out. */
    @Override
    public List<String> proposals(ColumnFacts column) {
        ColumnFacts.Numbers numbers = column.spread();
        boolean suits = numbers != null && numbers.min() >= 0 && numbers.skewness() >= LEAST_SKEWNESS;
        return suits ? List.of("log(" + column.spelling() + ")") : List.of();
    }

    @Override
    public Term term(Arguments arguments) {
        NumberTerm inner = arguments.number(0);
        return (NumberTerm) sample -> {
            Values values = inner.fit(sample);
            return new MappedValues(values, fitted(values.of(sample.rows())));
        };
    }

    private static DoubleUnaryOperator fitted(double[] training) {
        double least = Double.POSITIVE_INFINITY;
        for (double value : training) {
            least = value < least ? value : least;
        }
        if (least > 0) {
            double floor = least;
            return value -> Math.log(value > 0 ? value : floor);
        }
        double[] sizes =
                Arrays.stream(training).map(Math::abs).filter(size -> size > 0).toArray();
        RadixSort.sort(sizes);
        double unit = sizes.length == 0 ? 1 : Quantiles.of(sizes, DECILE);
        return value -> Math.copySign(Math.log1p(Math.abs(value) / unit), value);
    }
}
