package io.github.mldebug.feature;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What there is to know of a kind of expression; its page says the rest.
 *
 * @param name as written before the parenthesis
 * @param parameters in order
 * @param result number or category
 * @param usesLabel whether it learns from the labels of the training rows
 */
public record ExpressionInfo(String name, List<Parameter> parameters, ValueType result, boolean usesLabel) {
    public ExpressionInfo {
        parameters = List.copyOf(parameters);
    }

    static ExpressionInfo of(String name, ValueType result, Parameter... parameters) {
        return new ExpressionInfo(name, List.of(parameters), result, false);
    }

    /** As {@code bin(x, bins)}. */
    public String signature() {
        return name + parameters.stream().map(Parameter::name).collect(Collectors.joining(", ", "(", ")"));
    }

    /** As {@code bin(x, 10)}: what a user could type, but for the names of columns. */
    public String example() {
        return name
                + parameters.stream()
                        .map(one -> one.type() == ValueType.COUNT ? "10" : one.name())
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
