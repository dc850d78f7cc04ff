package io.github.mldebug.cache;

import io.github.mldebug.table.ColumnHead;
import io.github.mldebug.table.NumberSpelling;
import io.github.mldebug.table.Source;
import java.util.List;

/**
 * All of a table but its cells, and where these lie in a column file.
 *
 * @param source as it was read; the path is not kept
 * @param lines the line index
 */
record TableHeader(Source source, int rows, Segment lines, List<StoredColumn> columns) {
    /** A column's head and the place of its cells. */
    sealed interface StoredColumn permits Numbers, Words {
        ColumnHead head();
    }

    record Numbers(ColumnHead head, NumberSpelling spelling, Segment values) implements StoredColumn {}

    /**
     * A column of words.
     *
     * @param count of different words
     * @param codes one a row
     * @param ends of each word among the bytes
     * @param bytes of all words in UTF-8
     * @param hashes of each word
     */
    record Words(ColumnHead head, int count, Segment codes, Segment ends, Segment bytes, Segment hashes)
            implements StoredColumn {}
}
