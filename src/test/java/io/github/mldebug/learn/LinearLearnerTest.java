package io.github.mldebug.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.metric.Metric;
import io.github.mldebug.metric.Scored;
import io.github.mldebug.stats.Reference;
import io.github.mldebug.table.Task;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Optima against scikit-learn's at the same penalty, {@code reference/linear.py}, and the hard cases. */
class LinearLearnerTest {
    private static final LinearLearner LEARNER = new LinearLearner();
    private final Reference reference = Reference.beside(LinearLearnerTest.class, "linear.txt");
    private final double[][] iris = reference.rows("iris.inputs", 4);
    private final int[] species = reference.integers("iris.classes");
    private final double[] irisWeights = reference.list("iris.weights");

    private static LinearModel fit(double[][] inputs, Targets targets, double ridge, double @Nullable [] weights) {
        Hyperparameters settings = Hyperparameters.of(LEARNER.info()).with("ridge", ridge);
        return LEARNER.fit(new TrainingSet(ArrayColumns.ofRows(inputs), targets, weights), settings, 1);
    }

    @ParameterizedTest
    @CsvSource({"three-default, 1e-6, false", "three-strong, 1e-2, false", "three-weighted, 1e-3, true"})
    void threeClassesReachScikitLearnsOptimum(String name, double ridge, boolean weighted) {
        Targets targets = Targets.ofClasses(List.of("setosa", "versicolor", "virginica"), species);

        LinearModel model = fit(iris, targets, ridge, weighted ? irisWeights : null);

        assertOptimum(name, model, iris);
        assertEquals(15, model.parameters());
    }

    @ParameterizedTest
    @CsvSource({"two-default, 1e-6, false", "two-weighted, 1e-3, true"})
    void twoClassesReachScikitLearnsOptimum(String name, double ridge, boolean weighted) {
        double[][] inputs = Arrays.copyOfRange(iris, 50, 150);
        int[] codes = Arrays.stream(species, 50, 150).map(code -> code - 1).toArray();
        double[] weights = Arrays.copyOfRange(irisWeights, 50, 150);

        Targets targets = Targets.ofClasses(List.of("versicolor", "virginica"), codes);
        LinearModel model = fit(inputs, targets, ridge, weighted ? weights : null);

        assertOptimum(name, model, inputs);
        assertEquals(5, model.parameters());
    }

    @Test
    void separableClassesHaveAnOptimumToo() {
        int[] codes = Arrays.stream(species).map(code -> code == 0 ? 1 : 0).toArray();

        LinearModel model = fit(iris, Targets.ofClasses(List.of("other", "setosa"), codes), 1e-6, null);

        assertOptimum("separable", model, iris);
    }

    @Test
    void columnsNeedNoScaling() {
        double[][] inputs = reference.rows("diabetes.inputs", 10);
        int[] codes = Arrays.stream(reference.list("diabetes.labels"))
                .mapToInt(label -> label > 140 ? 1 : 0)
                .toArray();

        LinearModel model = fit(inputs, Targets.ofClasses(List.of("low", "high"), codes), 1e-6, null);

        assertOptimum("two-unscaled", model, inputs);
    }

    @ParameterizedTest
    @CsvSource({"numbers-default, 1e-6, false", "numbers-strong, 1, false", "numbers-weighted, 1e-2, true"})
    void leastSquaresReachesScikitLearnsOptimum(String name, double ridge, boolean weighted) {
        double[][] inputs = reference.rows("diabetes.inputs", 10);
        double @Nullable [] weights = weighted ? reference.list("diabetes.weights") : null;

        LinearModel model = fit(inputs, Targets.ofNumbers(reference.list("diabetes.labels")), ridge, weights);

        assertRelative(reference.list(name + ".coefficients"), model.weights()[0]);
        assertRelative(reference.list(name + ".intercepts"), model.intercepts());
        double[] predictions = everySeventh(model.predict(ArrayColumns.ofRows(inputs)));
        assertRelative(reference.list(name + ".predictions"), predictions);
    }

