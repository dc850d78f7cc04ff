package io.github.mldebug.feature;

import io.github.mldebug.table.Table;

/** A number in each row, with all that had to be learned for it: NaN where missing, never infinite. Immutable. */
interface Values {
    /**
     * Reads a run of rows.
     *
     * @param rows table rows
     * @param from first position in {@code rows}
     * @param to one past the last position
     * @param into receives {@code to - from} numbers
     * @param offset where in {@code into} they start
     */
    void fill(int[] rows, int from, int to, double[] into, int offset);

    /** The same, reading another table. */
    Values on(Table other);

    /** The numbers of some table rows. */
    default double[] of(int[] rows) {
        double[] values = new double[rows.length];
        fill(rows, 0, rows.length, values, 0);
        return values;
    }
}
