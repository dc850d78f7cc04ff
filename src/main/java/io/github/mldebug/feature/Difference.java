package io.github.mldebug.feature;

/** One number minus another, or the days from one date to another. */
final class Difference implements Expression {
    @Override
    public ExpressionInfo info() {
        return ExpressionInfo.of(
                "difference",
                ValueType.NUMBER,
                Parameter.of("a", ValueType.NUMBER_OR_DATE),
                Parameter.of("b", ValueType.NUMBER_OR_DATE));
    }

    @Override
    public Term term(Arguments arguments) {
        Term first = arguments.any(0);
        Term second = arguments.any(1);
        if (first instanceof DateColumn from && second instanceof DateColumn to) {
            return new PairedValues(
                    (NumberTerm) sample -> from.seconds(),
                    (NumberTerm) sample -> to.seconds(),
                    (a, b) -> (a - b) / Elapsed.SECONDS_PER_DAY);
        }
        if (first instanceof NumberTerm a && second instanceof NumberTerm b) {
            return new PairedValues(a, b, (x, y) -> x - y);
        }
        throw new Arguments.Misfit(
                1,
                "difference takes two numbers or two dates, not one of each",
                "a date becomes a number of days with elapsed(…)");
    }
}
