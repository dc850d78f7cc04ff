package io.github.mldebug.catalog.value;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Rows that break a rule only because its bounds are not sharp: where a number tells something in the order of the numbers, as
 * an age tells who has retired, a cell that is right for numbers near by is no wrong cell.
 */
final class FuzzyBounds {
    /** Fewer different numbers are more like codes. */
    private static final int FEWEST_LEVELS = 20;
    /** What is told follows the order of the numbers where it changes so much less often than in any order. */
    private static final double IN_ORDER = 0.5;
    /** So large a share of the different numbers is near by, on each side. */
    private static final double NEAR = 0.1;

    private FuzzyBounds() {}

    /**
     * The rows among the offenders that are explained so.
     *
     * @param left codes in the order of the numbers
     * @param agreement with its offenders and keepers
     */
    static BitSet explained(Coded left, Coded right, Agreement agreement) {
        int[] told = new int[left.distinct()];
        Arrays.fill(told, -1);
        agreement.keepers().stream().forEach(row -> told[left.codes()[row]] = right.codes()[row]);
        int[] levels = IntStream.range(0, told.length)
                .filter(level -> told[level] >= 0)
                .toArray();
        BitSet explained = new BitSet();
        if (levels.length >= FEWEST_LEVELS && isInOrder(levels, told, right.distinct())) {
            int near = (int) Math.max(1, NEAR * levels.length);
            agreement.offenders().stream()
                    .filter(row -> isToldNear(
                            levels, told, Arrays.binarySearch(levels, left.codes()[row]), near, right.codes()[row]))
                    .forEach(explained::set);
        }
        return explained;
    }

    private static boolean isInOrder(int[] levels, int[] told, int distinct) {
        double[] counts = new double[distinct];
        int changes = 0;
        for (int i = 0; i < levels.length; i++) {
            counts[told[levels[i]]]++;
            changes += i > 0 && told[levels[i]] != told[levels[i - 1]] ? 1 : 0;
        }
        double alike = Arrays.stream(counts)
                .map(count -> count / levels.length * count / levels.length)
                .sum();
        return changes < IN_ORDER * (levels.length - 1) * (1 - alike);
    }

    private static boolean isToldNear(int[] levels, int[] told, int at, int near, int cell) {
        return IntStream.rangeClosed(Math.max(0, at - near), Math.min(levels.length - 1, at + near))
                .anyMatch(i -> told[levels[i]] == cell);
    }
}
