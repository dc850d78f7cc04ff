package io.github.mldebug.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BlockScanEngineTest {
    private static ExecutorService executor;

    @BeforeAll
    static void open() {
        executor = Executors.newFixedThreadPool(3);
    }

    @AfterAll
    static void close() {
        executor.shutdownNow();
    }

    /** Its bits depend on the order of additions, so they tell when blocks are cut or merged otherwise. */
    private record Sum(double[] values) implements Statistic<double[], Double> {
        @Override
        public double[] empty() {
            return new double[1];
        }

        @Override
        public void add(double[] accumulator, RowBlock block) {
            for (int row = block.from(); row < block.to(); row++) {
                accumulator[0] += values[row];
            }
        }

        @Override
        public double[] merge(double[] earlier, double[] later) {
            earlier[0] += later[0];
            return earlier;
        }

        @Override
        public Double result(double[] accumulator) {
            return accumulator[0];
        }
    }

    /** Writes down the blocks in the order in which they were merged. */
    private record Order() implements Statistic<StringBuilder, String> {
        @Override
        public StringBuilder empty() {
            return new StringBuilder();
        }

        @Override
        public void add(StringBuilder accumulator, RowBlock block) {
            accumulator.append(block.from()).append('-').append(block.to()).append(' ');
        }

        @Override
        public StringBuilder merge(StringBuilder earlier, StringBuilder later) {
            return earlier.append(later);
        }

        @Override
        public String result(StringBuilder accumulator) {
            return accumulator.toString().strip();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void threadsDoNotChangeABit(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = random.doubles(random.nextInt(5 * RowBlock.SIZE))
                .map(value -> Math.exp(60 * value - 30))
                .toArray();
        Sum sum = new Sum(values);

        Object alone = new BlockScanEngine(Workers.alone())
                .run(values.length, List.of(sum))
                .get(sum);
        Object together = new BlockScanEngine(new Workers(executor, 4))
                .run(values.length, List.of(sum))
                .get(sum);

        assertEquals(alone, together);
    }

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @Test
    void blocksAreMergedInOrderAndTheLastIsShorter() {
        Order order = new Order();

        Object merged = new BlockScanEngine(new Workers(executor, 4))
                .run(2 * RowBlock.SIZE + 1, List.of(order))
                .get(order);

        assertEquals("0-65536 65536-131072 131072-131073", merged);
    }

    @Test
    void noRowsGiveTheEmptyResult() {
        Sum sum = new Sum(new double[0]);

        assertEquals(
                0.0, new BlockScanEngine(Workers.alone()).run(0, List.of(sum)).get(sum));
    }

    @Test
    void workersMayShareOutWorkOfTheirOwn() {
        // Twelve tasks, each sharing out twelve more, on three threads: a naive pool would lock up.
        Workers workers = new Workers(executor, 4);
        int[] done = new int[12];

        workers.each(12, i -> {
            int[] inner = new int[12];
            workers.each(12, j -> inner[j] = 1);
            done[i] = java.util.Arrays.stream(inner).sum();
        });

        assertEquals(144, java.util.Arrays.stream(done).sum());
    }

    @ParameterizedTest(name = "failing task {0}")
    @MethodSource("failing")
    void theExceptionOfATaskIsThrown(int failing) {
        Workers workers = new Workers(executor, 4);

        assertThrows(
                ArithmeticException.class,
                () -> workers.each(50, i -> {
                    if (i == failing) {
                        throw new ArithmeticException("task " + i);
                    }
                }));
    }

    static List<Integer> failing() {
        return List.of(0, 1, 17, 49);
    }
}
