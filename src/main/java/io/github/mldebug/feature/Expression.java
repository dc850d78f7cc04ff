package io.github.mldebug.feature;

import java.util.List;

/**
 * One kind of expression. Stateless. A new one is this class, a page in {@code explain/expression.md}, and a line in {@link
 * Expressions}.
 */
interface Expression {
    /** Its name and what it takes and makes. */
    ExpressionInfo info();

    /**
     * Puts it together from arguments that have the types of its parameters.
     *
     * @throws Arguments.Misfit when they have, but do not go together
     */
    Term term(Arguments arguments);

    /** The canonical spelling with canonical arguments. */
    default String spelling(Arguments arguments) {
        return info().name() + "(" + String.join(", ", arguments.spellings()) + ")";
    }

    /** The canonical spelling where it is a whole feature: that of a part which encodes alike, when there is one. */
    default String spellingAlone(Arguments arguments) {
        return spelling(arguments);
    }

    /** Expressions of this kind over one column that are worth trying, in any spelling. */
    default List<String> proposals(ColumnFacts column) {
        return List.of();
    }

    /** Expressions of this kind over two columns that are worth trying, in any spelling. */
    default List<String> proposals(ColumnFacts first, ColumnFacts second) {
        return List.of();
    }
}
