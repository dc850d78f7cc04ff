package io.github.mldebug.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "+1",
                "1.",
                ".5",
                "-.5",
                "1e5",
                "1E-5",
                "1.5e+3",
                "123456789012345",
                "1234567890123456",
                "0.1",
                "9007199254740993",
                "1.7976931348623157e308",
                "5e-324",
                "0.000000000000001",
                "0.0000000000000000",
                "-0.0000000000000000",
                "0.00000000000000001",
                "0.99999999999999999",
                "1.0000000000000001",
                "1.00000000000000011",
                "1.00000000000000033",
                "3.99999999999999978",
                "0.500000000000000055",
                "0.499999999999999972",
                "4503599627370496.5",
                "4503599627370497.5",
                "9007199254740992.5",
                "9007199254740991.5",
                "9007199254740993.0",
                "99999999999999999.9",
                "999999999999999999",
                "100000000000000000.0",
                "1125899906842624.125",
                "1125899906842624.375",
                "7.02168e-07",
                "1e22",
                "1e23",
                "123456789012345e22",
                "00501",
                "1e-400",
                "4.35",
                "2.2250738585072012e-308"
            })
    void readsWhatJavaReads(String cell) {
        assertEquals(Double.parseDouble(cell), Numbers.parse(cell));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "+",
                ".",
                "-.",
                "e5",
                "1e",
                "1e+",
                "1.2.3",
                "1,5",
                "12d",
                "1f",
                "0x10",
                "0x1p3",
                "NaN",
                "Infinity",
                "-inf",
                "1e400",
                "-1e400",
                " 1",
                "1 ",
                "1_000",
                "--1",
                "+-1",
                "1-",
                "١",
                "1e5.5",
                "1ee5",
                "1e-",
                "e",
                ".e1",
                "9e999999999"
            })
    void readsNothingElse(String cell) {
        assertTrue(Double.isNaN(Numbers.parse(cell)), cell);
    }

    /** Sixteen to eighteen digits, with the point anywhere: many are close to halfway between two doubles. */
    @Test
    void readsLongNumbersToTheLastBit() {
        Random random = new Random(2);
        for (int i = 0; i < 300_000; i++) {
            long digits = Math.floorMod(random.nextLong(), 1_000_000_000_000_000_000L) >> random.nextInt(12);
            int places = random.nextInt(19);
            String text =
                    "0".repeat(19).substring(Math.min(19, Long.toString(digits).length())) + digits;
            String cell = text.substring(0, text.length() - places) + '.' + text.substring(text.length() - places);
            assertEquals(Double.parseDouble(cell), Numbers.parse(cell), cell);
            double half =
                    Math.scalb(random.nextInt(1 << 20) + 0.5, random.nextInt(3)) + (1L << (51 + random.nextInt(2)));
            String shortest = BigDecimal.valueOf(half).toPlainString();
            assertEquals(Double.parseDouble(shortest), Numbers.parse(shortest), shortest);
        }
    }

    @Test
    void readsRandomNumbersToTheLastBit() {
        Random random = new Random(1);
        for (int i = 0; i < 200_000; i++) {
            String cell =
                    switch (i % 5) {
                        case 0 -> Double.toString(random.nextGaussian());
                        case 1 ->
                            String.format(Locale.ROOT, "%." + random.nextInt(16) + "f", random.nextGaussian() * 1000);
                        case 2 ->
                            String.format(Locale.ROOT, "%." + random.nextInt(16) + "e", random.nextGaussian() * 1e-9);
                        case 3 -> random.nextLong() + "." + random.nextInt(1000);
                        default -> random.nextInt(1_000_000) + "e" + (random.nextInt(60) - 30);
                    };
            assertEquals(Double.parseDouble(cell), Numbers.parse(cell), cell);
        }
    }
}
