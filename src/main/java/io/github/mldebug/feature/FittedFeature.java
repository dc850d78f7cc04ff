package io.github.mldebug.feature;

import java.util.List;

/** A feature with what it learned from training rows, ready to encode any row as finite numbers. Immutable. */
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

    /** Whether the outputs are indicators of one category: in each row at most one is 1, the others are 0. */
    default boolean isIndicator() {
        return false;
    }

    /** For indicators: the output that is 1 in a table row, or -1 when none is. */
    default int indicated(int row) {
        throw new UnsupportedOperationException("not an indicator");
    }
}
