package io.github.mldebug.profile;

import io.github.mldebug.table.CellHash;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How often each of a few different numbers occurs: a table with open addressing that stays in the processor's cache, so that
 * many numbers of which few differ are counted in a fraction of the time of sorting them.
 */
final class NumberCounts {
    /** So many different numbers are few. */
    private static final int MOST = 1 << 14;

    private static final int SLOTS = 2 * MOST;

    private final long[] bits = new long[SLOTS];
    private final int[] counts = new int[SLOTS];
    private int distinct;

    private NumberCounts() {}

    /** Counts numbers, none of them NaN or negative zero; answers null when too many of them differ. */
    static @Nullable NumberCounts of(double[] numbers) {
        NumberCounts counted = new NumberCounts();
        for (double number : numbers) {
            if (!counted.add(Double.doubleToRawLongBits(number))) {
                return null;
            }
        }
        return counted;
    }

    private boolean add(long number) {
        int slot = slot(number);
        if (counts[slot]++ > 0) {
            return true;
        }
        bits[slot] = number;
        return ++distinct <= MOST;
    }

    private int slot(long number) {
        int slot = (int) CellHash.mix(number) & (SLOTS - 1);
        while (counts[slot] > 0 && bits[slot] != number) {
            slot = (slot + 1) & (SLOTS - 1);
        }
        return slot;
    }

    /** The different numbers, ascending. */
    double[] values() {
        double[] values = new double[distinct];
        int next = 0;
        for (int slot = 0; slot < SLOTS; slot++) {
            if (counts[slot] > 0) {
                values[next++] = Double.longBitsToDouble(bits[slot]);
            }
        }
        Arrays.sort(values);
        return values;
    }

    /** How often a number that was counted occurs. */
    int count(double number) {
        return counts[slot(Double.doubleToRawLongBits(number))];
    }
}
