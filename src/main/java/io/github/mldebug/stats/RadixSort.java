package io.github.mldebug.stats;

import java.util.Arrays;

/**
 * Sorts numbers by the digits of their bits, the least significant first (radix sort; Knuth, "The Art of Computer
 * Programming" 3, 5.2.5): for a million numbers a third of the time of comparing them. Only the leading bits of their range are
 * sorted so; numbers that differ below these stand next to each other, and few of them have to change places.
 */
public final class RadixSort {
    /** Fewer numbers are sorted faster by comparing. */
    private static final int FEW = 1 << 12;

    private static final int BITS = 11;
    private static final int DIGITS = 1 << BITS;
    private static final int LEADING_DIGITS = 3;
    /** Moves a number, beyond which it is cheaper to sort by all digits. */
    private static final int MOST_MOVES = 4;

    private RadixSort() {}

    /** Sorts in place, as {@link Arrays#sort(double[])} does; there must be no NaN. */
    public static void sort(double[] numbers) {
        if (numbers.length < FEW) {
            Arrays.sort(numbers);
            return;
        }
        long[] sorted = sorted(keys(numbers));
        for (int i = 0; i < sorted.length; i++) {
            numbers[i] = number(sorted[i]);
        }
    }

    private static long[] keys(double[] numbers) {
        long[] keys = new long[numbers.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = ordered(Double.doubleToRawLongBits(numbers[i]));
        }
        return keys;
    }

    /** A whole number whose order is that of the numbers; both zeros have the same. There must be no NaN. */
    public static long key(double number) {
        // Adding zero turns a negative zero into a positive one.
        return ordered(Double.doubleToRawLongBits(number + 0.0));
    }

    /** The number whose key this is. */
    public static double number(long key) {
        return Double.longBitsToDouble(ordered(key));
    }

    /** The whole numbers from the smallest to the largest, perhaps in the array given. */
    public static long[] sorted(long[] numbers) {
        if (numbers.length < FEW) {
            Arrays.sort(numbers);
            return numbers;
        }
        Range range = Range.of(numbers);
        if (range.sorted) {
            return numbers;
        }
        long[] nearly = passes(numbers, range.leading());
        return settle(nearly) ? nearly : passes(nearly, range);
    }

    /** The positions of the numbers from the smallest to the largest, equal ones (both zeros too) in the order given; no NaN. */
    public static int[] ascending(double[] numbers) {
        long[] keys = new long[numbers.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = key(numbers[i]);
        }
        return ascending(keys);
    }

    /** The positions of whole numbers from the smallest to the largest, equal ones in the order given. */
    public static int[] ascending(long[] numbers) {
        int[] order = new int[numbers.length];
        Arrays.setAll(order, i -> i);
        Range range = Range.of(numbers);
        if (range.sorted) {
            return order;
        }
        int[] nearly = passes(order, numbers, range.leading());
        return settle(nearly, numbers) ? nearly : passes(nearly, numbers, range);
    }

    /** Bits whose order is that of the numbers: those of negative ones are ordered backwards. Undoes itself. */
    private static long ordered(long bits) {
        return bits ^ ((bits >> 63) & Long.MAX_VALUE);
    }

    /**
     * What digits keys have.
     *
     * @param least the least key; digits are those of the distance to it
     * @param shift how many low bits of a distance are left aside
     * @param bits how many bits above them it has at most
     * @param sorted whether the keys ascend already
     */
    private record Range(long least, int shift, int bits, boolean sorted) {
        static Range of(long[] keys) {
            long least = Long.MAX_VALUE;
            long greatest = Long.MIN_VALUE;
            long before = Long.MIN_VALUE;
            boolean sorted = true;
            for (long key : keys) {
                least = Math.min(least, key);
                greatest = Math.max(greatest, key);
                sorted &= before <= key;
                before = key;
            }
            return new Range(least, 0, Long.SIZE - Long.numberOfLeadingZeros(greatest - least), sorted);
        }

        Range leading() {
            int kept = Math.min(bits, LEADING_DIGITS * BITS);
            return new Range(least, bits - kept, kept, sorted);
        }
    }

    /** Sorts by the digits of a range, into the array given or another. */
    private static long[] passes(long[] keys, Range range) {
        long[] from = keys;
        long[] to = new long[keys.length];
        for (int done = 0; done < range.bits; done += BITS) {
            scatter(from, to, firstPlaces(from, range.least, range.shift + done), range.least, range.shift + done);
            long[] swapped = from;
            from = to;
            to = swapped;
        }
        return from;
    }

    private static void scatter(long[] from, long[] to, int[] places, long least, int shift) {
        for (long key : from) {
            to[places[digit(key, least, shift)]++] = key;
        }
    }

    /** The same for positions of keys. */
    private static int[] passes(int[] positions, long[] keys, Range range) {
        int[] from = positions;
        int[] to = new int[keys.length];
        for (int done = 0; done < range.bits; done += BITS) {
            int shift = range.shift + done;
            int[] places = firstPlaces(keys, range.least, shift);
            for (int position : from) {
                to[places[digit(keys[position], range.least, shift)]++] = position;
            }
            int[] swapped = from;
            from = to;
            to = swapped;
        }
        return from;
    }

    private static int digit(long key, long least, int shift) {
        return (int) ((key - least) >>> shift) & (DIGITS - 1);
    }

    /** By digit, the place of the first key with that digit. */
    private static int[] firstPlaces(long[] keys, long least, int shift) {
        int[] counts = new int[DIGITS];
        for (long key : keys) {
            counts[digit(key, least, shift)]++;
        }
        int place = 0;
        for (int i = 0; i < DIGITS; i++) {
            int count = counts[i];
            counts[i] = place;
            place += count;
        }
        return counts;
    }

    /** Sorts by insertion what is nearly sorted; answers whether it was near enough, else it may be sorted in part. */
    private static boolean settle(long[] keys) {
        long left = (long) MOST_MOVES * keys.length;
        for (int i = 1; i < keys.length && left >= 0; i++) {
            long key = keys[i];
            int place = i;
            while (place > 0 && keys[place - 1] > key) {
                keys[place] = keys[place - 1];
                place--;
            }
            keys[place] = key;
            left -= i - place;
        }
        return left >= 0;
    }

    /** The same for positions of keys. */
    private static boolean settle(int[] positions, long[] keys) {
        long left = (long) MOST_MOVES * keys.length;
        for (int i = 1; i < positions.length && left >= 0; i++) {
            int position = positions[i];
            long key = keys[position];
            int place = i;
            while (place > 0 && keys[positions[place - 1]] > key) {
                positions[place] = positions[place - 1];
                place--;
            }
            positions[place] = position;
            left -= i - place;
        }
        return left >= 0;
    }
}
