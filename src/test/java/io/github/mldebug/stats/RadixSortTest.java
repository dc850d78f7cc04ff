package io.github.mldebug.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The order is that of comparing, to the last bit. */
class RadixSortTest {
    private static final int KINDS = 6;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 4095, 4096, 4097, 30_000})
    void sortsAsComparingDoes(int size) {
        SplittableRandom random = new SplittableRandom(size);
        for (int kind = 0; kind < KINDS; kind++) {
            double[] numbers = new double[size];
            for (int i = 0; i < size; i++) {
                numbers[i] = number(kind, random);
            }
            double[] expected = numbers.clone();
            Arrays.sort(expected);
            RadixSort.sort(numbers);
            assertArrayEquals(expected, numbers);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 100, 4096, 30_000})
    void findsTheOrderWithEqualNumbersAsGiven(int size) {
        SplittableRandom random = new SplittableRandom(size);
        for (int kind = 0; kind < KINDS; kind++) {
            double[] numbers = new double[size];
            long[] whole = new long[size];
            for (int i = 0; i < size; i++) {
                numbers[i] = number(kind, random);
                whole[i] = kind == 0 ? random.nextLong() : (long) numbers[i];
            }
            int[] expected = IntStream.range(0, size)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> numbers[i] + 0.0))
                    .mapToInt(Integer::intValue)
                    .toArray();
            assertArrayEquals(expected, RadixSort.ascending(numbers));
            int[] expectedOfWhole = IntStream.range(0, size)
                    .boxed()
                    .sorted(Comparator.comparingLong(i -> whole[i]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            assertArrayEquals(expectedOfWhole, RadixSort.ascending(whole));
        }
    }

    /** Any bits but NaN, signed zeros and infinities among them; few whole numbers; one number; both signs of one size; numbers
     * that differ in their last bits alone, beside a few far off; three heaps. */
    private static double number(int kind, SplittableRandom random) {
        return switch (kind) {
            case 0 -> {
                double any = Double.longBitsToDouble(random.nextLong());
                double[] special = {0.0, -0.0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE};
                yield Double.isNaN(any) || random.nextInt(50) == 0 ? special[random.nextInt(special.length)] : any;
            }
            case 1 -> random.nextInt(100) - 50;
            case 2 -> 7.5;
            case 3 -> random.nextInt(2) == 0 ? 1.25 : -1.25;
            case 4 -> random.nextInt(1000) == 0 ? 1e300 : 1 + random.nextInt(1 << 20) * 0x1p-52;
            default -> random.nextInt(3) + random.nextDouble() * 1e-9;
        };
    }
}
