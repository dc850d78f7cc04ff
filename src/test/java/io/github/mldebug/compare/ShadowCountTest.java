package io.github.mldebug.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** How many shuffled copies a candidate did better than, told from the p value that a comparison keeps. */
class ShadowCountTest {
    @Test
    void theCountIsThatOfTheCopiesHoweverTheTestEnded() {
        SplittableRandom random = new SplittableRandom(15);
        for (int trial = 0; trial < 300; trial++) {
            double[] gains = random.doubles(39).toArray();
            double real = random.nextDouble();

            ShadowTest.Result result =
                    new ShadowTest(39).run(real, (first, last) -> Arrays.copyOfRange(gains, first, last), 4, false);

            long worse =
                    Arrays.stream(result.gains()).filter(gain -> gain < real).count();
            assertEquals(worse, result.shadow().beaten(), "of " + result.shadow());
            assertEquals(worse, result.beside(real).shadow().beaten(), "of " + result.shadow());
        }
    }

    @Test
    void aTestThatEndedAfterThirtyOneCopiesHadTenThatDidAsWell() {
        assertEquals(21, new Comparison.Shadow(31, 0.3225806452, true).beaten());
        assertEquals(39, new Comparison.Shadow(39, 0.025, true).beaten());
        assertEquals(0, new Comparison.Shadow(10, 1, true).beaten());
    }
}
