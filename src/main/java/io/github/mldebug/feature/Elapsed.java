package io.github.mldebug.feature;

/** Days since the earliest date of the training rows; negative before it. */
final class Elapsed implements Expression {
    static final double SECONDS_PER_DAY = 86_400;

    @Override
    public ExpressionInfo info() {
        return ExpressionInfo.of("elapsed", ValueType.NUMBER, Parameter.of("ts", ValueType.DATE));
    }

    @Override
    public Term term(Arguments arguments) {
        return of(arguments.date(0));
    }

    /** A date by itself is the time elapsed. */
    @Override
    public String spellingAlone(Arguments arguments) {
        return arguments.spellings().get(0);
    }

    static NumberTerm of(DateColumn dates) {
        return (NumberTerm) sample -> {
            Values seconds = dates.seconds();
            double earliest = Double.POSITIVE_INFINITY;
            for (double value : seconds.of(sample.rows())) {
                earliest = value < earliest ? value : earliest;
            }
            double origin = Double.isInfinite(earliest) ? 0 : earliest;
            return new MappedValues(seconds, value -> (value - origin) / SECONDS_PER_DAY);
        };
    }
}
