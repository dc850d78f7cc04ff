package io.github.mldebug.csv;

/**
 * Whole records of a file, one after the other, well-formed and each ended by a line feed.
 *
 * @param text the characters; only the first {@code length} count
 * @param lines the physical line on which each record starts
 */
record Chunk(char[] text, int length, int[] lines) {}
