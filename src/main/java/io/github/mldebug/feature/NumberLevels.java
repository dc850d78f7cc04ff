package io.github.mldebug.feature;

import io.github.mldebug.table.Table;
import java.util.Arrays;

/** Values that repeat as categories: each distinct number of the training rows is a level. */
record NumberLevels(NumberTerm term) implements CategoryTerm {
    @Override
    public Levels fit(Sample sample) {
        Values numbers = term.fit(sample);
        double[] values = Arrays.stream(numbers.of(sample.rows()))
                .filter(value -> !Double.isNaN(value))
                // Negative zero is zero.
                .map(value -> value + 0.0)
                .sorted()
                .distinct()
                .toArray();
        return new Fitted(numbers, values);
    }

    private record Fitted(Values numbers, double[] values) implements Levels {
        @Override
        public int count() {
            return values.length;
        }

        @Override
        public String name(int level) {
            return io.github.mldebug.table.Numbers.shortest(values[level]);
        }

        @Override
        public void fill(int[] rows, int from, int to, int[] into, int offset) {
            double[] read = new double[to - from];
            numbers.fill(rows, from, to, read, 0);
            for (int i = 0; i < read.length; i++) {
                int place = Arrays.binarySearch(values, read[i] + 0.0);
                into[offset + i] = Double.isNaN(read[i]) ? MISSING : place < 0 ? UNSEEN : place;
            }
        }

        @Override
        public Levels on(Table other) {
            return new Fitted(numbers.on(other), values);
        }
    }
}
