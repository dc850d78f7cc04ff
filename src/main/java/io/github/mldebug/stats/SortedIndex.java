package io.github.mldebug.stats;

import java.util.Arrays;

/**
 * Finds where values stand among ascending numbers. The range of the numbers is divided evenly, and a value is compared only
 * with those in its own division: the division of a value is a rounded, but never falling, function of it, so the answer is
 * exact. Where numbers are spread over their range it takes one look or two.
 */
public final class SortedIndex {
    private static final int MOST_DIVISIONS = 1 << 16;
    private static final int DIVISIONS_A_NUMBER = 4;

    private final double[] numbers;
    private final double least;
    private final double scale;
    /** By division, how many numbers lie in those before it. */
    private final int[] before;

    private SortedIndex(double[] numbers, int divisions, double least, double scale) {
        this.numbers = numbers;
        this.least = least;
        this.scale = scale;
        this.before = new int[divisions + 1];
        for (double number : numbers) {
            before[division(number) + 1]++;
        }
        for (int i = 0; i < divisions; i++) {
            before[i + 1] += before[i];
        }
    }

    /**
     * The index of some numbers.
     *
     * @param numbers finite, each greater than the one before, no negative zero; taken over, not copied
     */
    public static SortedIndex of(double[] numbers) {
        int divisions = (int) Math.min(MOST_DIVISIONS, (long) DIVISIONS_A_NUMBER * Math.max(1, numbers.length));
        double least = numbers.length == 0 ? 0 : numbers[0];
        double range = numbers.length == 0 ? 0 : numbers[numbers.length - 1] - least;
        double scale = divisions / range;
        boolean even = range > 0 && Double.isFinite(range) && Double.isFinite(scale);
        return new SortedIndex(numbers, divisions, least, even ? scale : 0);
    }

    private int division(double value) {
        return (int) Math.max(0, Math.min(before.length - 2, (value - least) * scale));
    }

    /** How many of the numbers are smaller than a value, which must not be NaN. */
    public int below(double value) {
        int division = division(value);
        int from = before[division];
        int to = before[division + 1];
        if (from == to) {
            return from;
        }
        if (to - from == 1) {
            return numbers[from] < value ? to : from;
        }
        int place = Arrays.binarySearch(numbers, from, to, value);
        return place >= 0 ? place : -place - 1;
    }

    /** The index of a number, -1 when it is not among them. */
    public int indexOf(double value) {
        int place = below(value);
        return place < numbers.length && numbers[place] == value ? place : -1;
    }
}
