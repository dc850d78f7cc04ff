package io.github.mldebug.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.table.Task;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Boosting against sums done by hand, and what XGBoost does by itself that must not reach a user. */
class BoostingLearnerTest {
    private static final BoostingLearner BOOSTING = new BoostingLearner();
    private static final Map<String, Object> STUMP =
            Map.of("rounds", 1, "depth", 1, "learning-rate", 1, "min-leaf", 1, "l2", 0);

    private static Fitted fit(TrainingSet set, Map<String, ?> settings) {
        return BOOSTING.fit(set, Hyperparameters.of(BOOSTING.info(), settings), 1);
    }

    @Test
    void oneStumpOfFullStepPredictsTheMeansOfItsSides() {
        Columns x = new ArrayColumns(6, new double[] {1, 2, 3, 10, 11, 12});
        TrainingSet set = new TrainingSet(x, Targets.ofNumbers(new double[] {5, 6, 7, 20, 21, 22}));

        Fitted model = fit(set, STUMP);

        double[] predictions = Arrays.stream(model.predict(new ArrayColumns(4, new double[] {-100, 3, 10, 1e9})))
                .mapToDouble(row -> row[0])
                .toArray();
        assertArrayEquals(new double[] {6, 6, 21, 21}, predictions, 1e-5);
        // One question, two leaves, and where it starts.
        assertEquals(4, model.parameters());
    }

    @Test
    void oneStumpOfClassesTakesANewtonStepFromTheClassShares() {
        Columns x = new ArrayColumns(8, new double[] {0, 0, 0, 0, 1, 1, 1, 1});
        TrainingSet set =
                new TrainingSet(x, Targets.ofClasses(List.of("no", "yes"), new int[] {0, 0, 0, 1, 0, 1, 1, 0}));
        double share = 3 / 8.0;
        double start = Math.log(share / (1 - share));

        double[][] predictions = fit(set, STUMP).predict(new ArrayColumns(2, new double[] {0, 1}));

        for (int side = 0; side < 2; side++) {
            double positives = side == 0 ? 1 : 2;
            double step = (positives - 4 * share) / (4 * share * (1 - share));
            assertEquals(1 / (1 + Math.exp(-start - step)), predictions[side][1], 1e-6);
        }
    }

    @Test
    @DisplayName("two classes take one tree a round; Tribuo's trainer grows two")
    void oneTreeARound() {
        TrainingSet set = Sets.of(Task.BINARY, 200, 1);

        assertEquals(5 * 3 + 1, fit(set, Map.of("rounds", 5, "depth", 1)).parameters());
    }

    @Test
    @DisplayName("a rare class starts at its share, not at one half")
    void startsFromTheShares() {
        TrainingSet set = rare(2000, 10);

        double[][] predictions =
                fit(set, Map.of("rounds", 1, "learning-rate", 0.0001)).predict(set.inputs());

        assertEquals(10 / 2000.0, predictions[5][1], 1e-4);
    }

    @Test
    @DisplayName("a leaf may hold the few rows of a rare class; XGBoost's own limit forbids it")
    void isolatesARareClass() {
        TrainingSet set = rare(2000, 10);

        double[][] predictions = fit(set, Map.of()).predict(set.inputs());

        for (int row = 0; row < 2000; row++) {
            assertTrue(row < 10 == predictions[row][1] > 0.5, "row " + row + ": " + predictions[row][1]);
        }
    }

    /** The first rows are of the second class and stand apart in the first column. */
    private static TrainingSet rare(int rows, int positives) {
        SplittableRandom random = new SplittableRandom(3);
        double[] x = IntStream.range(0, rows)
                .mapToDouble(row -> (row < positives ? 2 : 0) + random.nextDouble())
                .toArray();
        double[] noise = random.doubles(rows).toArray();
        int[] codes =
                IntStream.range(0, rows).map(row -> row < positives ? 1 : 0).toArray();
        return new TrainingSet(new ArrayColumns(rows, x, noise), Targets.ofClasses(List.of("common", "rare"), codes));
    }

    @Test
    @DisplayName("numbers beyond the range of a float keep their order; XGBoost refuses infinity")
    void beyondFloats() {
        double[] x = {-1e300, -1e200, 0, 1e-300, 1e39, 1e300};
        TrainingSet set = new TrainingSet(new ArrayColumns(6, x), Targets.ofNumbers(new double[] {1, 1, 2, 2, 9, 9}));

        Fitted model = fit(set, Map.of("rounds", 20, "min-leaf", 1, "learning-rate", 1, "l2", 0, "depth", 2));

        double[][] predictions = model.predict(set.inputs());
        for (int row = 0; row < 6; row++) {
            assertEquals(set.targets().values()[row], predictions[row][0], 1e-3);
        }
    }

    @Test
    @DisplayName("sums over many rows do not depend on how many fits run at once")
    void threadsOfLargeTables() {
        assertEquals(1, BoostingModel.threads(100_000, 9));
        assertEquals(4, BoostingModel.threads(100_000, 10));
        TrainingSet set = Sets.of(Task.BINARY, 250_000, 2);
        Hyperparameters settings = Hyperparameters.of(BOOSTING.info(), Map.of("rounds", 3));
        double[][] alone = BOOSTING.fit(set, settings, 1).predict(set.inputs());

        Sets.withWorkers(
                2,
                workers -> workers.each(2, i -> {
                    double[][] together =
                            BOOSTING.fit(set, settings, 1, workers).predict(set.inputs());
                    for (int row = 0; row < alone.length; row += 997) {
                        assertArrayEquals(alone[row], together[row]);
                    }
                }));
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, ''",
        "Mac OS X, x86_64, ''",
        "Windows 11, amd64, ''",
        "Linux, aarch64, not for aarch64 on Linux",
        "Mac OS X, aarch64, not for aarch64 on Mac OS X",
        "FreeBSD, amd64, not for amd64 on FreeBSD",
    })
    void saysWhereThereIsNoNativeLibrary(String system, String processor, String reason) {
        Optional<String> missing = BoostingLearner.missing(system, processor);

        assertEquals(reason.isEmpty(), missing.isEmpty());
        assertTrue(missing.orElse("").contains(reason), missing.toString());
    }

    @Test
    @DisplayName("XGBoost writes nothing, neither as Java nor as C++")
    void isQuiet() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Talk.class.getName())
                .redirectErrorStream(true)
                .start();

        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals("trained\n", said);
        assertEquals(0, process.waitFor());
    }

    /** Trains on rows of all kinds and says so. */
    static final class Talk {
        private Talk() {}

        public static void main(String[] arguments) {
            for (Task task : Task.values()) {
                fit(Sets.of(task, 100, 1), Map.of("subsample", 0.5));
            }
            Columns constant = new ArrayColumns(3, new double[3]);
            fit(new TrainingSet(constant, Targets.ofNumbers(new double[3])), Map.of());
            System.out.print("trained\n");
        }
    }
}
