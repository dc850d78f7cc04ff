package io.github.mldebug.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.kit.Draw;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParetoTailTest {
    private static double[] draws(long seed, int count, ToDoubleFunction<Draw> one) {
        Draw draw = new Draw(seed);
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = one.applyAsDouble(draw);
        }
        java.util.Arrays.sort(numbers);
        return numbers;
    }

    /** Of a generalised Pareto distribution the fit is near the truth, and on the heavy side of it. */
    @ParameterizedTest
    @CsvSource({"0.1, 3", "0.2, 1", "0.3, 1", "0.4, 5"})
    void findsTheShapeAndErrsOnTheHeavySide(double shape, double scale) {
        int heavier = 0;
        for (long seed = 1; seed <= 50; seed++) {
            ParetoTail tail = ParetoTail.fit(
                    draws(seed, 500, draw -> scale / shape * (StrictMath.pow(1 - draw.share(), -shape) - 1)));
            assertEquals(shape, tail.shape(), 0.25);
            heavier += tail.shape() >= shape ? 1 : 0;
        }
        assertTrue(heavier >= 35, heavier + " of 50");
    }

    @Test
    void anExponentialTailHalvesAtItsHalfLife() {
        ParetoTail tail = ParetoTail.fit(draws(3, 100_000, draw -> draw.exponential(2)));
        assertEquals(0.5, tail.beyond(2 * Math.log(2)), 0.01);
        assertEquals(1, tail.beyond(0));
    }

    /** A tail that ends is taken for one that does not. */
    @Test
    void isNeverLighterThanExponential() {
        ParetoTail tail = ParetoTail.fit(draws(3, 200, draw -> 1e-9 + draw.share()));
        assertEquals(0, tail.shape());
        assertTrue(tail.beyond(2) > 0);
    }

    @Test
    void needsPositiveExcesses() {
        assertThrows(IllegalArgumentException.class, () -> ParetoTail.fit(new double[] {1}));
        assertThrows(IllegalArgumentException.class, () -> ParetoTail.fit(new double[] {0, 1}));
    }
}
