package io.github.mldebug.feature;

import io.github.mldebug.table.Column;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A number, standardised: minus the mean of the training rows, divided by their standard deviation. A missing cell counts
 * as the mean, so it encodes as 0. A column that is constant on the training rows encodes as 0 everywhere.
 */
final class NumberFeature implements Feature {
    private final String expression;
    private final Column column;
    private final IntToDoubleFunction values;

    /** @param values the number in a table row, NaN where missing */
    NumberFeature(String expression, Column column, IntToDoubleFunction values) {
        this.expression = expression;
        this.column = column;
        this.values = values;
    }

    @Override
    public String expression() {
        return expression;
    }

    @Override
    public List<String> columns() {
        return List.of(column.key());
    }

    @Override
    public FittedFeature fit(int[] rows, double @Nullable [] weights) {
        double total = 0;
        double mean = 0;
        double squares = 0;
        // West's update: one pass, and no cancellation when the mean is large beside the spread.
        for (int i = 0; i < rows.length; i++) {
            double value = values.applyAsDouble(rows[i]);
            double weight = weights == null ? 1 : weights[i];
            if (Double.isNaN(value) || weight <= 0) {
                continue;
            }
            total += weight;
            double delta = value - mean;
            mean += delta * weight / total;
            squares += weight * delta * (value - mean);
        }
        double deviation = total > 0 ? Math.sqrt(squares / total) : 0;
        // Below this the spread is rounding noise of the mean; dividing by it would make noise look like signal.
        boolean constant = !(deviation > Math.ulp(Math.abs(mean)) * 64) || Double.isInfinite(deviation);
        return new Fitted(expression, values, mean, constant ? 0 : 1 / deviation);
    }

    private record Fitted(String name, IntToDoubleFunction values, double mean, double scale) implements FittedFeature {
        @Override
        public List<String> outputs() {
            return List.of(name);
        }

        @Override
        public void fill(int[] rows, int from, int to, int output, double[] into, int offset) {
            for (int i = from; i < to; i++) {
                double value = values.applyAsDouble(rows[i]);
                into[offset + i - from] = Double.isNaN(value) ? 0 : (value - mean) * scale;
            }
        }
    }
}
