package io.github.mldebug.metric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.error.UserError;
import io.github.mldebug.stats.Reference;
import io.github.mldebug.table.Task;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values and standard errors against scikit-learn, {@code reference/metrics.py}, and against cases done by hand. */
class MetricTest {
    private static final double CLIP = 1 / 100.0;
    private static final List<Metric> CLASSIFICATION = Metric.of(Task.BINARY);
    private static final List<Metric> REGRESSION = Metric.of(Task.REGRESSION);
    private final Reference reference = Reference.beside(MetricTest.class, "metrics.txt");

    private Scored classes(String name, int classes, boolean weighted) {
        double @Nullable [] weights = weighted ? reference.list(name + ".weights") : null;
        ClassTruth truth = new ClassTruth(reference.integers(name + ".truth"), classes);
        return new Scored(truth, reference.rows(name + ".probabilities", classes), weights, CLIP);
    }

    private Scored numbers(boolean weighted) {
        double @Nullable [] weights = weighted ? reference.list("regression.weights") : null;
        NumberTruth truth = new NumberTruth(reference.list("regression.truth"));
        return new Scored(truth, reference.rows("regression.predictions", 1), weights, 0);
    }

    @ParameterizedTest
    @CsvSource({"binary, 2, false", "ties, 2, false", "weighted, 2, true", "three, 3, false", "threeweighted, 3, true"})
    void classificationAgreesWithScikitLearn(String name, int classes, boolean weighted) {
        Scored scored = classes(name, classes, weighted);

        double[] actual = CLASSIFICATION.stream()
                .mapToDouble(metric -> metric.value(scored))
                .toArray();

        assertArrayEquals(reference.list(name + ".expected"), actual, 1e-12);
    }

    @Test
    void regressionAgreesWithScikitLearn() {
        double[] plain = REGRESSION.stream()
                .mapToDouble(metric -> metric.value(numbers(false)))
                .toArray();
        double[] weighted = REGRESSION.stream()
                .mapToDouble(metric -> metric.value(numbers(true)))
                .toArray();

        assertArrayEquals(reference.list("regression.expected"), plain, 1e-12);
        assertArrayEquals(reference.list("regression.weighted"), weighted, 1e-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"binary", "ties"})
    void errorOfAreaIsDeLongs(String name) {
        assertEquals(
                reference.only(name + ".delong"),
                Metric.AUC.standardError(classes(name, 2, false)).orElseThrow(),
                1e-12);
    }

    /** The jackknife shares no formula with the ones under test and agrees to a few percent at 200 rows. */
    @ParameterizedTest
    @CsvSource({"binary, 2", "three, 3"})
    void standardErrorsAgreeWithTheJackknife(String name, int classes) {
        Scored scored = classes(name, classes, false);

        double[] expected = reference.list(name + ".jackknife");
        List<Metric> metrics = List.of(Metric.LOG_LOSS, Metric.ACCURACY, Metric.BALANCED_ACCURACY, Metric.AUC);
        for (int i = 0; i < expected.length; i++) {
            double actual = metrics.get(i).standardError(scored).orElseThrow();
            assertEquals(expected[i], actual, 0.03 * expected[i], metrics.get(i).id());
        }
    }

