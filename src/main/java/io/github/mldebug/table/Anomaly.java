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
        /** Bytes that are not text in the file's encoding; each read as U+FFFD. */
        INVALID_BYTES,
        /** A quoted cell that never ends, or text after a closing quote. */
        BROKEN_QUOTE,
        /** Two columns of the same name. */
        DUPLICATE_HEADER,
        /** A column without a name. */
        BLANK_HEADER
    }

    public Anomaly {
        lines = List.copyOf(lines);
        examples = List.copyOf(examples);
    }
}
