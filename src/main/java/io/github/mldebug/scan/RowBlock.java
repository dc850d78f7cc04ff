package io.github.mldebug.scan;

/**
 * A run of rows.
 *
 * @param from first row, counted from 0
 * @param to one past the last row
 */
public record RowBlock(int from, int to) {
    /** Rows in a block; the last one may be shorter. Fixed, so that results never depend on the number of threads. */
    public static final int SIZE = 65_536;
}
