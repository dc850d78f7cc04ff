package io.github.mldebug.catalog.missing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mldebug.profile.Distribution;
import io.github.mldebug.stats.RadixSort;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentinelCodeTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            0, ZERO
            -0.0, ZERO
            9, KNOWN
            -9, SURE
            99, SURE
            -99.9, SURE
            99.99, SURE
            9.9, NONE
            999.999, SURE
            99999, SURE
            999999999999, SURE
            -1, KNOWN
            -200, KNOWN
            200, NONE
            32767, KNOWN
            98.5, NONE
            100, NONE
            """)
    void tellsCodes(double number, SentinelCode expected) {
        assertEquals(expected, SentinelCode.of(number));
    }

    /** Codes, numbers a little off them, and others. */
    @Test
    void findsThePlacesOfAllCodes() {
        double[] codes = {
            0, -1, 9, -9, 98, 99, 99.9, 99.99, 999.999, -200, 9999, 32767, 999999999999.0, 99999999999.9, 1e12
        };
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            double[] numbers = new double[60];
            for (int i = 0; i < numbers.length; i++) {
                double code = codes[random.nextInt(codes.length)] * (random.nextInt(4) == 0 ? -1 : 1);
                double off = new double[] {0, 0, 1e-9, 9e-7, 1.1e-6, Math.ulp(code), 0.01, 5}[random.nextInt(8)];
                numbers[i] =
                        random.nextInt(5) == 0 ? random.nextGaussian() * 100 : code + off * (random.nextInt(3) - 1);
            }
            Distribution all = Distribution.ofKeys(
                    Arrays.stream(numbers).mapToLong(RadixSort::key).toArray());
            BitSet expected = new BitSet();
            for (int i = 0; i < all.distinct(); i++) {
                expected.set(i, SentinelCode.of(all.value(i)) != SentinelCode.NONE);
            }
            assertEquals(expected, SentinelCode.places(all));
        }
    }
}
