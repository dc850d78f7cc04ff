package io.github.mldebug.feature;

import java.util.List;

/** One number times another. */
final class Product implements Expression {
    @Override
    public ExpressionInfo info() {
        return ExpressionInfo.of(
                "product", ValueType.NUMBER, Parameter.of("a", ValueType.NUMBER), Parameter.of("b", ValueType.NUMBER));
    }

    /** Two numbers, unless both have two values: then their cross says it all. */
    @Override
    public List<String> proposals(ColumnFacts first, ColumnFacts second) {
        boolean numbers = first.numbers() != null && second.numbers() != null;
        boolean more = first.distinct() > 2 || second.distinct() > 2;
        return numbers && more ? List.of("product(" + first.spelling() + ", " + second.spelling() + ")") : List.of();
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
