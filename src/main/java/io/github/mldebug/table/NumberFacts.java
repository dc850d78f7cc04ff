package io.github.mldebug.table;

import java.util.Arrays;

/**
 * What one look down a column of numbers tells.
 *
 * @param filled how many are not missing
 * @param whole whether all of those are whole
 * @param constant whether all of those are one number
 * @param strictlyMonotone whether each is greater than the one before it, or each smaller
 * @param smallest infinity when none is filled
 */
record NumberFacts(int filled, boolean whole, boolean constant, boolean strictlyMonotone, double smallest) {
    /** @param rows how many of the values count */
    static NumberFacts of(double[] values, int rows) {
        int filled = 0;
        boolean whole = true;
        boolean constant = true;
        boolean rising = true;
        boolean falling = true;
        double previous = Double.NaN;
        double smallest = Double.POSITIVE_INFINITY;
        for (int row = 0; row < rows; row++) {
            double value = values[row];
            if (Double.isNaN(value)) {
                continue;
            }
            whole &= value == Math.rint(value);
            if (filled > 0) {
                constant &= value == previous;
                rising &= value > previous;
                falling &= value < previous;
            }
            previous = value;
            smallest = Math.min(smallest, value);
            filled++;
        }
        return new NumberFacts(filled, whole, constant, rising || falling, smallest);
    }

    /** Whether two numbers differ and one is not whole; looks no further than it must. */
    static boolean areVariedFractions(double[] values, int rows) {
        double first = Double.NaN;
        boolean whole = true;
        boolean constant = true;
        for (int row = 0; row < rows && (whole || constant); row++) {
            double value = values[row];
            if (!Double.isNaN(value)) {
                first = Double.isNaN(first) ? value : first;
                whole &= value == Math.rint(value);
                constant &= value == first;
            }
        }
        return !whole && !constant;
    }

    /** Whether no number but missing ones occurs twice. */
    static boolean allDifferent(double[] values, int rows) {
        double[] sorted = Arrays.copyOf(values, rows);
        Arrays.sort(sorted);
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1]) {
                return false;
            }
        }
        return true;
    }
}
