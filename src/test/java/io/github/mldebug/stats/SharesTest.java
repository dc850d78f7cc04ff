package io.github.mldebug.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Intervals of shares and corrections of p values against SciPy, {@code reference/stats.py}. */
class SharesTest {
    private final Reference reference = Reference.beside(SharesTest.class, "stats.txt");

    @ParameterizedTest
    @CsvSource({"0, 10", "3, 10", "81, 263", "10, 10", "1, 1000"})
    void intervalsAgreeWithSciPy(long successes, long trials) {
        double[] expected = reference.list("share." + successes + "." + trials);
        double level = expected[0];

        Interval wilson = Wilson.of(successes, trials, level);
        Interval exact = ClopperPearson.interval(successes, trials, level);

        assertEquals(expected[1], wilson.low(), 1e-10);
        assertEquals(expected[2], wilson.high(), 1e-10);
        assertEquals(expected[3], exact.low(), 1e-10);
        assertEquals(expected[4], exact.high(), 1e-10);
    }

    /** No success in n trials: the 95 % upper bound is 1 - 0.05^(1/n), the exact form of the rule of three. */
    @Test
    void upperBoundOfNoSuccessIsTheRuleOfThree() {
        assertEquals(1 - Math.pow(0.05, 1.0 / 100), ClopperPearson.upper(0, 100, 0.95), 1e-12);
        assertEquals(1, ClopperPearson.upper(5, 5, 0.95));
        assertEquals(0, ClopperPearson.lower(0, 5, 0.95));
    }

    @Test
    void impossibleCountsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Wilson.of(3, 2, 0.9));
        assertThrows(IllegalArgumentException.class, () -> Wilson.of(0, 0, 0.9));
        assertThrows(IllegalArgumentException.class, () -> ClopperPearson.upper(1, 2, 1));
    }

    @Test
    void holmKeepsTheOrderOfItsInput() {
        double[] adjusted = Holm.adjusted(new double[] {0.01, 0.04, 0.03, 0.005, 0.04});

        assertArrayEquals(reference.list("holm.expected"), adjusted, 1e-12);
        assertArrayEquals(new double[] {1, 1}, Holm.adjusted(new double[] {0.9, 0.6}), 0);
        assertEquals(0, Holm.adjusted(new double[0]).length);
        assertThrows(IllegalArgumentException.class, () -> Holm.adjusted(new double[] {Double.NaN}));
    }

    @Test
    void anIntervalKnowsWhatItHolds() {
        Interval interval = new Interval(-1, 2, 0.9);

        assertTrue(interval.contains(2) && interval.contains(-1) && !interval.contains(2.1));
        assertTrue(interval.within(-1, 2));
        assertFalse(interval.within(-0.9, 3));
        assertEquals(3, interval.width());
        assertThrows(IllegalArgumentException.class, () -> new Interval(1, 0, 0.9));
        assertThrows(IllegalArgumentException.class, () -> new Interval(Double.NaN, 0, 0.9));
    }
}
