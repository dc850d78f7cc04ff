package io.github.mldebug.feature;

import io.github.mldebug.table.Table;

/**
 * A level in each row, with all that had to be learned for it. A level is a number from 0 to {@code count() - 1}, {@link
 * #MISSING} or {@link #UNSEEN}. Levels that occur in no training row may have numbers; what uses levels counts them itself.
 * Immutable.
 */
interface Levels {
    /** Nothing is known of the row. */
    int MISSING = -1;
    /** None of the levels that there are. */
    int UNSEEN = -2;

    /** How many levels have a number. */
    int count();

    /** What a level is called; different levels have different names. */
    String name(int level);

    /** Reads a run of rows; arguments as for {@link Values#fill}. */
    void fill(int[] rows, int from, int to, int[] into, int offset);

    /** The same, reading another table. */
    Levels on(Table other);

    /** The levels of some table rows. */
    default int[] of(int[] rows) {
        int[] levels = new int[rows.length];
        fill(rows, 0, rows.length, levels, 0);
        return levels;
    }
}
