package io.github.mldebug.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The paired tests against numbers from SciPy, {@code reference/stats.py}. */
class DifferenceTestsTest {
    private static final double TOLERANCE = 1e-10;

    private final Reference reference = Reference.beside(DifferenceTestsTest.class, "stats.txt");

    @ParameterizedTest
    @CsvSource({"corrected10x5, 5", "corrected3x5, 5", "corrected10x10, 10", "corrected2x2, 2"})
    void correctedTestAgreesWithSciPy(String name, int folds) {
        double[][] differences = reference.rows(name + ".differences", folds);

        TEstimate estimate = CorrectedResampledT.of(differences, reference.only(name + ".ratio"));

        double[] expected = reference.list(name + ".expected");
        Interval interval = estimate.interval();
        Interval wider = estimate.interval(0.95);
        double[] actual = {
            estimate.mean(),
            estimate.standardError(),
            interval.low(),
            interval.high(),
            wider.low(),
            wider.high(),
            estimate.pAboveZero(),
            estimate.pBelowZero()
        };
        assertArrayEquals(expected, actual, TOLERANCE);
        double[] detectable = reference.list(name + ".detectable");
        assertEquals(detectable[0], MinimumDetectable.ofClaim(estimate).effect(), TOLERANCE);
        assertEquals(detectable[1], MinimumDetectable.of(estimate, 1).effect(), TOLERANCE);
    }

    @Test
    void theUsualRatioIsOneOverFoldsLessOne() {
        double[][] differences = reference.rows("corrected10x5.differences", 5);

        TEstimate usual = CorrectedResampledT.of(differences);

        assertEquals(CorrectedResampledT.of(differences, 0.25).standardError(), usual.standardError(), TOLERANCE);
        double[][] ratios = new double[10][5];
        Arrays.stream(ratios).forEach(row -> Arrays.fill(row, 0.25));
        assertEquals(
                usual.standardError(),
                CorrectedResampledT.of(differences, ratios).standardError(),
                TOLERANCE);
    }

    /** By hand: differences 1, 2, 3, 4 have s² = 5/3; J = 4, ratio 1 gives SE² = (1/4 + 1) 5/3. */
    @Test
    void countsDifferencesAndNotRows() {
        TEstimate estimate = CorrectedResampledT.of(new double[][] {{1, 2}, {3, 4}});

        assertEquals(2.5, estimate.mean(), TOLERANCE);
        assertEquals(Math.sqrt(1.25 * 5 / 3), estimate.standardError(), TOLERANCE);
        assertEquals(3, estimate.degreesOfFreedom());
    }

    @Test
    void equalDifferencesHaveAnIntervalWithoutWidth() {
        TEstimate better = CorrectedResampledT.of(new double[][] {{0.5, 0.5}, {0.5, 0.5}});

        assertEquals(new Interval(0.5, 0.5, 0.9), better.interval());
        assertEquals(0, better.pAboveZero());
        assertEquals(1, better.pBelowZero());
        assertEquals(0, MinimumDetectable.ofClaim(better).effect());
        TEstimate same = CorrectedResampledT.of(new double[2][2]);
        assertEquals(1, same.pAboveZero());
        assertEquals(1, same.pBelowZero());
    }

    @Test
    void oneDifferenceIsNotEnough() {
        assertThrows(IllegalArgumentException.class, () -> CorrectedResampledT.of(new double[][] {{1}}, 0.2));
        assertThrows(IllegalArgumentException.class, () -> CorrectedResampledT.of(new double[][] {{1}, {2}}));
        assertThrows(IllegalArgumentException.class, () -> PairedZ.of(new double[] {1}));
    }

    @Test
    void pairedTestAgreesWithSciPy() {
        TEstimate estimate = PairedZ.of(reference.list("paired.differences"));

        double[] expected = reference.list("paired.expected");
        assertEquals(expected[0], estimate.mean(), TOLERANCE);
        assertEquals(expected[1], estimate.standardError(), TOLERANCE);
        assertEquals(expected[2], estimate.pAboveZero(), TOLERANCE);
        assertEquals(expected[3], estimate.pBelowZero(), TOLERANCE);
    }

    @Test
    void weightsOfZeroAreRowsThatAreNotThere() {
        double[] differences = reference.list("paired.differences");
        double[] weights = reference.list("weighted.weights");

        TEstimate estimate = PairedZ.of(differences, weights, null);

        double[] expected = reference.list("weighted.expected");
        assertEquals(expected[0], estimate.mean(), TOLERANCE);
        assertEquals(expected[1], estimate.standardError(), TOLERANCE);
        double[] longer = Arrays.copyOf(differences, differences.length + 1);
        longer[differences.length] = 1e9;
        assertEquals(estimate, PairedZ.of(longer, Arrays.copyOf(weights, weights.length + 1), null));
        assertEquals(expected[1], Moments.standardErrorOfMean(differences, weights), TOLERANCE);
    }

    @Test
    void groupsAreTheUnits() {
        double[] differences = reference.list("paired.differences");

        TEstimate estimate = PairedZ.of(differences, null, reference.integers("grouped.groups"));

        double[] expected = reference.list("grouped.expected");
        assertEquals(expected[0], estimate.mean(), TOLERANCE);
        assertEquals(expected[1], estimate.standardError(), TOLERANCE);
        assertEquals(expected[2], estimate.degreesOfFreedom());
    }

    /** Copies of rows under one group tell nothing new, so the standard error must not fall. */
    @Test
    void copiesWithinAGroupDoNotSharpenTheTest() {
        double[] differences = reference.list("paired.differences");
        double[] twice = new double[2 * differences.length];
        int[] groups = new int[twice.length];
        for (int i = 0; i < twice.length; i++) {
            twice[i] = differences[i / 2];
            groups[i] = i / 2;
        }

        double expected = PairedZ.of(differences).standardError();
        assertEquals(expected, PairedZ.of(twice, null, groups).standardError(), TOLERANCE);
        assertTrue(PairedZ.of(twice).standardError() < 0.8 * expected);
    }

    @Test
    void halfTheEffectNeedsFourTimesTheRows() {
        assertEquals(4000, new MinimumDetectable(0.02).rowsNeeded(1000, 0.01));
        assertEquals(250, new MinimumDetectable(0.02).rowsNeeded(1000, 0.04));
        assertThrows(IllegalArgumentException.class, () -> new MinimumDetectable(1).rowsNeeded(10, 0));
    }
}
