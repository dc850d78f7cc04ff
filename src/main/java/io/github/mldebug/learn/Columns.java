package io.github.mldebug.learn;

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
}
