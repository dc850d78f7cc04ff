package io.github.mldebug.learn;

import java.util.List;

/**
 * A table of inputs, read column by column and block by block: no model needs a copy of the whole. Implementations may be
 * read by several threads at once.
 */
public interface Columns {
    /** Number of rows. */
    int rows();

    /** Number of columns; zero is allowed. */
    int width();

    /**
     * Copies part of a column.
     *
     * @param from first row
     * @param to row after the last, at most {@link #rows()}
     * @param column from 0 to {@code width() - 1}
     * @param into takes the {@code to - from} values
     * @param offset place of the first of them
     */
    void fill(int from, int to, int column, double[] into, int offset);

    /** The runs of columns that are indicators of one category each, in column order; learners may pass over the rest. */
    default List<Indicators> indicators() {
        return List.of();
    }

    /**
     * Says which column of a run is 1 in each row.
     *
     * @param from first row
     * @param to row after the last
     * @param run one of {@link #indicators()}
     * @param into takes {@code to - from} places in the run, from 0, or -1 where all are 0
     */
    default void indicated(int from, int to, Indicators run, int[] into) {
        throw new UnsupportedOperationException("no indicators");
    }

    /**
     * Columns next to each other of which in every row at most one is 1 and the others are 0.
     *
     * @param first of the columns
     * @param width how many
     */
    record Indicators(int first, int width) {}
}
