package io.github.mldebug.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Correlations, ranks, quantiles and moments against SciPy and NumPy, {@code reference/stats.py}. */
class CorrelationTest {
    private final Reference reference = Reference.beside(CorrelationTest.class, "stats.txt");

    @Test
    void correlationsAgreeWithSciPy() {
        double[] x = reference.list("correlation.x");
        double[] y = reference.list("correlation.y");

        double[] expected = reference.list("correlation.expected");
        assertEquals(expected[0], Correlation.pearson(x, y), 1e-12);
        assertEquals(expected[1], Correlation.spearman(x, y), 1e-12);
        assertEquals(expected[2], Correlation.pearson(x, y, reference.list("correlation.weights")), 1e-12);
        assertArrayEquals(reference.list("correlation.ranks"), Ranks.midranks(x), 0);
        Interval interval = FisherZ.interval(expected[0], x.length, 0.95);
        assertArrayEquals(reference.list("fisher.expected"), new double[] {interval.low(), interval.high()}, 1e-10);
    }

    @Test
    void aConstantHasNoCorrelation() {
        double[] constant = {0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1};
        double[] other = {1, 2, 3, 4, 5, 6, 7};

        assertTrue(Double.isNaN(Correlation.pearson(constant, other)));
        assertTrue(Double.isNaN(Correlation.spearman(constant, other)));
        assertEquals(1, Correlation.pearson(other, other), 1e-15);
        assertThrows(IllegalArgumentException.class, () -> Correlation.pearson(other, new double[1]));
    }

    /** Squares of these are no doubles, or zero. */
    @ParameterizedTest(name = "times {0}")
    @ValueSource(doubles = {1e-320, 1e-200, 1e200, 1e307})
    void sizeDoesNotMatter(double size) {
        double[] x = {1, 2, 3, 4, 5, 6, 17};
        double[] y = {3, 1, 2, 5, 9, 4, -17};
        double[] weights = {1, 2, 1, 2, 1, 2, 1};
        double[] large = Arrays.stream(x).map(value -> value * size).toArray();

        double tolerance = size < Double.MIN_NORMAL ? 1e-3 : 1e-14;
        assertEquals(Correlation.pearson(x, y), Correlation.pearson(large, y), tolerance);
        assertEquals(Correlation.pearson(y, x, weights), Correlation.pearson(y, large, weights), tolerance);
        double[] constant = new double[7];
        Arrays.fill(constant, Math.scalb(0.1, Math.max(Double.MIN_EXPONENT, Math.getExponent(size))));
        assertTrue(Double.isNaN(Correlation.pearson(constant, y)));
    }

    @Test
    void fewPairsAndPerfectCorrelationsHaveAnInterval() {
        assertEquals(new Interval(-1, 1, 0.9), FisherZ.interval(0.5, 3, 0.9));
        assertEquals(new Interval(1, 1, 0.9), FisherZ.interval(1, 10, 0.9));
        assertEquals(1, FisherZ.pValue(0, 100), 1e-12);
        assertEquals(0, FisherZ.pValue(1, 100), 0);
    }

    @Test
    void quantilesAgreeWithNumPy() {
        double[] values = reference.list("quantiles.values");
        double[] shares = reference.list("quantiles.shares");

        double[] actual =
                Arrays.stream(shares).map(share -> Quantiles.of(values, share)).toArray();

        assertArrayEquals(reference.list("quantiles.expected"), actual, 1e-12);
        assertEquals(values[8], Quantiles.median(values));
        assertEquals(0, Quantiles.of(new double[] {-Double.MAX_VALUE, Double.MAX_VALUE}, 0.5));
        assertThrows(IllegalArgumentException.class, () -> Quantiles.of(new double[0], 0.5));
    }

    @Test
    void momentsAgreeWithNumPy() {
        double[] values = reference.list("quantiles.values");

        double[] expected = reference.list("moments.expected");
        assertEquals(expected[0], Moments.mean(values), 1e-14);
        assertEquals(expected[1], Moments.variance(values), 1e-14);
        assertEquals(expected[2], Moments.standardErrorOfMean(values, null), 1e-14);
        assertTrue(Double.isNaN(Moments.variance(new double[] {3})));
    }

    /** The same small numbers far from zero: a one-pass formula loses every digit here. */
    @Test
    void varianceSurvivesALargeOffset() {
        assertEquals(1, Moments.variance(new double[] {1e9, 1e9 + 1, 1e9 + 2}), 1e-9);
    }

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void sortsLikeTheLibraryAndKeepsTies(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = random.doubles(random.nextInt(300))
                .map(value -> Math.rint(value * 40))
                .toArray();

        int[] order = Ranks.ascending(values);

        for (int i = 1; i < order.length; i++) {
            double before = values[order[i - 1]];
            double after = values[order[i]];
            assertTrue(before < after || (before == after && order[i - 1] < order[i]));
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        assertArrayEquals(
                sorted, Arrays.stream(order).mapToDouble(i -> values[i]).toArray());
        double n = values.length;
        assertEquals(n * (n + 1) / 2, Arrays.stream(Ranks.midranks(values)).sum(), 1e-9);
    }
}
