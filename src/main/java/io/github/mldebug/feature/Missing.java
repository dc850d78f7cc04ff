package io.github.mldebug.feature;

import io.github.mldebug.table.Table;
import java.util.List;

/** 1 where nothing is known, else 0. */
final class Missing implements Expression {
    private static final double LEAST_SHARE = 0.05;

    @Override
    public ExpressionInfo info() {
        return ExpressionInfo.of("missing", ValueType.NUMBER, Parameter.of("x", ValueType.ANY));
    }

    /** Columns of which a part is missing. */
    @Override
    public List<String> proposals(ColumnFacts column) {
        int missing = column.missing().cardinality();
        boolean some = missing >= LEAST_SHARE * column.rows() && missing <= (1 - LEAST_SHARE) * column.rows();
        return some ? List.of("missing(" + column.spelling() + ")") : List.of();
    }

    @Override
    public Term term(Arguments arguments) {
        Term inner = arguments.any(0);
        if (inner instanceof NumberTerm number) {
            return (NumberTerm) sample -> new OfValues(number.fit(sample));
        }
        if (inner instanceof CategoryTerm category) {
            return (NumberTerm) sample -> new OfLevels(category.fit(sample));
        }
        if (inner instanceof DateColumn dates) {
            return (NumberTerm) sample -> new OfValues(dates.seconds());
        }
        return (NumberTerm) sample -> new OfLevels(new ColumnLevels(((TextCells) inner).column()).fit(sample));
    }

    private record OfValues(Values inner) implements Values {
        @Override
        public void fill(int[] rows, int from, int to, double[] into, int offset) {
            inner.fill(rows, from, to, into, offset);
            for (int i = offset; i < offset + to - from; i++) {
                into[i] = Double.isNaN(into[i]) ? 1 : 0;
            }
        }

        @Override
        public Values on(Table other) {
            return new OfValues(inner.on(other));
        }
    }

    private record OfLevels(Levels inner) implements Values {
        @Override
        public void fill(int[] rows, int from, int to, double[] into, int offset) {
            int[] levels = new int[to - from];
            inner.fill(rows, from, to, levels, 0);
            for (int i = 0; i < levels.length; i++) {
                into[offset + i] = levels[i] == Levels.MISSING ? 1 : 0;
            }
        }

        @Override
        public Values on(Table other) {
            return new OfLevels(inner.on(other));
        }
    }
}
