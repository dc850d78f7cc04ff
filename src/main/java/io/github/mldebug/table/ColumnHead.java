package io.github.mldebug.table;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of a column without looking at its cells.
 *
 * @param name as it stands in the file
 * @param key the unique name that options and expressions use
 * @param rows number of rows
 * @param missing number of missing cells
 * @param missingTokens the spellings of missing cells with their counts
 */
public record ColumnHead(
        String name, String key, Role role, int rows, int missing, SortedMap<String, Integer> missingTokens) {
    public ColumnHead {
        if (missing < 0 || missing > rows) {
            throw new IllegalArgumentException(missing + " of " + rows + " cells missing");
        }
        missingTokens = Collections.unmodifiableSortedMap(new TreeMap<>(missingTokens));
    }
}
