package io.github.mldebug.feature;

import io.github.mldebug.table.NumericColumn;
import io.github.mldebug.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Two categories as one: each pair of levels that occurs together in the training rows is a level. Missing where both are. */
final class Cross implements Expression {
    /** Ranges of a number in a proposal: with four, the middle is a cut, and so are the quarters. */
    private static final int RANGES = 4;

    private static final int MOST_LEVELS = 100;

    @Override
    public ExpressionInfo info() {
        return ExpressionInfo.of(
                "cross",
                ValueType.CATEGORY,
                Parameter.of("a", ValueType.CATEGORY),
                Parameter.of("b", ValueType.CATEGORY));
    }

    /** Two categories of a few levels; numbers are cut into ranges, unless they have a few values only. */
    @Override
    public List<String> proposals(ColumnFacts first, ColumnFacts second) {
        long levels = (long) levels(first) * levels(second);
        if (levels == 0 || levels > MOST_LEVELS || levels * CategoryFeature.MIN_ROWS > first.rows()) {
            return List.of();
        }
        return List.of("cross(" + part(first) + ", " + part(second) + ")");
    }

    /** How many levels a column would bring, 0 when it brings none. */
    private static int levels(ColumnFacts column) {
        if (column.spread() != null) {
            return RANGES;
        }
        boolean few = column.numbers() != null && ColumnTerms.repeats((NumericColumn) column.column());
        return few || column.type() == ValueType.CATEGORY ? column.distinct() : 0;
    }

    private static String part(ColumnFacts column) {
        return column.spread() == null ? column.spelling() : "bin(" + column.spelling() + ", " + RANGES + ")";
    }

    @Override
    public Term term(Arguments arguments) {
        return new Pairs(arguments.category(0), arguments.category(1));
    }

    @Override
    public String spelling(Arguments arguments) {
        return arguments.inAnyOrder(info().name());
    }

    private record Pairs(CategoryTerm first, CategoryTerm second) implements CategoryTerm {
        @Override
        public Levels fit(Sample sample) {
            Levels one = sample.levels(first);
            Levels other = sample.levels(second);
            return Fitted.of(one, other, Fitted.keys(one.of(sample.rows()), other.of(sample.rows()), other.count()));
        }
    }

    /**
     * Pairs that occur.
     *
     * @param keys the pairs that are levels, ascending
     * @param places by key the place of the pair among them, or what it is instead; null where many pairs are possible, so that
     *     keys are searched for
     */
    private record Fitted(Levels first, Levels second, long[] keys, int @Nullable [] places) implements Levels {
        private static final long BOTH_MISSING = 0;
        private static final long NONE = -1;
        private static final int FEW = 1 << 12;

        /** @param seen the key of each row */
        static Fitted of(Levels first, Levels second, long[] seen) {
            double possible = (first.count() + 1.0) * (second.count() + 1.0);
            if (possible > FEW) {
                long[] keys = Arrays.stream(seen)
                        .filter(key -> key > BOTH_MISSING)
                        .sorted()
                        .distinct()
                        .toArray();
                return new Fitted(first, second, keys, null);
            }
            int[] places = new int[(int) possible];
            Arrays.fill(places, UNSEEN);
            for (long key : seen) {
                if (key > BOTH_MISSING) {
                    places[(int) key] = 0;
                }
            }
            long[] keys = IntStream.range(0, places.length)
                    .filter(key -> places[key] == 0)
                    .asLongStream()
                    .toArray();
            for (int place = 0; place < keys.length; place++) {
                places[(int) keys[place]] = place;
            }
            places[(int) BOTH_MISSING] = MISSING;
            return new Fitted(first, second, keys, places);
        }

        /** One number a pair: the levels counted from 1 with 0 for missing, as digits; {@link #NONE} for unseen ones. */
        static long[] keys(int[] first, int[] second, int secondCount) {
            long[] keys = new long[first.length];
            for (int i = 0; i < keys.length; i++) {
                boolean unseen = first[i] == UNSEEN || second[i] == UNSEEN;
                keys[i] = unseen ? NONE : (first[i] + 1L) * (secondCount + 1L) + second[i] + 1;
            }
            return keys;
        }

        @Override
        public int count() {
            return keys.length;
        }

        @Override
        public String name(int level) {
            long base = second.count() + 1L;
            int one = (int) (keys[level] / base) - 1;
            int other = (int) (keys[level] % base) - 1;
            return part(first, one) + ", " + part(second, other);
        }

        private static String part(Levels levels, int level) {
            return level == MISSING ? "missing" : levels.name(level);
        }

        @Override
        public void fill(int[] rows, int from, int to, int[] into, int offset) {
            int[] one = new int[to - from];
            int[] other = new int[to - from];
            first.fill(rows, from, to, one, 0);
            second.fill(rows, from, to, other, 0);
            long[] read = keys(one, other, second.count());
            for (int i = 0; i < read.length; i++) {
                into[offset + i] = read[i] == NONE ? UNSEEN : level(read[i]);
            }
        }

        private int level(long key) {
            if (places != null) {
                return places[(int) key];
            }
            int place = Arrays.binarySearch(keys, key);
            return key == BOTH_MISSING ? MISSING : place < 0 ? UNSEEN : place;
        }

        @Override
        public Levels on(Table other) {
            return new Fitted(first.on(other), second.on(other), keys, places);
        }
    }
}
