package io.github.mldebug.feature;

/** A category as indicators of its levels, which is what a category is by itself. Makes a category of numbers that repeat. */
final class OneHot implements Expression {
    @Override
    public ExpressionInfo info() {
        return ExpressionInfo.of("onehot", ValueType.CATEGORY, Parameter.of("c", ValueType.CATEGORY));
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
