package io.github.mldebug.cache;

/**
 * A run of bytes in a column file.
 *
 * @param offset of its first byte, a multiple of 8
 * @param bytes how many, less than {@link #MOST_BYTES}
 * @param checksum CRC-32C of them
 */
record Segment(long offset, int bytes, int checksum) {
    /** So that each lies whole in one mapped window of a file. */
    static final int MOST_BYTES = 1 << 30;

    /** Whether it lies between two places of a file. */
    boolean isWithin(long from, long to) {
        return offset >= from && bytes >= 0 && bytes < MOST_BYTES && offset + bytes <= to;
    }
}
