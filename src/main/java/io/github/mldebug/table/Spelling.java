package io.github.mldebug.table;

import org.jspecify.annotations.Nullable;

/**
 * What the reader found out about a file's spelling beyond its {@link Dialect}.
 *
 * @param gzip whether the file is compressed
 * @param byteOrderMark whether its text starts with a byte order mark
 * @param lineEnds how its records end
 * @param finalLineEnd whether the last record is ended too
 * @param escape the character that takes away the meaning of the next one, {@code ""} when quotes are doubled instead
 * @param comment the character that starts a comment line, {@code ""} when there are none
 * @param decimalComma whether its numbers are spelled {@code 1.234,5}
 * @param headerLine the physical line of the header, or of the first row where there is no header
 * @param blankLines blank lines between or around the records, left out
 * @param rival another reading that makes nearly as good a table, null when the choice was clear
 */
public record Spelling(
        boolean gzip,
        boolean byteOrderMark,
        LineEnds lineEnds,
        boolean finalLineEnd,
        String escape,
        String comment,
        boolean decimalComma,
        int headerLine,
        int blankLines,
        @Nullable Rival rival) {
    /** A file like most: nothing special about it. */
    public static final Spelling PLAIN = new Spelling(false, false, LineEnds.LF, true, "", "", false, 1, 0, null);

    /** How records end. */
    public enum LineEnds {
        /** There is one record, and nothing behind it. */
        NONE,
        /** A line feed, as on Unix. */
        LF,
        /** A carriage return and a line feed, as on Windows. */
        CRLF,
        /** A carriage return. */
        CR,
        /** More than one of these. */
        MIXED
    }

    /**
     * A reading that was not chosen.
     *
     * @param delimiter the character between cells
     * @param quote the character around cells
     * @param columns how many columns it would give
     * @param score how well it fits, as a share of the chosen one's score, above 0 and at most 1
     */
    public record Rival(String delimiter, String quote, int columns, double score) {}
}
