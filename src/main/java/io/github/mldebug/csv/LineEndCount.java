package io.github.mldebug.csv;

import io.github.mldebug.table.Spelling.LineEnds;

/** Counts how records end. */
final class LineEndCount {
    private boolean lineFeed;
    private boolean both;
    private boolean carriageReturn;
    private boolean lastEnded;

    /** Takes the character behind a record and, when that is a carriage return, the one behind it. */
    void see(int first, int second) {
        lastEnded = first != TextWindow.END;
        if (first == '\n') {
            lineFeed = true;
        } else if (first == '\r' && second == '\n') {
            both = true;
        } else if (first == '\r') {
            carriageReturn = true;
        }
    }

    /** Whether a line end stands behind the last record. */
    boolean lastEnded() {
        return lastEnded;
    }

    LineEnds result() {
        int kinds = (lineFeed ? 1 : 0) + (both ? 1 : 0) + (carriageReturn ? 1 : 0);
        if (kinds > 1) {
            return LineEnds.MIXED;
        }
        if (kinds == 0) {
            return LineEnds.NONE;
        }
        if (both) {
            return LineEnds.CRLF;
        }
        return lineFeed ? LineEnds.LF : LineEnds.CR;
    }
}
