package io.github.mldebug.csv;

/**
 * Where a table stands in its file and how it is spelled.
 *
 * @param dialect the characters that structure it
 * @param firstLine the physical line of its first record, the header's where there is one
 * @param width cells of a row, 0 when the first record is to decide
 * @param rowNames whether the header has one name fewer than the rows have cells
 */
record TableShape(DialectCharacters dialect, int firstLine, int width, boolean rowNames) {
    /** A table that starts with the file. */
    static TableShape unknown(DialectCharacters dialect) {
        return new TableShape(dialect, 1, 0, false);
    }
}
