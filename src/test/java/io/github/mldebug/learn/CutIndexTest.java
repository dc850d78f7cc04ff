package io.github.mldebug.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutIndexTest {
    @ParameterizedTest(name = "cuts {0}")
    @CsvSource(textBlock = """
            # cuts,                               values and, behind each, how many cuts lie below it
            '',                                   '-1 0, 0 0, 1e308 0'
            '5',                                  '4 0, 5 0, 5.1 1, -1e308 0, 1e308 1'
            '-1 0 1',                             '-1 0, -0.9 1, 0 1, 1e-300 2, 1 2, 1.1 3, -0.0 1'
            '0 1e-300 1',                         '1e-300 1, 2e-300 2, 0.5 2, 1 2, 2 3, -1 0'
            '-1.7e308 0 1.7e308',                 '-1.7e308 0, -1 1, 0 1, 1 2, 1.7e308 2, 1.75e308 3'
            '1 1.0000000000000002',               '1 0, 1.0000000000000002 1, 1.0000000000000004 2'
            '4.9e-324 1e-323',                    '0 0, 4.9e-324 0, 1e-323 1, 1 2'
            """)
    void countsTheCutsBelow(String cuts, String expected) {
        CutIndex index = CutIndex.of(numbers(cuts));
        for (String pair : expected.split(", ")) {
            String[] parts = pair.split(" ");
            assertEquals(Integer.parseInt(parts[1]), index.below(Double.parseDouble(parts[0])), pair);
        }
    }

    /** Even cuts, cuts that crowd at one end, and cuts with one far off. */
    @ParameterizedTest(name = "power {0}")
    @CsvSource({"1", "5", "41"})
    void answersAsASearchDoes(int power) {
        Random random = new Random(power);
        double[] cuts = DoubleStream.generate(() -> Math.pow(random.nextGaussian(), power))
                .limit(255)
                .sorted()
                .distinct()
                .toArray();
        CutIndex index = CutIndex.of(cuts);
        DoubleStream.concat(
                        Arrays.stream(cuts).flatMap(cut -> DoubleStream.of(Math.nextDown(cut), cut, Math.nextUp(cut))),
                        DoubleStream.generate(() -> Math.pow(random.nextGaussian(), power)).limit(10_000))
                .forEach(value -> assertEquals(
                        Arrays.stream(cuts).filter(cut -> cut < value).count(), index.below(value), () -> "" + value));
    }

    private static double[] numbers(String text) {
        return text.isEmpty()
                ? new double[0]
                : Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}
