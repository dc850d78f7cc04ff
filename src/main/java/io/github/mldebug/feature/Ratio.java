package io.github.mldebug.feature;

import java.util.List;

/** One number by another; missing where the divisor is zero. */
final class Ratio implements Expression {
    @Override
    public ExpressionInfo info() {
        return ExpressionInfo.of(
                "ratio", ValueType.NUMBER, Parameter.of("a", ValueType.NUMBER), Parameter.of("b", ValueType.NUMBER));
    }

    /** Two numbers above zero, each by the other. */
    @Override
    public List<String> proposals(ColumnFacts first, ColumnFacts second) {
        ColumnFacts.Numbers a = first.spread();
        ColumnFacts.Numbers b = second.spread();
        if (a == null || b == null || a.min() <= 0 || b.min() <= 0) {
            return List.of();
        }
        return List.of(
                "ratio(" + first.spelling() + ", " + second.spelling() + ")",
                "ratio(" + second.spelling() + ", " + first.spelling() + ")");
    }

    @Override
    public Term term(Arguments arguments) {
        return new PairedValues(arguments.number(0), arguments.number(1), (a, b) -> a / b);
    }
}
