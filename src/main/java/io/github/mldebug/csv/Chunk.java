package io.github.mldebug.csv;

import java.util.BitSet;

/**
 * Whole records of a file, one after the other, well-formed and each ended by a line feed.
 *
 * @param text the characters; it may be longer than the records
 * @param ends the place of the line feed behind each record
 * @param lines the physical line on which each record starts
 * @param sound which records needed no mending: a quoted cell is quoted from its first character to its last
 */
record Chunk(char[] text, int[] ends, int[] lines, BitSet sound) {
    int records() {
        return ends.length;
    }

    /** The place of a record's first character. */
    int start(int record) {
        return record == 0 ? 0 : ends[record - 1] + 1;
    }

    /** Characters of all records. */
    int length() {
        return start(ends.length);
    }
}
