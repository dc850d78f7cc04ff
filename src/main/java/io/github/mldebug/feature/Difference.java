package io.github.mldebug.feature;

import java.util.List;

/** One number minus another, or the days from one date to another. */
final class Difference implements Expression {
    private static final double MOST_TIMES = 4;

    @Override
    public ExpressionInfo info() {
        return ExpressionInfo.of(
                "difference",
                ValueType.NUMBER,
                Parameter.of("a", ValueType.NUMBER_OR_DATE),
                Parameter.of("b", ValueType.NUMBER_OR_DATE));
    }

    /** Two dates, or two numbers that seem to be measured alike: their middle halves overlap and are about as wide. */
    @Override
    public List<String> proposals(ColumnFacts first, ColumnFacts second) {
        ColumnFacts.Numbers a = first.spread();
        ColumnFacts.Numbers b = second.spread();
        boolean dates = first.type() == ValueType.DATE && second.type() == ValueType.DATE;
        boolean alike = a != null
                && b != null
                && a.lowerQuartile() <= b.upperQuartile()
                && b.lowerQuartile() <= a.upperQuartile()
                && a.range() <= MOST_TIMES * b.range()
                && b.range() <= MOST_TIMES * a.range();
        return dates || alike ? List.of("difference(" + first.spelling() + ", " + second.spelling() + ")") : List.of();
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
