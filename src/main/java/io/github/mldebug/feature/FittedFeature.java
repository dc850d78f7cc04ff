package io.github.mldebug.feature;

import io.github.mldebug.table.Table;
import java.util.List;

/**
 * A feature with what it learned from training rows, ready to encode any row as finite numbers. A row that it was fitted on
 * is encoded without its own label. Immutable.
 */
public interface FittedFeature {
    /** The names of the numbers it makes, as {@code age} or {@code island=Biscoe}; may be empty. */
    List<String> outputs();

    /**
     * Encodes a run of rows.
     *
     * @param rows table rows
     * @param from first position in {@code rows}
     * @param to one past the last position
     * @param output index into {@link #outputs()}
     * @param into receives {@code to - from} finite numbers
     * @param offset where in {@code into} they start
     */
    void fill(int[] rows, int from, int to, int output, double[] into, int offset);

    /**
     * The same, reading the rows of another table: what was learned stays as it is.
     *
     * @throws io.github.mldebug.error.UserError when the table lacks a column, or holds another type in it
     */
    FittedFeature on(Table other);

    /** Whether the outputs are indicators of one category: in each row at most one is 1, the others are 0. */
    default boolean isIndicator() {
        return false;
    }

    /**
     * For indicators: which output is 1 in a run of rows, or -1 when none is; arguments as for {@link #fill}.
     */
    default void indicated(int[] rows, int from, int to, int[] into, int offset) {
        throw new UnsupportedOperationException("not an indicator");
    }
}
