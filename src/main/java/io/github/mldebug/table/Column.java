package io.github.mldebug.table;

import java.util.SortedMap;

/** One column of a table. Immutable; equality is identity, so a column can key a memo. */
public sealed interface Column permits NumericColumn, TextColumn {
    /** What is known of the column without looking at its cells. */
    ColumnHead head();

    /** The name as it stands in the file. */
    default String name() {
        return head().name();
    }

    /** The unique name that options and expressions use: the name itself unless it is blank or repeats an earlier one. */
    default String key() {
        return head().key();
    }

    /** What the column is for. */
    default Role role() {
        return head().role();
    }

    /** Number of rows. */
    default int rows() {
        return head().rows();
    }

    /** Whether the cell is missing: empty, blank or one of the column's missing tokens. Rows count from 0. */
    boolean isMissing(int row);

    /** Number of missing cells. */
    default int missing() {
        return head().missing();
    }

    /** Number of cells that are not missing. */
    default int filled() {
        return rows() - missing();
    }

    /** The spellings of missing cells seen in this column with their counts; the empty cell is {@code ""}. */
    default SortedMap<String, Integer> missingTokens() {
        return head().missingTokens();
    }

    /** The cell as text, {@code ""} when missing. A number is in its shortest form, not as spelled in the file. */
    String text(int row);

    /**
     * A 64-bit hash of the parsed cell, the same whatever type the rest of the column has: numbers hash by value
     * ({@code 1} as {@code 1.0}), other cells by their trimmed text, missing cells alike.
     */
    long cellHash(int row);

    /**
     * Combines a hash for each of some rows with that of its cell: for many rows faster than to ask for each.
     *
     * @param from the first row
     * @param hashes one a row from there on; each is replaced by {@link CellHash#combine} of itself and the cell's
     */
    void hashInto(int from, long[] hashes);

    /**
     * The same column with its cells in other places.
     *
     * @param from for each row the one whose cell it takes
     */
    Column exchanged(int[] from);
}
