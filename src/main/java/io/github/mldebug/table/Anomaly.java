package io.github.mldebug.table;

import java.util.List;

/**
 * Something odd that the reader met, for the file checks to judge.
 *
 * @param kind what it is
 * @param count how many places
 * @param lines physical line numbers of the first places, at most 100, ascending
 * @param examples what stood there, at most five, shortened
 */
public record Anomaly(Kind kind, int count, List<Integer> lines, List<String> examples) {
    /** The kinds of oddity that the reader tells apart. */
    public enum Kind {
        /** A row with fewer cells than the header; padded with missing cells. */
        SHORT_ROW,
        /** A row with more cells than the header, the extra ones blank; cut. */
        LONG_ROW_BLANK,
        /** A row with more cells than the header, some extra one filled; dropped, for its cells cannot be aligned. */
        LONG_ROW,
        /** The last row, when it alone is short and no line end follows: the file was cut. Dropped, for half a value is none. */
        TRUNCATED_ROW,
        /** Bytes that are not text in the file's encoding; each read as U+FFFD. */
        INVALID_BYTES,
        /** NUL characters, left out; {@code count} is of characters. */
        NUL_CHARACTERS,
        /** A quoted cell with text after its closing quote; its quotes are kept as text. */
        BROKEN_QUOTE,
        /** A quoted cell that is never closed: it is taken to end at the next delimiter or line end, and its quote for text. */
        UNCLOSED_QUOTE,
        /** Two columns of the same name. */
        DUPLICATE_HEADER,
        /** A column without a name. */
        BLANK_HEADER,
        /** A name with white space around it; the key is without. */
        PADDED_HEADER,
        /** A header with one name fewer than the rows have cells: the first column is taken for row names. */
        SHORT_HEADER,
        /** A last column without name or content, left out: every line ends in a delimiter. */
        TRAILING_DELIMITER,
        /** Lines above the header that are no part of the table; left out. */
        PREAMBLE,
        /** Lines that begin with the comment character and do not have the table's width; left out. */
        COMMENT
    }

    public Anomaly {
        lines = List.copyOf(lines);
        examples = List.copyOf(examples);
    }
}
