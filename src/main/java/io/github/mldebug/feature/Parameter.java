package io.github.mldebug.feature;

/**
 * What an expression takes in one place.
 *
 * @param name as it stands in the expression's signature
 * @param least smallest value of a {@link ValueType#COUNT}, else 0
 * @param most largest value of a {@link ValueType#COUNT}, else 0
 */
public record Parameter(String name, ValueType type, int least, int most) {
    /** Of a type that needs no range. */
    static Parameter of(String name, ValueType type) {
        return new Parameter(name, type, 0, 0);
    }

    /** A whole number in a range. */
    static Parameter count(String name, int least, int most) {
        return new Parameter(name, ValueType.COUNT, least, most);
    }
}
