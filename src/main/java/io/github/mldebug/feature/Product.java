package io.github.mldebug.feature;

/** One number times another. */
final class Product implements Expression {
    @Override
    public ExpressionInfo info() {
        return ExpressionInfo.of(
                "product", ValueType.NUMBER, Parameter.of("a", ValueType.NUMBER), Parameter.of("b", ValueType.NUMBER));
    }

    @Override
    public Term term(Arguments arguments) {
        return new PairedValues(arguments.number(0), arguments.number(1), (a, b) -> a * b);
    }

    @Override
    public String spelling(Arguments arguments) {
        return arguments.inAnyOrder(info().name());
    }
}
