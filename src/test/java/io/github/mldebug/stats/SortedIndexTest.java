package io.github.mldebug.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SortedIndexTest {
    @ParameterizedTest(name = "numbers {0}")
    @CsvSource(textBlock = """
            # numbers,                            values and, behind each, how many numbers are smaller
            '',                                   '-1 0, 0 0, 1e308 0'
            '5',                                  '4 0, 5 0, 5.1 1, -1e308 0, 1e308 1'
            '-1 0 1',                             '-1 0, -0.9 1, 0 1, 1e-300 2, 1 2, 1.1 3, -0.0 1'
            '0 1e-300 1',                         '1e-300 1, 2e-300 2, 0.5 2, 1 2, 2 3, -1 0'
            '-1.7e308 0 1.7e308',                 '-1.7e308 0, -1 1, 0 1, 1 2, 1.7e308 2, 1.75e308 3'
            '1 1.0000000000000002',               '1 0, 1.0000000000000002 1, 1.0000000000000004 2'
            '4.9e-324 1e-323',                    '0 0, 4.9e-324 0, 1e-323 1, 1 2'
            """)
    void countsTheNumbersBelow(String numbers, String expected) {
        SortedIndex index = SortedIndex.of(parsed(numbers));
        for (String pair : expected.split(", ", -1)) {
            String[] parts = pair.split(" ", -1);
            int below = Integer.parseInt(parts[1]);
            double value = Double.parseDouble(parts[0]);
            assertEquals(below, index.below(value), pair);
            boolean among = below < parsed(numbers).length && parsed(numbers)[below] == value;
            assertEquals(among ? below : -1, index.indexOf(value), pair);
        }
    }

    /** Numbers spread evenly, crowded at one place, and with one far off. */
    @ParameterizedTest(name = "power {0}")
    @CsvSource({"1", "5", "41"})
    void answersAsASearchDoes(int power) {
        Random random = new Random(power);
        double[] numbers = DoubleStream.generate(() -> Math.pow(random.nextGaussian(), power))
                .limit(255)
                .sorted()
                .distinct()
                .toArray();
        SortedIndex index = SortedIndex.of(numbers);
        DoubleStream.concat(
                        Arrays.stream(numbers)
                                .flatMap(number -> DoubleStream.of(Math.nextDown(number), number, Math.nextUp(number))),
                        DoubleStream.generate(() -> Math.pow(random.nextGaussian(), power))
                                .limit(10_000))
                .forEach(value -> assertEquals(
                        Arrays.stream(numbers).filter(number -> number < value).count(),
                        index.below(value),
                        () -> "" + value));
    }

    private static double[] parsed(String text) {
        return text.isEmpty()
                ? new double[0]
                : Arrays.stream(text.split(" ", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
    }
}