    private void assertOptimum(String name, LinearModel model, double[][] inputs) {
        double[] weights =
                Arrays.stream(model.weights()).flatMapToDouble(Arrays::stream).toArray();
        assertRelative(reference.list(name + ".coefficients"), weights);
        assertRelative(reference.list(name + ".intercepts"), model.intercepts());
        double[][] expected =
                reference.rows(name + ".probabilities", model.classes().size());
        for (double[] row : expected) {
            Probabilities.clip(row, model.clip());
        }
        double[] flat = Arrays.stream(expected).flatMapToDouble(Arrays::stream).toArray();
        assertArrayEquals(flat, everySeventh(model.predict(ArrayColumns.ofRows(inputs))), 1e-6);
    }

    private static double[] everySeventh(double[][] rows) {
        return IntStream.range(0, rows.length)
                .filter(row -> row % 7 == 0)
                .mapToObj(row -> rows[row])
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    private static void assertRelative(double[] expected, double[] actual) {
        assertEquals(expected.length, actual.length);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], 1e-6 * Math.max(1, Math.abs(expected[i])), "number " + i);
        }
    }

    @Test
    void probabilitiesStayAboveWhatTheRowsCanTell() {
        Targets targets = Targets.ofClasses(List.of("setosa", "versicolor", "virginica"), species);

        double[][] probabilities = fit(iris, targets, 1e-6, null).predict(ArrayColumns.ofRows(iris));

        double least = Double.POSITIVE_INFINITY;
        for (double[] row : probabilities) {
            assertEquals(1, Arrays.stream(row).sum(), 1e-12);
            least = Math.min(least, Arrays.stream(row).min().orElseThrow());
        }
        assertEquals(1 / 300.0 / (1 + 2 / 300.0), least, 1e-4);
    }

    @Test
    void constantsCopiesAndHugeColumnsChangeNothing() {
        int[] codes = Arrays.stream(species, 50, 150).map(code -> code - 1).toArray();
        Targets targets = Targets.ofClasses(List.of("versicolor", "virginica"), codes);
        double[][] plain = Arrays.copyOfRange(iris, 50, 150);
        double[][] wide = Arrays.stream(plain)
                .map(row ->
                        new double[] {row[0], 7.1, row[1], row[2], row[3], row[2], 1e200 * row[3], 0, 1e-200 * row[0]})
                .toArray(double[][]::new);

        LinearModel model = fit(wide, targets, 1e-6, null);

        assertTrue(model.isFinite());
        assertEquals(0, model.weights()[0][1]);
        assertEquals(0, model.weights()[0][7]);
        assertEquals(0, model.weights()[0][8]);
        double before = logLoss(fit(plain, targets, 1e-6, null), plain, targets);
        assertEquals(before, logLoss(model, wide, targets), 1e-3);
    }

    private static double logLoss(Fitted model, double[][] inputs, Targets targets) {
        double[][] predictions = model.predict(ArrayColumns.ofRows(inputs));
        return Metric.LOG_LOSS.value(new Scored(targets.truth(), predictions));
    }

    /** A ridge shares a weight evenly among copies of a column. */
    @Test
    void copiesShareTheirWeight() {
        double[][] twice = Arrays.stream(iris)
                .map(row -> new double[] {row[2], row[2], row[1]})
                .toArray(double[][]::new);
        double[] labels = Arrays.stream(iris).mapToDouble(row -> row[3]).toArray();

        double[] weights = fit(twice, Targets.ofNumbers(labels), 1e-6, null).weights()[0];

        assertEquals(weights[0], weights[1], 1e-6);
    }

    @Test
    void oneClassAloneIsPredictedAsFarAsTheRowsAllow() {
        Targets targets = Targets.ofClasses(List.of("a", "b", "c"), new int[] {1, 1, 1, 1});
        Columns inputs = new ArrayColumns(4, new double[] {1, 2, 3, 4});

        double[][] probabilities =
                LEARNER.fit(new TrainingSet(inputs, targets), 1).predict(inputs);

        assertArrayEquals(new double[] {0.1, 0.8, 0.1}, probabilities[0], 1e-12);
        Targets two = Targets.ofClasses(List.of("no", "yes"), new int[] {0, 0, 0, 0});
        double[][] binary = LEARNER.fit(new TrainingSet(inputs, two), 1).predict(inputs);
        assertArrayEquals(new double[] {8 / 9.0, 1 / 9.0}, binary[3], 1e-12);
    }

    @Test
    void aClassWithoutRowsTakesNothingFromTheOthers() {
        double[][] inputs = Arrays.copyOfRange(iris, 50, 150);
        int[] codes = Arrays.copyOfRange(species, 50, 150);
        int[] compact = Arrays.stream(codes).map(code -> code - 1).toArray();

        LinearModel three = fit(inputs, Targets.ofClasses(List.of("s", "ve", "vi"), codes), 1e-4, null);
        LinearModel two = fit(inputs, Targets.ofClasses(List.of("ve", "vi"), compact), 1e-4, null);

        for (int column = 0; column < 4; column++) {
            double difference = three.weights()[2][column] - three.weights()[1][column];
            assertEquals(two.weights()[0][column], difference, 1e-9);
        }
        for (double[] row : three.predict(ArrayColumns.ofRows(inputs))) {
            assertEquals(0.005, row[0], 1e-4);
        }
    }

    @Test
    void rowsOfWeightZeroAreNotThere() {
        Targets targets = Targets.ofClasses(List.of("setosa", "versicolor", "virginica"), species);
        double[] weights = new double[150];
        Arrays.fill(weights, 0, 100, 1);

        double[][] weighted = fit(iris, targets, 1e-3, weights).weights();

        Targets first = Targets.ofClasses(List.of("setosa", "versicolor", "virginica"), Arrays.copyOf(species, 100));
        double[][] without = fit(Arrays.copyOf(iris, 100), first, 1e-3, null).weights();
        for (int code = 0; code < 3; code++) {
            assertArrayEquals(without[code], weighted[code], 1e-7);
        }
    }

    @Test
    void withoutColumnsItIsTheDummy() {
        Targets targets = Targets.ofClasses(List.of("setosa", "versicolor", "virginica"), species);
        TrainingSet set = new TrainingSet(new ArrayColumns(150), targets, irisWeights);

        double[][] linear = LEARNER.fit(set, 1).predict(new ArrayColumns(1));
        double[][] dummy = new DummyLearner().fit(set, 1).predict(new ArrayColumns(1));

        assertArrayEquals(dummy[0], linear[0], 1e-9);
        TrainingSet numbers = new TrainingSet(new ArrayColumns(3), Targets.ofNumbers(new double[] {1, 2, 6}));
        assertEquals(3, LEARNER.fit(numbers, 1).predict(new ArrayColumns(1))[0][0], 1e-12);
    }

    @Test
    void extremeLabelsDoNotOverflow() {
        Columns inputs = new ArrayColumns(4, new double[] {1, 2, 3, 4});
        TrainingSet set = new TrainingSet(inputs, Targets.ofNumbers(new double[] {1e300, 2e300, 3e300, 4e300}));
        TrainingSet constant = new TrainingSet(inputs, Targets.ofNumbers(new double[] {5, 5, 5, 5}));

        // The ridge of 1e-6 takes 1e-6 / 1.25 of the slope, so 1.2e-6 of it at one and a half steps from the middle.
        assertEquals(1.0, LEARNER.fit(set, 1).predict(inputs)[3][0] / 4e300, 1e-6);
        assertEquals(5, LEARNER.fit(constant, 1).predict(inputs)[0][0], 1e-12);
    }

    @Test
    void infiniteInputsAreRefusedByColumn() {
        Columns inputs = new ArrayColumns(2, new double[] {1, 2}, new double[] {3, Double.POSITIVE_INFINITY});
        TrainingSet set = new TrainingSet(inputs, Targets.ofNumbers(new double[] {1, 2}));

        IllegalArgumentException error = assertThrows(IllegalArgumentException.class, () -> LEARNER.fit(set, 1));

        assertEquals("input column 1 is Infinity in row 1: inputs must be finite", error.getMessage());
        LinearModel model = fit(new double[][] {{1}, {2}}, Targets.ofNumbers(new double[] {1, 2}), 1e-6, null);
        assertThrows(
                IllegalArgumentException.class, () -> model.predict(new ArrayColumns(1, new double[] {Double.NaN})));
        assertThrows(IllegalArgumentException.class, () -> model.predict(new ArrayColumns(1)));
    }

    @Test
    void theSameRowsGiveTheSameBits() {
        Targets targets = Targets.ofClasses(List.of("setosa", "versicolor", "virginica"), species);

        assertArrayEquals(
                fit(iris, targets, 1e-6, null).weights(),
                fit(iris, targets, 1e-6, null).weights());
        assertEquals(Task.MULTICLASS, fit(iris, targets, 1e-6, null).task());
    }
}
