package io.github.mldebug.pipeline;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A label {@code y} that some standard normal columns {@code x0}, {@code x1} … explain in part.
 *
 * @param columns the real columns' values
 */
record World(NumberTable table, double[][] columns, int seed) {

    /** The label is the weighted sum of the columns, plus noise of deviation 1. */
    static World numbers(int rows, int seed, double... coefficients) {
        SplittableRandom random = new SplittableRandom(10_000L + seed);
        double[][] columns = columns(rows, coefficients.length, random);
        NumberTable table =
                new NumberTable(rows).number("y", row -> sum(columns, coefficients, row) + random.nextGaussian());
        return with(table, columns, seed);
    }

    /** The weighted sum of the columns is the log odds of the label. */
    static World classes(int rows, int seed, double... coefficients) {
        SplittableRandom random = new SplittableRandom(20_000L + seed);
        double[][] columns = columns(rows, coefficients.length, random);
        boolean[] yes = new boolean[rows];
        for (int row = 0; row < rows; row++) {
            yes[row] = random.nextDouble() < 1 / (1 + Math.exp(-sum(columns, coefficients, row)));
        }
        return with(new NumberTable(rows).label("y", yes), columns, seed);
    }

    /** Eight columns of falling strength, 0.4 to 0.1 deviations of the noise. */
    static World eight(int rows, int seed) {
        return numbers(
                rows,
                seed,
                IntStream.range(0, 8).mapToDouble(i -> 0.4 - 0.3 * i / 7).toArray());
    }

    /** How many columns are real. */
    int reals() {
        return columns.length;
    }

    double[] real(int column) {
        return columns[column];
    }

    private static double[][] columns(int rows, int count, SplittableRandom random) {
        return IntStream.range(0, count)
                .mapToObj(i -> NumberTable.gaussian(rows, random))
                .toArray(double[][]::new);
    }

    private static double sum(double[][] columns, double[] coefficients, int row) {
        double sum = 0;
        for (int i = 0; i < coefficients.length; i++) {
            sum += coefficients[i] * columns[i][row];
        }
        return sum;
    }

    private static World with(NumberTable table, double[][] columns, int seed) {
        for (int i = 0; i < columns.length; i++) {
            table.number("x" + i, columns[i]);
        }
        return new World(table, columns, seed);
    }
}
