package io.github.mldebug.feature;

/** One number by another; missing where the divisor is zero. */
final class Ratio implements Expression {
    @Override
    public ExpressionInfo info() {
        return ExpressionInfo.of(
                "ratio", ValueType.NUMBER, Parameter.of("a", ValueType.NUMBER), Parameter.of("b", ValueType.NUMBER));
    }

    @Override
    public Term term(Arguments arguments) {
        return new PairedValues(arguments.number(0), arguments.number(1), (a, b) -> a / b);
    }
}
