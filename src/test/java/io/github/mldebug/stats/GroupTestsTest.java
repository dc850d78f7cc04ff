package io.github.mldebug.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Expected values from SciPy 1.10.1: chi2_contingency, mannwhitneyu(method="asymptotic"), f.sf. */
class GroupTestsTest {
    @Test
    void twoByTwoTablesAgreeWithSciPy() {
        assertEquals(0.001360197556318013, GroupTests.twoByTwo(12, 30, 40, 270), 1e-14);
        assertEquals(0.6282986371759213, GroupTests.twoByTwo(1, 10, 5, 20), 1e-14);
        assertEquals(9.647868119272802e-05, GroupTests.twoByTwo(45, 60, 110, 240), 1e-15);
    }

    @Test
    void anOutcomeOfAllOrNoneTellsNothing() {
        assertEquals(1, GroupTests.twoByTwo(0, 10, 0, 20));
        assertEquals(1, GroupTests.twoByTwo(10, 10, 20, 20));
        assertThrows(IllegalArgumentException.class, () -> GroupTests.twoByTwo(11, 10, 0, 20));
    }

    @Test
    void rankSumsAgreeWithSciPy() {
        double[] ranks = Ranks.midranks(new double[] {3.1, 4.0, 4.0, 5.5, 9.2, 1.0, 2.0, 2.0, 4.0, 1.5, 0.3, 3.0, 2.5});
        boolean[] first = new boolean[13];
        for (int i = 0; i < 6; i++) {
            first[i] = true;
        }

        assertEquals(0.07216011300239511, GroupTests.rankSum(ranks, first), 1e-14);
        assertEquals(34.0 / 42, GroupTests.superiority(ranks, first), 1e-15);
    }

    @Test
    void equalValuesAreNoDifference() {
        double[] ranks = Ranks.midranks(new double[] {7, 7, 7, 7});
        boolean[] first = {true, false, true, false};

        assertEquals(1, GroupTests.rankSum(ranks, first));
        assertEquals(0.5, GroupTests.superiority(ranks, first));
        assertThrows(IllegalArgumentException.class, () -> GroupTests.rankSum(ranks, new boolean[4]));
    }

    @Test
    void effectsAreInStandardDeviations() {
        assertEquals(0, GroupTests.deviationsOfOdds(1));
        assertEquals(1, GroupTests.deviationsOfOdds(Math.exp(Math.PI / Math.sqrt(3))), 1e-14);
        assertEquals(0, GroupTests.deviationsOfSuperiority(0.5), 1e-14);
        // Two normals one standard deviation apart: superiority Φ(1/√2) = 0.7602499389.
        assertEquals(1, GroupTests.deviationsOfSuperiority(0.7602499389065233), 1e-9);
        assertTrue(Double.isFinite(GroupTests.deviationsOfSuperiority(1)));
    }

    @Test
    void theUpperTailOfFAgreesWithSciPy() {
        assertEquals(0.015503171931141861, GroupTests.upperTailOfF(3.2, 4, 120), 1e-14);
    }

    @Test
    void noFitThatRisesAndFallsOnceLeavesLess() {
        for (long seed = 1; seed <= 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int n = random.nextInt(2, 9);
            double[] values = random.doubles(n).toArray();
            double[] weights = random.doubles(n, 0.5, 4).toArray();
            double residual = Unimodal.residual(values, weights);
            for (int trial = 0; trial < 50; trial++) {
                double[] fit = random.doubles(n).sorted().toArray();
                int peak = random.nextInt(n + 1);
                reverse(fit, peak);
                boolean valley = random.nextBoolean();
                double squares = 0;
                for (int i = 0; i < n; i++) {
                    double gap = values[i] - (valley ? 1 - fit[i] : fit[i]);
                    squares += weights[i] * gap * gap;
                }
                assertTrue(squares >= residual - 1e-12, "seed " + seed);
            }
        }
    }

    @Test
    void trendsPeaksAndValleysLeaveNothingAndAZigzagDoes() {
        double[] ones = {1, 1, 1, 1};

        assertEquals(0, Unimodal.residual(new double[] {1, 2, 2, 5}, ones));
        assertEquals(0, Unimodal.residual(new double[] {1, 4, 3, 0}, ones));
        assertEquals(0, Unimodal.residual(new double[] {4, 1, 1, 3}, ones));
        assertEquals(0.5, Unimodal.residual(new double[] {0, 1, 0, 1}, ones), 1e-15);
        assertEquals(0, Unimodal.residual(new double[0], new double[0]));
    }

    /** Turns the part behind a place round: what only rose then rises and falls. */
    private static void reverse(double[] values, int from) {
        for (int i = from, j = values.length - 1; i < j; i++, j--) {
            double swap = values[i];
            values[i] = values[j];
            values[j] = swap;
        }
    }
}
