package io.github.mldebug.feature;

import io.github.mldebug.table.Table;
import java.util.List;
import java.util.function.LongToIntFunction;

/**
 * A part of a date that comes round again, as the hour of the day.
 *
 * @param names of the parts, in order
 * @param part the number of the part from whole seconds since 1970-01-01T00:00Z, on the clock that the file shows
 */
record DatePart(DateColumn dates, List<String> names, LongToIntFunction part) implements CategoryTerm {
    @Override
    public Levels fit(Sample sample) {
        return new Fitted(dates.seconds(), names, part);
    }

    private record Fitted(Values seconds, List<String> names, LongToIntFunction part) implements Levels {
        @Override
        public int count() {
            return names.size();
        }

        @Override
        public String name(int level) {
            return names.get(level);
        }

        @Override
        public void fill(int[] rows, int from, int to, int[] into, int offset) {
            double[] read = new double[to - from];
            seconds.fill(rows, from, to, read, 0);
            for (int i = 0; i < read.length; i++) {
                into[offset + i] = Double.isNaN(read[i]) ? MISSING : part.applyAsInt((long) Math.floor(read[i]));
            }
        }

        @Override
        public Levels on(Table other) {
            return new Fitted(seconds.on(other), names, part);
        }
    }
}
