package io.github.mldebug.metric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.stats.Reference;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConfusionTest {
    private final Reference reference = Reference.beside(ConfusionTest.class, "metrics.txt");

    @Test
    void perClassRatesAgreeWithScikitLearn() {
        for (String name : List.of("three", "threeweighted")) {
            double[] weights = name.equals("three") ? null : reference.list(name + ".weights");
            ClassTruth truth = new ClassTruth(reference.integers(name + ".truth"), 3);
            Confusion confusion =
                    Confusion.of(new Scored(truth, reference.rows(name + ".probabilities", 3), weights, 0));

            List<Confusion.OneClass> classes = confusion.perClass();

            assertArrayEquals(
                    reference.list(name + ".precision"), column(classes, Confusion.OneClass::precision), 1e-12);
            assertArrayEquals(reference.list(name + ".recall"), column(classes, Confusion.OneClass::recall), 1e-12);
            assertArrayEquals(reference.list(name + ".f1"), column(classes, Confusion.OneClass::f1), 1e-12);
            double[] flat = Arrays.stream(confusion.weights())
                    .flatMapToDouble(Arrays::stream)
                    .toArray();
            assertArrayEquals(reference.list(name + ".confusion"), flat, 1e-12);
        }
    }

    private static double[] column(List<Confusion.OneClass> classes, ToDoubleFunction<Confusion.OneClass> value) {
        return classes.stream().mapToDouble(value).toArray();
    }

    @Test
    void countsRowsAndWeighsRates() {
        Scored scored = new Scored(
                new ClassTruth(new int[] {0, 0, 1, 1}, 2),
                new double[][] {{1, 0}, {0, 1}, {0, 1}, {0, 1}},
                new double[] {3, 1, 2, 0},
                0);

        Confusion confusion = Confusion.of(scored);

        assertArrayEquals(new long[][] {{1, 1}, {0, 1}}, confusion.counts());
        assertArrayEquals(new double[][] {{3, 1}, {0, 2}}, confusion.weights());
        Confusion.OneClass second = confusion.perClass().get(1);
        assertEquals(new Confusion.OneClass(1, 1, 2, 1, 2 / 3.0, 1, 0.8), second);
    }

    /** By hand, the four rows 0.2 n, 0.4 p, 0.6 n, 0.8 p. */
    @Test
    void thresholdsCountWhatTheyCallPositive() {
        ThresholdTable table = ThresholdTable.of(binary(new int[] {0, 1, 0, 1}, 0.2, 0.4, 0.6, 0.8));

        ThresholdTable.Row half = at(table, 0.5);
        assertEquals(new ThresholdTable.Row(0.5, 1, 1, 1, 1, 0.5, 0.5, 0.5, 0.5), half);
        ThresholdTable.Row lowest = at(table, 0.4);
        assertEquals(2, lowest.truePositives());
        assertEquals(0.75, lowest.balancedAccuracy());
        assertTrue(Double.isNaN(at(table, 0.9).precision()));
        assertEquals(0, at(table, 0.9).f1());
        // Above 0.3 or above 0.7 balanced accuracy is .75: both are 0.2 from one half, the lower has the better F1.
        assertEquals(0.75, table.bestBalancedAccuracy().balancedAccuracy());
        assertEquals(0.3, table.bestF1().threshold(), 1e-15);
        assertEquals(0.8, table.bestF1().f1(), 1e-15);
    }

    @Test
    void aRareClassMovesTheBestThreshold() {
        ThresholdTable table = ThresholdTable.of(binary(new int[] {0, 0, 0, 0, 1}, 0.01, 0.02, 0.03, 0.04, 0.2));

        assertEquals(0.12, table.bestBalancedAccuracy().threshold(), 1e-15);
        assertEquals(1, table.bestF1().f1());
        assertEquals(0.5, at(table, 0.5).balancedAccuracy());
        assertEquals(ThresholdTable.READABLE.size() + 1, table.rows().size());
    }

    @Test
    void oneClassAloneHasABalancedAccuracyStill() {
        ThresholdTable table = ThresholdTable.of(binary(new int[] {1, 1}, 0.3, 0.6));

        assertEquals(1, table.bestBalancedAccuracy().balancedAccuracy());
        assertThrows(
                IllegalArgumentException.class,
                () -> ThresholdTable.of(new Scored(new ClassTruth(new int[0], 2), new double[0][])));
    }

    static LongStream seeds() {
        return LongStream.range(0, 25);
    }

    /** The best rows are at least as good as any threshold at all. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noThresholdBeatsTheBest(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 2 + random.nextInt(30);
        int[] codes = random.ints(n, 0, 2).toArray();
        codes[0] = 0;
        codes[1] = 1;
        double[] positive =
                random.doubles(n).map(value -> Math.rint(value * 10) / 10).toArray();
        Scored scored = binary(codes, positive);

        ThresholdTable table = ThresholdTable.of(scored);

        for (double threshold : positive) {
            double recall = rate(codes, positive, threshold, 1);
            double specificity = 1 - rate(codes, positive, threshold, 0);
            assertTrue(table.bestBalancedAccuracy().balancedAccuracy() >= (recall + specificity) / 2 - 1e-12);
        }
        for (ThresholdTable.Row row : table.rows()) {
            assertTrue(table.bestF1().f1() >= row.f1());
            assertTrue(table.bestBalancedAccuracy().balancedAccuracy() >= row.balancedAccuracy());
            assertEquals(n, row.truePositives() + row.falsePositives() + row.falseNegatives() + row.trueNegatives());
        }
    }

    private static double rate(int[] codes, double[] positive, double threshold, int code) {
        double above = 0;
        double all = 0;
        for (int row = 0; row < codes.length; row++) {
            if (codes[row] == code) {
                all++;
                above += positive[row] >= threshold ? 1 : 0;
            }
        }
        return above / all;
    }

    private static ThresholdTable.Row at(ThresholdTable table, double threshold) {
        return table.rows().stream()
                .filter(row -> row.threshold() == threshold)
                .findFirst()
                .orElseThrow();
    }

    private static Scored binary(int[] codes, double... positive) {
        double[][] probabilities = new double[codes.length][];
        for (int row = 0; row < codes.length; row++) {
            probabilities[row] = new double[] {1 - positive[row], positive[row]};
        }
        return new Scored(new ClassTruth(codes, 2), probabilities);
    }
}
