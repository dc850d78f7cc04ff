package io.github.mldebug.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns that say which of them are indicators train the same model as plain columns with the same numbers. */
class IndicatorsTest {
    private static final int ROWS = 400;

    /** Two categories of five and nine indicators, of which some rows have none, around two numbers. */
    private static final class Categories implements Columns {
        private static final Indicators FIRST = new Indicators(1, 5);
        private static final Indicators SECOND = new Indicators(7, 9);
        private final double[][] values = new double[16][ROWS];
        private final boolean told;

        Categories(long seed, boolean told) {
            this.told = told;
            SplittableRandom random = new SplittableRandom(seed);
            for (int row = 0; row < ROWS; row++) {
                values[0][row] = random.nextDouble(-3, 1e3);
                values[6][row] = random.nextDouble();
                for (Indicators run : List.of(FIRST, SECOND)) {
                    int place = random.nextInt(-2, run.width());
                    if (place >= 0) {
                        values[run.first() + place][row] = 1;
                    }
                }
            }
        }

        @Override
        public int rows() {
            return ROWS;
        }

        @Override
        public int width() {
            return values.length;
        }

        @Override
        public void fill(int from, int to, int column, double[] into, int offset) {
            System.arraycopy(values[column], from, into, offset, to - from);
        }

        @Override
        public List<Indicators> indicators() {
            return told ? List.of(FIRST, SECOND) : List.of();
        }

        @Override
        public void indicated(int from, int to, Indicators run, int[] into) {
            for (int row = from; row < to; row++) {
                into[row - from] = -1;
                for (int place = 0; place < run.width(); place++) {
                    if (values[run.first() + place][row] == 1) {
                        into[row - from] = place;
                    }
                }
            }
        }
    }

    @ParameterizedTest(name = "{0} classes, weighted {1}, seed {2}")
    @CsvSource({"2, false, 1", "2, true, 2", "4, false, 3", "4, true, 4", "0, false, 5", "0, true, 6", "40, false, 7"})
    void trainTheSameModel(int classes, boolean weighted, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Categories told = new Categories(seed, true);
        Categories plain = new Categories(seed, false);
        Targets targets = targets(classes, told, random);
        double @Nullable [] weights = weighted ? random.doubles(ROWS, 0.1, 3).toArray() : null;

        LinearModel sparse = new LinearLearner().fit(new TrainingSet(told, targets, weights), 1);
        LinearModel dense = new LinearLearner().fit(new TrainingSet(plain, targets, weights), 1);

        double[][] expected = dense.predict(plain);
        double[][] predicted = sparse.predict(told);
        for (int row = 0; row < ROWS; row++) {
            assertArrayEquals(expected[row], predicted[row], 1e-7, "row " + row);
        }
        for (int a = 0; a < dense.weights().length; a++) {
            assertArrayEquals(dense.weights()[a], sparse.weights()[a], 1e-5, "weights of score " + a);
        }
    }

    @ParameterizedTest(name = "{0} classes, seed {1}")
    @CsvSource({"2, 1", "3, 2", "0, 3"})
    void growTheSameTree(int classes, long seed) {
        Categories told = new Categories(seed, true);
        Categories plain = new Categories(seed, false);
        Targets targets = targets(classes, told, new SplittableRandom(seed));
        TreeLearner learner = new TreeLearner();
        Hyperparameters settings = Hyperparameters.of(learner.info(), Map.of("depth", 6, "min-leaf", 3));

        Fitted sparse = learner.fit(new TrainingSet(told, targets), settings, 1);
        Fitted dense = learner.fit(new TrainingSet(plain, targets), settings, 1);

        assertEquals(dense.parameters(), sparse.parameters());
        double[][] expected = dense.predict(plain);
        double[][] predicted = sparse.predict(told);
        for (int row = 0; row < ROWS; row++) {
            assertArrayEquals(expected[row], predicted[row], 1e-12, "row " + row);
        }
    }

    private static Targets targets(int classes, Categories rows, SplittableRandom random) {
        double[] signal = new double[ROWS];
        for (int row = 0; row < ROWS; row++) {
            signal[row] =
                    rows.values[2][row] - rows.values[8][row] + rows.values[0][row] / 500 + random.nextDouble(-1, 1);
        }
        if (classes == 0) {
            return Targets.ofNumbers(signal);
        }
        double[] sorted = signal.clone();
        Arrays.sort(sorted);
        int[] codes = new int[ROWS];
        for (int row = 0; row < ROWS; row++) {
            int rank = Math.floorMod(Arrays.binarySearch(sorted, signal[row]) + random.nextInt(ROWS / 5), ROWS);
            codes[row] = rank * classes / ROWS;
        }
        List<String> names = java.util.stream.IntStream.range(0, classes)
                .mapToObj(code -> "class " + code)
                .toList();
        return Targets.ofClasses(names, codes);
    }
}
