package io.github.mldebug.split;

import io.github.mldebug.table.Target;
import java.util.Arrays;

/**
 * The classes of a target, or for a number a few ranges of about equally many rows: what a fair cut has in the same
 * shares on both sides.
 *
 * @param of the stratum of each row in the order in which the rows were given
 * @param sizes rows by stratum
 */
record Strata(int[] of, int[] sizes) {
    /** Ranges to deal onto folds, which dealing balances to a row each. */
    static final int FINE = 10;

    /** Ranges to choose a salt by: 64 candidates cannot balance many at once. */
    static final int COARSE = 4;

    private static final int ROWS_PER_RANGE = 20;

    /** The strata of some labelled rows; {@code mostRanges} counts for numbers only. */
    static Strata of(Target target, int[] rows, int mostRanges) {
        int[] of = target.task().isClassification() ? classes(target, rows) : ranges(target, rows, mostRanges);
        int count = 0;
        for (int stratum : of) {
            count = Math.max(count, stratum + 1);
        }
        int[] sizes = new int[count];
        for (int stratum : of) {
            sizes[stratum]++;
        }
        return new Strata(of, sizes);
    }

    int count() {
        return sizes.length;
    }

    private static int[] classes(Target target, int[] rows) {
        return Arrays.stream(rows).map(row -> target.codes()[row]).toArray();
    }

    /** Equal values are in one range, so a range can hold more than its share. */
    private static int[] ranges(Target target, int[] rows, int mostRanges) {
        double[] sorted = Arrays.stream(rows)
                .mapToDouble(row -> target.values()[row])
                .sorted()
                .toArray();
        int ranges = Math.max(1, Math.min(mostRanges, rows.length / ROWS_PER_RANGE));
        double[] upper = new double[ranges - 1];
        for (int i = 0; i < upper.length; i++) {
            upper[i] = sorted[(int) ((long) (i + 1) * sorted.length / ranges)];
        }
        return Arrays.stream(rows)
                .map(row -> range(target.values()[row], upper))
                .toArray();
    }

    private static int range(double value, double[] upper) {
        int range = 0;
        while (range < upper.length && value >= upper[range]) {
            range++;
        }
        return range;
    }
}
