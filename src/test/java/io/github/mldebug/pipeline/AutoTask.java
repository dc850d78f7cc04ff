package io.github.mldebug.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table that the automatic walk has to do well on.
 *
 * @param name as the page calls it
 * @param target the column to be predicted
 * @param columns how many others there are
 * @param csv the file's text
 * @param shortfall why a bound is known not to hold; empty when all hold
 */
record AutoTask(String name, String target, int columns, String csv, String shortfall) {
    private static final Path SHARED = Path.of(System.getProperty("mldebug.shared", "../shared"), "data");
    private static final int COLUMNS = 10;

    /** A label from the ten columns of a row. */
    @FunctionalInterface
    private interface Label {
        String of(double[] x, SplittableRandom random);
    }

    /** Four real columns of ten; noise of one deviation. */
    static AutoTask linear(int rows, int seed) {
        return built("linear: 4 of 10 columns", rows, seed, (x, random) -> {
            double signal = 1.5 * x[0] - x[1] + 0.7 * x[2] + 0.4 * x[3];
            return number(signal + random.nextGaussian());
        });
    }

    /** The class is whether two of ten columns have the same sign; no column alone tells anything; 5 % of labels are turned. */
    static AutoTask interaction(int rows, int seed) {
        return built("interaction only: XOR of 2 of 10 columns", rows, seed, (x, random) -> {
            boolean same = x[0] > 0 == x[1] > 0;
            return same == random.nextDouble() < 0.95 ? "yes" : "no";
        });
    }

    /** Friedman's first function (Annals of Statistics 19, 1991): five of ten columns on [0, 1], noise of one deviation. */
    static AutoTask friedman(int rows, int seed) {
        return built("non-linear: Friedman 1, 5 of 10 columns", rows, seed, (x, random) -> {
            double[] u = IntStream.range(0, 5).mapToDouble(i -> uniform(x[i])).toArray();
            double signal =
                    10 * Math.sin(Math.PI * u[0] * u[1]) + 20 * (u[2] - 0.5) * (u[2] - 0.5) + 10 * u[3] + 5 * u[4];
            return number(signal + random.nextGaussian());
        });
    }

    /** Classes that know of nothing. */
    static AutoTask noise(int rows, int seed) {
        return built("pure noise: 10 columns", rows, seed, (x, random) -> random.nextBoolean() ? "yes" : "no");
    }

    /** The same, known to fall short of a bound, and why. */
    AutoTask fallingShort(String why) {
        return new AutoTask(name, target, columns, csv, why);
    }

    /** Files that others collected; none where they are not to be had. */
    static List<AutoTask> collected() {
        return List.of(
                        new String[] {"credit-g", "class", ""},
                        new String[] {"diabetes_progression", "progression", ""},
                        new String[] {"segment-challenge", "class", ""},
                        new String[] {"seattle-weather", "weather", "there are but five, of which the bound allows two"
                        })
                .stream()
                .filter(one -> Files.exists(file(one[0])))
                .map(one -> read(one[0], one[1]).fallingShort(one[2]))
                .toList();
    }

    private static Path file(String name) {
        return SHARED.resolve(name + ".csv");
    }

    private static AutoTask read(String name, String target) {
        try {
            String text = Files.readString(file(name));
            int columns = text.substring(0, text.indexOf('\n')).split(",").length - 1;
            return new AutoTask(name, target, columns, text, "");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static AutoTask built(String name, int rows, int seed, Label label) {
        SplittableRandom random = new SplittableRandom(70_000L + seed);
        StringBuilder text = new StringBuilder();
        IntStream.range(0, COLUMNS).forEach(i -> text.append('x').append(i).append(','));
        text.append("y\n");
        for (int row = 0; row < rows; row++) {
            double[] x = NumberTable.gaussian(COLUMNS, random);
            text.append(IntStream.range(0, COLUMNS)
                    .mapToObj(i -> String.format(Locale.ROOT, "%.4f", x[i]))
                    .collect(Collectors.joining(",")));
            text.append(',').append(label.of(x, random)).append('\n');
        }
        return new AutoTask(name + ", " + rows + " rows", "y", COLUMNS, text.toString(), "");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    /** Normal to uniform on [0, 1], by the logistic curve that lies within .01 of the normal distribution's. */
    private static double uniform(double x) {
        return 1 / (1 + Math.exp(-1.702 * x));
    }
}