    @Test
    void standardErrorsOfNumbersAgreeWithTheJackknife() {
        double[] expected = reference.list("regression.jackknife");
        for (int i = 0; i < expected.length; i++) {
            double actual = REGRESSION.get(i).standardError(numbers(false)).orElseThrow();
            assertEquals(
                    expected[i], actual, 0.03 * expected[i], REGRESSION.get(i).id());
        }
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    void rowsOfWeightZeroAreNotThere(Metric metric) {
        Scored with = metric.appliesTo(Task.BINARY)
                ? new Scored(
                        new ClassTruth(new int[] {0, 1, 1, 0, 1}, 2),
                        new double[][] {{.8, .2}, {.3, .7}, {.6, .4}, {.5, .5}, {1, 0}},
                        new double[] {1, 2, 1, 3, 0},
                        0)
                : new Scored(
                        new NumberTruth(new double[] {1, 2, 4, 3, 1e9}),
                        new double[][] {{1.5}, {2}, {3}, {3.5}, {0}},
                        new double[] {1, 2, 1, 3, 0},
                        0);
        Scored without = metric.appliesTo(Task.BINARY)
                ? new Scored(
                        new ClassTruth(new int[] {0, 1, 1, 0}, 2),
                        new double[][] {{.8, .2}, {.3, .7}, {.6, .4}, {.5, .5}},
                        new double[] {1, 2, 1, 3},
                        0)
                : new Scored(
                        new NumberTruth(new double[] {1, 2, 4, 3}),
                        new double[][] {{1.5}, {2}, {3}, {3.5}},
                        new double[] {1, 2, 1, 3},
                        0);

        assertEquals(metric.value(without), metric.value(with), 1e-15);
        assertEquals(metric.standardError(without), metric.standardError(with));
    }

    /** Two rows of each: pairs won 1, tied 1, lost 0 and 2 more won: (3 + .5) / 4. */
    @Test
    void tiesCountHalfInTheArea() {
        Scored scored = binary(new int[] {0, 0, 1, 1}, 0.1, 0.4, 0.4, 0.8);

        assertEquals(0.875, Metric.AUC.value(scored), 1e-15);
    }

    @Test
    void thePositiveClassIsTheOneNamed() {
        int[] codes = {0, 0, 1, 1};
        double[][] probabilities = {{.9, .1}, {.2, .8}, {.6, .4}, {.3, .7}};

        double second = Metric.PR_AUC.value(new Scored(new ClassTruth(codes, 2, 1), probabilities));
        double first = Metric.PR_AUC.value(new Scored(new ClassTruth(codes, 2, 0), probabilities));

        // Ranked by the second class: 0 1 1 0 -> precision 1/2 and 2/3. By the first: 0 1 1 0 -> 1/1 and 2/4.
        assertEquals((1 / 2.0 + 2 / 3.0) / 2, second, 1e-15);
        assertEquals((1 + 2 / 4.0) / 2, first, 1e-15);
        assertEquals(
                Metric.AUC.value(new Scored(new ClassTruth(codes, 2, 0), probabilities)),
                Metric.AUC.value(new Scored(new ClassTruth(codes, 2, 1), probabilities)),
                1e-15);
    }

    @Test
    void perfectPredictionsAreTheBest() {
        Scored perfect = binary(new int[] {0, 1, 1}, 0, 1, 1);

        assertEquals(0, Metric.LOG_LOSS.value(perfect));
        assertEquals(0, Metric.LOG_LOSS.standardError(perfect).orElseThrow());
        for (Metric metric : CLASSIFICATION.subList(1, CLASSIFICATION.size())) {
            assertEquals(1, metric.value(perfect), metric.id());
        }
        Scored exact = new Scored(new NumberTruth(new double[] {1, 2}), new double[][] {{1}, {2}});
        assertEquals(0, Metric.RMSE.value(exact));
        assertEquals(0, Metric.RMSE.standardError(exact).orElseThrow());
        assertEquals(1, Metric.R2.value(exact));
        assertEquals(0, Metric.RELATIVE_RMSE.value(exact));
    }

    @Test
    void aSureMistakeCostsWhatTheClipAllows() {
        Scored wrong = new Scored(new ClassTruth(new int[] {0}, 2), new double[][] {{0, 1}}, null, 1 / 200.0);

        assertEquals(Math.log(200), Metric.LOG_LOSS.value(wrong), 1e-12);
        assertEquals(Double.POSITIVE_INFINITY, Metric.LOG_LOSS.value(binary(new int[] {0}, 1)));
    }

    @Test
    void absentClassesDoNotCount() {
        double[][] probabilities = {{.7, .2, .1}, {.1, .8, .1}, {.6, .3, .1}};
        Scored scored = new Scored(new ClassTruth(new int[] {0, 1, 1}, 3), probabilities);

        assertEquals((1 + 0.5) / 2, Metric.BALANCED_ACCURACY.value(scored), 1e-15);
        assertEquals((2 / 3.0 + 2 / 3.0) / 2, Metric.MACRO_F1.value(scored), 1e-15);
        assertEquals(1, Metric.AUC.value(scored), 1e-15);
        assertTrue(Metric.BALANCED_ACCURACY.standardError(scored).isEmpty());
    }

    @Test
    void whatIsNotDefinedIsNotANumber() {
        Scored oneClass = binary(new int[] {1, 1}, 0.3, 0.6);
        Scored constant = new Scored(new NumberTruth(new double[] {2, 2}), new double[][] {{1}, {2}});
        Scored single = binary(new int[] {1}, 0.25);

        assertTrue(Double.isNaN(Metric.AUC.value(oneClass)));
        assertTrue(Double.isNaN(Metric.R2.value(constant)));
        assertEquals(Math.log(4), Metric.LOG_LOSS.value(single), 1e-15);
        assertTrue(Metric.LOG_LOSS.standardError(single).isEmpty());
        assertTrue(Metric.MACRO_F1.standardError(oneClass).isEmpty());
        assertTrue(Double.isNaN(Metric.LOG_LOSS.value(binary(new int[0]))));
        assertTrue(Double.isNaN(
                Metric.RELATIVE_RMSE.value(new Scored(new NumberTruth(new double[] {0}), new double[][] {{1}}))));
    }

    @Test
    void gainsAreOriented() {
        assertEquals(0.25, Metric.LOG_LOSS.gain(0.5, 0.25));
        assertEquals(0.25, Metric.AUC.gain(0.5, 0.75));
    }

    @Test
    void idsAreThoseOfTheDesign() {
        assertEquals(
                "log-loss accuracy balanced-accuracy macro-f1 auc pr-auc rmse mae r2 relative-rmse",
                String.join(
                        " ",
                        java.util.Arrays.stream(Metric.values()).map(Metric::id).toList()));
        assertEquals(Metric.PR_AUC, Metric.named("pr-auc"));
        UserError error = assertThrows(UserError.class, () -> Metric.named("f1"));
        assertEquals("no metric 'f1'", error.getMessage());
        assertFalse(Metric.of(Task.REGRESSION).contains(Metric.AUC));
        assertEquals(Metric.LOG_LOSS, Metric.deciding(Task.MULTICLASS));
        assertEquals(Metric.RMSE, Metric.deciding(Task.REGRESSION));
    }

    @Test
    void shapesThatDisagreeAreRefused() {
        ClassTruth truth = new ClassTruth(new int[] {0, 1}, 2);
        assertThrows(IllegalArgumentException.class, () -> new Scored(truth, new double[][] {{1, 0}}));
        assertThrows(IllegalArgumentException.class, () -> new Scored(truth, new double[][] {{1}, {0}}));
        assertThrows(IllegalArgumentException.class, () -> new ClassTruth(new int[] {2}, 2));
        Scored scored = new Scored(truth, new double[][] {{1, 0}, {0, 1}});
        assertThrows(IllegalArgumentException.class, () -> Metric.RMSE.value(scored));
    }

    /** Means of row losses are the metrics that they feed. */
    @Test
    void rowLossesAverageToTheMetric() {
        Scored scored = classes("three", 3, false);
        double mean =
                java.util.Arrays.stream(RowLoss.LOG_LOSS.of(scored)).average().orElseThrow();

        assertEquals(Metric.LOG_LOSS.value(scored), mean, 1e-14);
        assertEquals(RowLoss.LOG_LOSS, Metric.LOG_LOSS.rowLoss().orElseThrow());
        assertTrue(Metric.AUC.rowLoss().isEmpty());
        assertArrayEquals(
                new double[] {0.5, 2},
                RowLoss.ABSOLUTE_ERROR.of(
                        new Scored(new NumberTruth(new double[] {1, 5}), new double[][] {{1.5}, {3}})));
        assertArrayEquals(new double[] {0, 1, 0}, RowLoss.ZERO_ONE.of(binary(new int[] {0, 0, 1}, 0.5, 0.6, 0.6)));
    }

    private static Scored binary(int[] codes, double... positive) {
        double[][] probabilities = new double[codes.length][];
        for (int row = 0; row < codes.length; row++) {
            probabilities[row] = new double[] {1 - positive[row], positive[row]};
        }
        return new Scored(new ClassTruth(codes, 2), probabilities);
    }
}
