package io.github.mldebug.feature;

import java.util.List;

/** The share of the training rows that have the same level; 0 for a level that none has. Missing is a level of its own. */
final class Frequency implements Expression {
    /** More levels than a weight each is proposed for alone. */
    static final int MANY_LEVELS = 10;

    @Override
    public ExpressionInfo info() {
        return ExpressionInfo.of("frequency", ValueType.NUMBER, Parameter.of("c", ValueType.CATEGORY));
    }

    /** Categories with many levels. */
    @Override
    public List<String> proposals(ColumnFacts column) {
        return column.hasManyLevels() ? List.of("frequency(" + column.spelling() + ")") : List.of();
    }

    @Override
    public Term term(Arguments arguments) {
        CategoryTerm inner = arguments.category(0);
        return (NumberTerm) sample -> {
            Levels levels = inner.fit(sample);
            double[] shares = new double[levels.count()];
            int missing = 0;
            for (int level : levels.of(sample.rows())) {
                if (level >= 0) {
                    shares[level]++;
                } else if (level == Levels.MISSING) {
                    missing++;
                }
            }
            double rows = sample.rows().length;
            for (int level = 0; level < shares.length; level++) {
                shares[level] /= rows;
            }
            return new LevelValues(levels, shares, missing / rows, 0);
        };
    }
}
