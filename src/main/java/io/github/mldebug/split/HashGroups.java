package io.github.mldebug.split;

import io.github.mldebug.table.CellHash;
import java.util.Arrays;

/** Rows of equal hash, numbered in order of first appearance: an open-addressing table, since boxed maps are slow here. */
final class HashGroups {
    private final int[] groups;
    private final int[] occurrences;
    private final int[] sizes;
    private final long[] hashes;

    private HashGroups(int[] groups, int[] occurrences, int[] sizes, long[] hashes) {
        this.groups = groups;
        this.occurrences = occurrences;
        this.sizes = sizes;
        this.hashes = hashes;
    }

    static HashGroups of(long[] rowHashes) {
        int capacity = Integer.highestOneBit(Math.max(8, rowHashes.length)) * 4;
        int[] slots = new int[capacity];
        Arrays.fill(slots, -1);
        int[] groups = new int[rowHashes.length];
        int[] occurrences = new int[rowHashes.length];
        int[] sizes = new int[rowHashes.length];
        long[] hashes = new long[rowHashes.length];
        int count = 0;
        for (int row = 0; row < rowHashes.length; row++) {
            int slot = (int) CellHash.mix(rowHashes[row]) & (capacity - 1);
            while (slots[slot] >= 0 && hashes[slots[slot]] != rowHashes[row]) {
                slot = (slot + 1) & (capacity - 1);
            }
            if (slots[slot] < 0) {
                slots[slot] = count;
                hashes[count] = rowHashes[row];
                count++;
            }
            groups[row] = slots[slot];
            occurrences[row] = sizes[slots[slot]]++;
        }
        return new HashGroups(groups, occurrences, Arrays.copyOf(sizes, count), Arrays.copyOf(hashes, count));
    }

    /** Number of distinct hashes. */
    int count() {
        return sizes.length;
    }

    /** The group of a row. */
    int group(int row) {
        return groups[row];
    }

    /** How many earlier rows have the row's hash. */
    int occurrence(int row) {
        return occurrences[row];
    }

    /** Number of rows of a group. */
    int size(int group) {
        return sizes[group];
    }

    /** The hash that the rows of a group share. */
    long hash(int group) {
        return hashes[group];
    }

    /** Sum over groups of their squared sizes. */
    double sumOfSquares() {
        double sum = 0;
        for (int size : sizes) {
            sum += (double) size * size;
        }
        return sum;
    }
}
