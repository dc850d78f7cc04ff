package io.github.mldebug.feature;

import io.github.mldebug.table.NumericColumn;
import java.util.List;

/** A category as indicators of its levels, which is what a category is by itself. Makes a category of numbers that repeat. */
final class OneHot implements Expression {
    @Override
    public ExpressionInfo info() {
        return ExpressionInfo.of("onehot", ValueType.CATEGORY, Parameter.of("c", ValueType.CATEGORY));
    }

    /** Whole numbers of a few kinds. */
    @Override
    public List<String> proposals(ColumnFacts column) {
        ColumnFacts.Numbers numbers = column.numbers();
        boolean suits = numbers != null
                && numbers.whole()
                && column.distinct() > 2
                && column.distinct() < Bin.LEAST_DISTINCT
                && ColumnTerms.repeats((NumericColumn) column.column());
        return suits ? List.of("onehot(" + column.spelling() + ")") : List.of();
    }

    @Override
    public Term term(Arguments arguments) {
        return arguments.category(0);
    }

    @Override
    public String spelling(Arguments arguments) {
        return arguments.category(0) instanceof NumberLevels
                ? Expression.super.spelling(arguments)
                : arguments.spellings().get(0);
    }
}
