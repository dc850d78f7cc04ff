package io.github.mldebug.feature;

import io.github.mldebug.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A number, standardised: minus the mean of the training rows, divided by their standard deviation. A missing cell counts
 * as the mean, so it encodes as 0. A column that is constant on the training rows encodes as 0 everywhere.
 */
final class NumberFeature implements Feature {
    private static final int BLOCK = 1024;

    private final Spelled spelled;
    private final NumberTerm term;

    NumberFeature(Spelled spelled, NumberTerm term) {
        this.spelled = spelled;
        this.term = term;
    }

    @Override
    public String expression() {
        return spelled.expression();
    }

    @Override
    public List<String> columns() {
        return spelled.columns();
    }

    @Override
    public boolean usesLabel() {
        return spelled.usesLabel();
    }

    @Override
    public FittedFeature fit(Sample sample) {
        List<Standard> standards = new ArrayList<>();
        List<String> outputs = new ArrayList<>();
        for (Values values : term.fitAll(sample)) {
            outputs.add(expression() + term.suffix(sample, standards.size()));
            standards.add(Standard.of(values, sample));
        }
        return new Fitted(List.copyOf(outputs), List.copyOf(standards));
    }

    private record Fitted(List<String> outputs, List<Standard> standards) implements FittedFeature {
        @Override
        public void fill(int[] rows, int from, int to, int output, double[] into, int offset) {
            Standard standard = standards.get(output);
            standard.values().fill(rows, from, to, into, offset);
            if (standard.scale() == 0) {
                Arrays.fill(into, offset, offset + to - from, 0);
                return;
            }
            double unit = standard.unit();
            for (int i = offset; i < offset + to - from; i++) {
                into[i] = Double.isNaN(into[i]) ? 0 : (into[i] * unit - standard.mean()) * standard.scale();
            }
        }

        @Override
        public FittedFeature on(Table other) {
            return new Fitted(
                    outputs, standards.stream().map(one -> one.on(other)).toList());
        }
    }

    /**
     * How a number is standardised.
     *
     * @param unit a power of two that numbers are multiplied by first: 1 unless squares would over- or underflow
     * @param mean of the numbers so multiplied
     * @param scale one over their standard deviation, 0 when they are constant
     */
    private record Standard(Values values, double unit, double mean, double scale) {
        /** Deviations between these have squares that are doubles, as many as there may be. */
        private static final double LEAST_USUAL = 1e-140;

        private static final double MOST_USUAL = 1e140;

        static Standard of(Values values, Sample sample) {
            Standard usual = of(values, sample, 1);
            double deviation = 1 / usual.scale;
            if (deviation > LEAST_USUAL && deviation < MOST_USUAL) {
                return usual;
            }
            double size = size(values, sample);
            if (size == 0 || Double.isInfinite(size)) {
                return new Standard(values, 1, 0, 0);
            }
            // Of the smallest numbers the inverse is no double.
            int exponent = Math.max(1 - Double.MAX_EXPONENT, Math.getExponent(size));
            return of(values, sample, Math.scalb(1.0, -exponent));
        }

        private static Standard of(Values values, Sample sample, double unit) {
            int[] rows = sample.rows();
            double[] block = new double[Math.min(BLOCK, rows.length)];
            double total = 0;
            double mean = 0;
            double squares = 0;
            for (int start = 0; start < rows.length; start += BLOCK) {
                int end = Math.min(rows.length, start + BLOCK);
                values.fill(rows, start, end, block, 0);
                // West's update: one pass, and no cancellation when the mean is large beside the spread.
                for (int i = start; i < end; i++) {
                    double value = block[i - start] * unit;
                    double weight = sample.weight(i);
                    if (Double.isNaN(value) || weight <= 0) {
                        continue;
                    }
                    total += weight;
                    double delta = value - mean;
                    mean += delta * weight / total;
                    squares += weight * delta * (value - mean);
                }
            }
            double deviation = total > 0 ? Math.sqrt(squares / total) : 0;
            // Below this the spread is rounding noise of the mean; dividing by it would make noise look like signal.
            boolean constant = !(deviation > Math.ulp(Math.abs(mean)) * 64) || Double.isInfinite(deviation);
            return new Standard(values, unit, mean, constant ? 0 : 1 / deviation);
        }

        private static double size(Values values, Sample sample) {
            int[] rows = sample.rows();
            double[] block = new double[Math.min(BLOCK, rows.length)];
            double size = 0;
            for (int start = 0; start < rows.length; start += BLOCK) {
                int end = Math.min(rows.length, start + BLOCK);
                values.fill(rows, start, end, block, 0);
                for (int i = start; i < end; i++) {
                    double value = Math.abs(block[i - start]);
                    size = sample.weight(i) > 0 && value > size ? value : size;
                }
            }
            return size;
        }

        Standard on(Table other) {
            return new Standard(values.on(other), unit, mean, scale);
        }
    }
}
