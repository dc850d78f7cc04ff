package io.github.mldebug.catalog.value;

import io.github.mldebug.stats.Quantiles;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Which rows may belong to a run: the ends that were found, and all beyond them that a likelihood ratio does not rule out. */
final class RunEnds {
    /** The logarithm of the likelihood ratio beyond which an end is ruled out: chance exceeds it at few ends of a hundred. */
    private static final double RULED_OUT = 4;
    /** No further from the ends that were found. */
    private static final int NEAR = OddGroup.FEWEST_ROWS;

    private static final double[] BOUNDS = {0.1, 0.3, 0.5, 0.7, 0.9};
    /** A row that may come yet counts half, so that none is impossible. */
    private static final double HALF = 0.5;

    private RunEnds() {}

    /** The first row that may belong to the run, and the one behind the last. */
    static int[] of(double[] numbers, int from, int to) {
        double[] ratios = ratios(numbers, from, to);
        int inner = Math.min(NEAR, (to - from) / 2);
        int before = Math.min(NEAR, from);
        int beyond = Math.min(NEAR, numbers.length - to);
        int first = from == 0 ? 0 : from + inner - reach(i -> ratios[from + inner - 1 - i], inner + before);
        int last = beyond == 0 ? to : to - inner + reach(i -> ratios[to - inner + i], inner + beyond);
        return new int[] {first, last};
    }

    /** How many rows from within the run outwards may belong to it, of so many that are looked at. */
    private static int reach(IntToDoubleFunction forRun, int most) {
        double[] sums = new double[most + 1];
        for (int i = 0; i < most; i++) {
            sums[i + 1] = sums[i] + forRun.applyAsDouble(i);
        }
        double best = Arrays.stream(sums).max().orElse(0);
        return IntStream.rangeClosed(0, most)
                .filter(i -> sums[i] >= best - RULED_OUT)
                .max()
                .orElse(0);
    }

    /** The logarithm of the likelihood ratio of each number, by how many of the run and of the others are about as great. */
    private static double[] ratios(double[] numbers, int from, int to) {
        double[] run = Arrays.copyOfRange(numbers, from, to);
        Arrays.sort(run);
        double[] bounds =
                Arrays.stream(BOUNDS).map(share -> Quantiles.of(run, share)).toArray();
        int[] bins = Arrays.stream(numbers)
                .mapToInt(number -> (int)
                        Arrays.stream(bounds).filter(bound -> bound < number).count())
                .toArray();
        double[][] counts = new double[2][bounds.length + 1];
        for (int i = 0; i < bins.length; i++) {
            counts[i >= from && i < to ? 1 : 0][bins[i]]++;
        }
        double others = numbers.length - run.length;
        return Arrays.stream(bins)
                .mapToDouble(bin ->
                        Math.log((counts[1][bin] + HALF) / run.length) - Math.log((counts[0][bin] + HALF) / others))
                .toArray();
    }
}
