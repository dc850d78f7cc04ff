package io.github.mldebug.feature;

import io.github.mldebug.stats.RadixSort;
import io.github.mldebug.table.Table;
import java.util.Arrays;
import java.util.List;

/**
 * A number as one of several ranges that hold about as many training rows each. Equal numbers are in one range, so there may be
 * fewer ranges than asked for. What lies outside is in the first or last range; what is missing, in none.
 */
final class Bin implements Expression {
    /** With fewer different numbers each can be a level. */
    static final int LEAST_DISTINCT = 10;

    private static final int MANY_ROWS = 2000;
    private static final int FEW_BINS = 5;
    private static final int MANY_BINS = 10;
    private static final int FEWEST = 2;
    private static final int MOST = 100;

    @Override
    public ExpressionInfo info() {
        return ExpressionInfo.of(
                "bin", ValueType.CATEGORY, Parameter.of("x", ValueType.NUMBER), Parameter.count("bins", FEWEST, MOST));
    }

    /** Any number: what rises and falls again has no straight line. */
    @Override
    public List<String> proposals(ColumnFacts column) {
        int bins = column.rows() < MANY_ROWS ? FEW_BINS : MANY_BINS;
        return column.spread() == null ? List.of() : List.of("bin(" + column.spelling() + ", " + bins + ")");
    }

    @Override
    public Term term(Arguments arguments) {
        return new Ranges(arguments.number(0), arguments.count(1));
    }

    private record Ranges(NumberTerm inner, int bins) implements CategoryTerm {
        @Override
        public Levels fit(Sample sample) {
            Values values = inner.fit(sample);
            double[] sorted = Arrays.stream(values.of(sample.rows()))
                    .filter(value -> !Double.isNaN(value))
                    .toArray();
            RadixSort.sort(sorted);
            return new Fitted(values, cuts(sorted));
        }

        /** The largest number of each range but the last. */
        private double[] cuts(double[] sorted) {
            double[] cuts = new double[bins - 1];
            int count = 0;
            for (int i = 1; i < bins && sorted.length > 0; i++) {
                int end = (int) Math.round(i * (double) sorted.length / bins);
                double cut = sorted[Math.max(0, end - 1)];
                boolean more = count == 0 || cut > cuts[count - 1];
                if (more && cut < sorted[sorted.length - 1]) {
                    cuts[count++] = cut;
                }
            }
            return Arrays.copyOf(cuts, count);
        }
    }

    private record Fitted(Values values, double[] cuts) implements Levels {
        /** Up to so many are quicker gone through than searched. */
        private static final int FEW_CUTS = 10;

        @Override
        public int count() {
            return cuts.length + 1;
        }

        @Override
        public String name(int level) {
            if (cuts.length == 0) {
                return "any";
            }
            if (level == cuts.length) {
                return "above " + text(cuts[level - 1]);
            }
            String end = "to " + text(cuts[level]);
            return level == 0 ? "up " + end : "above " + text(cuts[level - 1]) + " " + end;
        }

        private static String text(double number) {
            return io.github.mldebug.table.Numbers.shortest(number);
        }

        @Override
        public void fill(int[] rows, int from, int to, int[] into, int offset) {
            double[] read = new double[to - from];
            values.fill(rows, from, to, read, 0);
            for (int i = 0; i < read.length; i++) {
                into[offset + i] = Double.isNaN(read[i]) ? MISSING : below(read[i]);
            }
        }

        /** How many cuts lie below a number. */
        private int below(double value) {
            if (cuts.length > FEW_CUTS) {
                int place = Arrays.binarySearch(cuts, value + 0.0);
                return place >= 0 ? place : -place - 1;
            }
            int below = 0;
            while (below < cuts.length && cuts[below] < value) {
                below++;
            }
            return below;
        }

        @Override
        public Levels on(Table other) {
            return new Fitted(values.on(other), cuts);
        }
    }
}
