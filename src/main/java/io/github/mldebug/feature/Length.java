package io.github.mldebug.feature;

import java.util.List;

/** How many characters a cell holds; missing where it is. */
final class Length implements Expression {
    @Override
    public ExpressionInfo info() {
        return ExpressionInfo.of("length", ValueType.NUMBER, Parameter.of("text", ValueType.TEXT));
    }

    @Override
    public List<String> proposals(ColumnFacts column) {
        return column.type() == ValueType.TEXT ? List.of(info().name() + "(" + column.spelling() + ")") : List.of();
    }

    @Override
    public Term term(Arguments arguments) {
        return arguments.text(0).measured(cell -> cell.codePointCount(0, cell.length()));
    }
}
