package io.github.mldebug.feature;

/** The share of the training rows that have the same level; 0 for a level that none has. Missing is a level of its own. */
final class Frequency implements Expression {
    @Override
    public ExpressionInfo info() {
        return ExpressionInfo.of("frequency", ValueType.NUMBER, Parameter.of("c", ValueType.CATEGORY));
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
