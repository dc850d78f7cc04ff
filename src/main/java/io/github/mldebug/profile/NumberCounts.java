package io.github.mldebug.profile;

import io.github.mldebug.stats.RadixSort;
import io.github.mldebug.table.CellHash;
import org.jspecify.annotations.Nullable;

/**
 * How often each of a few different numbers occurs: a table with open addressing that stays in the processor's cache, so that
 * many numbers of which few differ are counted in a fraction of the time of sorting them.
 */
final class NumberCounts {
    /** So many different numbers are few. */
    private static final int MOST = 1 << 14;

    private static final int SLOTS = 2 * MOST;

    private final long[] keys = new long[SLOTS];
    private final int[] counts = new int[SLOTS];
    private int distinct;

    private NumberCounts() {}

    /** Counts numbers by their keys; answers null when too many of them differ. */
    static @Nullable NumberCounts of(long[] numbers) {
        NumberCounts counted = new NumberCounts();
        for (long number : numbers) {
            if (!counted.add(number)) {
                return null;
            }
        }
        return counted;
    }

    private boolean add(long key) {
        int slot = slot(key);
        if (counts[slot]++ > 0) {
            return true;
        }
        keys[slot] = key;
        return ++distinct <= MOST;
    }

    private int slot(long key) {
        int slot = (int) CellHash.mix(key) & (SLOTS - 1);
        while (counts[slot] > 0 && keys[slot] != key) {
            slot = (slot + 1) & (SLOTS - 1);
        }
        return slot;
    }

    /** The different keys, ascending. */
    long[] keys() {
        long[] different = new long[distinct];
        int next = 0;
        for (int slot = 0; slot < SLOTS; slot++) {
            if (counts[slot] > 0) {
                different[next++] = keys[slot];
            }
        }
        return RadixSort.sorted(different);
    }

    /** How often a number that was counted occurs. */
    int count(long key) {
        return counts[slot(key)];
    }
}
