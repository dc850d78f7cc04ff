package io.github.mldebug.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.error.UserError;
import io.github.mldebug.metric.Metric;
import io.github.mldebug.metric.Scored;
import io.github.mldebug.stats.Reference;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SgdSolverTest {
    private static final LinearLearner LEARNER = new LinearLearner();
    private final Reference reference = Reference.beside(SgdSolverTest.class, "linear.txt");
    private final Columns iris = standardised(reference.rows("iris.inputs", 4));
    private final Targets species =
            Targets.ofClasses(List.of("setosa", "versicolor", "virginica"), reference.integers("iris.classes"));

    private static ArrayColumns standardised(double[][] rows) {
        double[][] scaled = Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
        double[] shares = new double[rows.length];
        Arrays.fill(shares, 1.0 / rows.length);
        for (int column = 0; column < rows[0].length; column++) {
            int c = column;
            Spread spread =
                    Spread.of(Arrays.stream(rows).mapToDouble(row -> row[c]).toArray(), shares);
            for (double[] row : scaled) {
                row[c] = (row[c] - spread.mean()) * spread.scale();
            }
        }
        return ArrayColumns.ofRows(scaled);
    }

    private static Hyperparameters sgd(Map<String, ?> settings) {
        return Hyperparameters.of(LEARNER.info(), settings).with("solver", "sgd");
    }

    @ParameterizedTest
    @CsvSource({"adagrad, 1", "rmsprop, 0.03", "sgd, 0.1"})
    void everyOptimiserComesNearTheOptimum(String optimiser, double rate) {
        Map<String, ?> settings = Map.of("optimiser", optimiser, "learning-rate", rate, "epochs", 60);
        TrainingSet set = new TrainingSet(iris, species);

        LinearModel model = LEARNER.fit(set, sgd(settings), 1);

        double best = logLoss(LEARNER.fit(set, 1));
        assertTrue(logLoss(model) < best + 0.05, () -> logLoss(model) + " against " + best);
        LossTrace trace = model.trainingLoss().orElseThrow();
        assertEquals(60, trace.epochs().size());
        assertTrue(trace.epochs().get(59) < trace.epochs().get(0));
        assertTrue(trace.epochs().stream().allMatch(loss -> loss > 0));
    }

    private double logLoss(LinearModel model) {
        return Metric.LOG_LOSS.value(new Scored(species.truth(), model.predict(iris)));
    }

    @Test
    void lossesOfNumbersAreSquaredErrorsOfTheLabel() {
        Columns inputs = standardised(reference.rows("diabetes.inputs", 10));
        double[] labels = reference.list("diabetes.labels");
        TrainingSet set = new TrainingSet(inputs, Targets.ofNumbers(labels));

        LinearModel model = LEARNER.fit(set, sgd(Map.of("epochs", 30)), 1);

        Scored scored = new Scored(set.targets().truth(), model.predict(inputs));
        double rmse = Metric.RMSE.value(scored);
        double best = Metric.RMSE.value(
                new Scored(set.targets().truth(), LEARNER.fit(set, 1).predict(inputs)));
        assertEquals(best, rmse, 0.02 * best);
        List<Double> epochs = model.trainingLoss().orElseThrow().epochs();
        assertEquals(rmse * rmse, epochs.get(29), 0.1 * rmse * rmse);
    }

    /** The same seed gives the same bits, whatever was trained between; another seed another order of rows. */
    @Test
    void theSeedDecides() {
        TrainingSet set = new TrainingSet(iris, species);
        LinearModel first = LEARNER.fit(set, sgd(Map.of()), 1);
        LEARNER.fit(set, sgd(Map.of()), 2);

        LinearModel again = LEARNER.fit(set, sgd(Map.of()), 1);

        assertArrayEquals(first.weights(), again.weights());
        assertTrue(!Arrays.deepEquals(
                first.weights(), LEARNER.fit(set, sgd(Map.of()), 2).weights()));
    }

    @Test
    void batchesAreMeanGradients() {
        TrainingSet set = new TrainingSet(iris, species);
        // One step over all rows from zero weights: the rate times the mean gradient, by hand.
        LinearModel model =
                LEARNER.fit(set, sgd(Map.of("optimiser", "sgd", "batch", 150, "epochs", 1, "learning-rate", 0.5)), 1);

        double[][] rows = new double[150][4];
        for (int column = 0; column < 4; column++) {
            double[] values = new double[150];
            iris.fill(0, 150, column, values, 0);
            for (int row = 0; row < 150; row++) {
                rows[row][column] = values[row];
            }
        }
        for (int code = 0; code < 3; code++) {
            double[] expected = new double[4];
            for (int row = 0; row < 150; row++) {
                double error = (species.codes()[row] == code ? 1 : 0) - 1 / 3.0;
                for (int column = 0; column < 4; column++) {
                    expected[column] += 0.5 * error * rows[row][column] / 150;
                }
            }
            assertArrayEquals(expected, model.weights()[code], 1e-12);
        }
    }

    @Test
    void rowWeightsCountAsCopies() {
        int[] twice = new int[225];
        double[] weights = new double[150];
        for (int row = 0, at = 0; row < 150; row++) {
            int copies = row % 2 == 0 ? 2 : 1;
            weights[row] = copies;
            for (int copy = 0; copy < copies; copy++) {
                twice[at++] = row;
            }
        }
        int[] codes = Arrays.stream(twice).map(row -> species.codes()[row]).toArray();
        Columns copied = standardised(reference.rows("iris.inputs", 4)).select(twice);
        TrainingSet more = new TrainingSet(copied, Targets.ofClasses(species.classes(), codes));

        // Weights are scaled to a mean of one, so a weighted pass takes 150 steps' worth where the copies take 225.
        Map<String, ?> settings = Map.of("optimiser", "sgd", "learning-rate", 0.015, "epochs", 100);
        double weighted = logLoss(LEARNER.fit(new TrainingSet(iris, species, weights), sgd(settings), 1));
        double copies =
                logLoss(LEARNER.fit(more, sgd(Map.of("optimiser", "sgd", "learning-rate", 0.01, "epochs", 100)), 1));

        assertEquals(copies, weighted, 0.02 * copies);
        TrainingSet set = new TrainingSet(iris, species, weights);
        UserError error = assertThrows(UserError.class, () -> LEARNER.fit(set, sgd(Map.of("batch", 10)), 1));
        assertTrue(error.getMessage().contains("row weights need batch=1"), error.getMessage());
    }

    @Test
    void divergenceIsSeenAndNotHidden() {
        TrainingSet set = new TrainingSet(
                new ArrayColumns(
                        50,
                        java.util.stream.IntStream.range(0, 50).asDoubleStream().toArray()),
                Targets.ofNumbers(
                        java.util.stream.IntStream.range(0, 50).asDoubleStream().toArray()));

        LinearModel model = LEARNER.fit(set, sgd(Map.of("optimiser", "sgd", "learning-rate", 1, "epochs", 500)), 1);

        assertTrue(!model.isFinite());
        List<Double> epochs = model.trainingLoss().orElseThrow().epochs();
        assertTrue(!Double.isFinite(epochs.get(499)) || epochs.get(499) > 1e6);
    }

    @Test
    void withoutColumnsOnlyTheInterceptsLearn() {
        TrainingSet set = new TrainingSet(new ArrayColumns(150), species);

        double[] probabilities = LEARNER.fit(set, sgd(Map.of()), 1).predict(new ArrayColumns(1))[0];

        assertArrayEquals(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, probabilities, 0.1);
    }

    @Test
    void anAbsentClassIsPredictedAsRarelyAsTheRowsAllow() {
        Targets targets = Targets.ofClasses(List.of("a", "b", "c", "d"), reference.integers("iris.classes"));

        double[] probabilities =
                LEARNER.fit(new TrainingSet(iris, targets), sgd(Map.of()), 1).predict(iris)[75];

        assertEquals(1 / 300.0, probabilities[3], 1e-4);
    }
}
