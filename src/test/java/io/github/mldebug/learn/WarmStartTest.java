package io.github.mldebug.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the solver starts changes how long it takes, not what it finds. */
class WarmStartTest {
    private static final LinearLearner LEARNER = new LinearLearner();
    private static final int ROWS = 400;

    private static double[][] columns(int count, SplittableRandom random) {
        return IntStream.range(0, ROWS)
                .mapToObj(row -> IntStream.range(0, count)
                        .mapToDouble(column -> 3 + (column + 1) * random.nextGaussian())
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double[][] without(double[][] rows, int column) {
        return Arrays.stream(rows)
                .map(row -> IntStream.range(0, row.length)
                        .filter(i -> i != column)
                        .mapToDouble(i -> row[i])
                        .toArray())
                .toArray(double[][]::new);
    }

    @ParameterizedTest
    @CsvSource({"2, 1, 1", "2, 2, 0", "3, 3, 1", "4, 4, 3", "3, 5, 2"})
    void theOptimumIsTheSame(int classes, long seed, int missing) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] rows = columns(4, random);
        int[] codes = Arrays.stream(rows)
                .mapToInt(row -> (int) Math.floorMod(Math.round(row[0] + 2 * random.nextGaussian()), (long) classes))
                .toArray();
        List<String> names = IntStream.range(0, classes).mapToObj(i -> "c" + i).toList();
        Targets targets = Targets.ofClasses(names, codes);
        TrainingSet all = new TrainingSet(ArrayColumns.ofRows(rows), targets);
        LinearModel part = LEARNER.fit(new TrainingSet(ArrayColumns.ofRows(without(rows, missing)), targets), 1);
        int[] places = IntStream.range(0, 4).filter(i -> i != missing).toArray();

        LinearModel cold = LEARNER.fit(all, 1);
        LinearModel warm = LEARNER.fit(new TrainingSet(all.inputs(), targets, null, new WarmStart(part, places)), 1);

        for (int score = 0; score < cold.weights().length; score++) {
            assertArrayEquals(cold.weights()[score], warm.weights()[score], 1e-9);
        }
        assertArrayEquals(cold.intercepts(), warm.intercepts(), 1e-8);
    }

    /** A model that never saw a class says that it cannot be, which is no place to start. */
    @ParameterizedTest
    @CsvSource({"2", "3"})
    void aModelThatMissesAClassIsNoStart(int classes) {
        double[][] rows = columns(2, new SplittableRandom(1));
        int[] codes = IntStream.range(0, ROWS).map(i -> i % classes).toArray();
        List<String> names = IntStream.range(0, classes).mapToObj(i -> "c" + i).toList();
        int[] fewer =
                Arrays.stream(codes).map(code -> code == classes - 1 ? 0 : code).toArray();
        LinearModel part =
                LEARNER.fit(new TrainingSet(ArrayColumns.ofRows(without(rows, 1)), Targets.ofClasses(names, fewer)), 1);
        TrainingSet all = new TrainingSet(ArrayColumns.ofRows(rows), Targets.ofClasses(names, codes));

        LinearModel warm =
                LEARNER.fit(new TrainingSet(all.inputs(), all.targets(), null, new WarmStart(part, new int[] {0})), 1);

        assertArrayEquals(LEARNER.fit(all, 1).intercepts(), warm.intercepts());
        assertEquals(classes == 2 ? 1 : classes, warm.weights().length);
    }
}
