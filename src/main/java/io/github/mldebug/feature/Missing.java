package io.github.mldebug.feature;

import io.github.mldebug.table.Table;

/** 1 where nothing is known, else 0. */
final class Missing implements Expression {
    @Override
    public ExpressionInfo info() {
        return ExpressionInfo.of("missing", ValueType.NUMBER, Parameter.of("x", ValueType.ANY));
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
