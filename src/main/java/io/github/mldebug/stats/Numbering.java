package io.github.mldebug.stats;

import java.util.Arrays;

/** Numbers different keys from 0 in the order in which they first come: a hash table of ints, without an object for each. */
final class Numbering {
    private static final int GOLDEN = 0x9E3779B9;

    private final int[] keys;
    private final int[] numbers;
    private final int shift;
    private int count;

    /** @param most keys that may come */
    Numbering(int most) {
        int bits = Math.min(30, 33 - Integer.numberOfLeadingZeros(Math.max(1, most)));
        this.keys = new int[1 << bits];
        this.numbers = new int[1 << bits];
        this.shift = 32 - bits;
        Arrays.fill(numbers, -1);
    }

    /** The number of a key. */
    int of(int key) {
        int place = (key * GOLDEN) >>> shift;
        while (numbers[place] >= 0) {
            if (keys[place] == key) {
                return numbers[place];
            }
            place = (place + 1) & (keys.length - 1);
        }
        keys[place] = key;
        numbers[place] = count;
        return count++;
    }
}
