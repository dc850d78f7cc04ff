package io.github.mldebug.catalog.value;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The one run of rows, at an end of the table or within it, in which a column stands off all other rows. It begins and ends
 * suddenly, and the rows within it are alike, as are those outside: what drifts, swings or wanders has no odd run.
 *
 * @param from the first row of the run, by its place
 * @param to the place behind its last row
 * @param shift from the other rows, in standard deviations
 * @param p the chance of a run so far off in any part of rows that are alike
 */
record OddRun(int from, int to, double shift, double p) {
    private static final int FEWEST = OddGroup.FEWEST_ROWS;
    /** Runs are looked for from block to block, and their ends then from row to row. */
    private static final int BLOCKS = 500;

    /** The run farthest off; null when there is none, or it is none of the kind. */
    static @Nullable OddRun in(Standing column) {
        int[] places = column.known();
        int n = places.length;
        if (n < 3 * FEWEST) {
            return null;
        }
        double[] numbers =
                IntStream.of(places).mapToDouble(i -> column.shares()[i]).toArray();
        int[] run = new Search(numbers).farthest();
        int from = run[0];
        int to = run[1];
        // Of a table in two parts, the shorter one is said to be odd.
        if (to - from > n / 2 && from < FEWEST) {
            from = to;
            to = n;
        } else if (to - from > n / 2 && n - to < FEWEST) {
            to = from;
            from = 0;
        }
        RunStep step = RunStep.of(numbers, from, to);
        if (to - from < FEWEST
                || to - from == n
                || step == null
                || !step.isSudden(numbers)
                || !step.isAlike()
                || !step.isBeyondStretches()) {
            return null;
        }
        double p = Math.min(1, Math.pow(Math.min(n, BLOCKS), 2) * step.tail());
        int[] ends = RunEnds.of(numbers, from, to);
        return new OddRun(
                ends[0] == 0 ? 0 : places[ends[0]],
                ends[1] == n ? column.shares().length : places[ends[1]],
                step.shift() / step.sd(),
                p);
    }

    /** Whether a place is in the run. */
    boolean holds(int place) {
        return place >= from && place < to;
    }

    /** Looks for the run with the greatest sum of deviations for its length (Olshen and others 2004). */
    private static final class Search {
        private final int n;
        private final double[] sums;

        Search(double[] numbers) {
            n = numbers.length;
            sums = new double[n + 1];
            double mean = IntStream.range(0, n).mapToDouble(i -> numbers[i]).sum() / n;
            for (int i = 0; i < n; i++) {
                sums[i + 1] = sums[i] + numbers[i] - mean;
            }
        }

        int[] farthest() {
            int blocks = Math.min(n, BLOCKS);
            int[] cuts = IntStream.rangeClosed(0, blocks)
                    .map(i -> (int) ((long) i * n / blocks))
                    .toArray();
            int[] best = {0, n};
            double most = 0;
            for (int i = 0; i < blocks; i++) {
                for (int j = i + 1; j <= blocks; j++) {
                    double far = far(cuts[i], cuts[j]);
                    if (far > most) {
                        most = far;
                        best = new int[] {cuts[i], cuts[j]};
                    }
                }
            }
            int block = n / blocks + 1;
            for (int round = 0; round < 2; round++) {
                int to = best[1];
                int from = best(best[0], block, n, at -> far(at, to));
                best = new int[] {from, best(to, block, n, at -> far(from, at))};
            }
            return best;
        }

        private static int best(int around, int block, int n, IntToDoubleFunction far) {
            int best = around;
            for (int at = Math.max(0, around - block); at <= Math.min(n, around + block); at++) {
                best = far.applyAsDouble(at) > far.applyAsDouble(best) ? at : best;
            }
            return best;
        }

        /** The square of the deviation in standard errors, but for a factor. */
        private double far(int from, int to) {
            double length = to - from;
            double sum = sums[to] - sums[from];
            return length < FEWEST || length > n - FEWEST ? 0 : sum * sum / (length * (n - length));
        }
    }
}
