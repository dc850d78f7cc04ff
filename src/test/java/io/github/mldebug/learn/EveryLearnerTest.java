package io.github.mldebug.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.table.Task;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every learner there is, on every kind of task. */
class EveryLearnerTest {
    private static final int ROWS = 300;
    private static final long SEED = 20260101L;

    static Stream<Arguments> learnersAndTasks() {
        return Learners.all().stream().flatMap(learner -> Stream.of(Task.values())
                .map(task -> Arguments.of(learner.info().name(), task)));
    }

    private static Fitted fit(String learner, TrainingSet set) {
        return Learners.named(learner).fit(set, SEED);
    }

    /** Predictions agree to so much. */
    private static void assertSame(double[][] expected, double[][] actual, double tolerance) {
        assertEquals(expected.length, actual.length);
        for (int row = 0; row < expected.length; row++) {
            assertArrayEquals(expected[row], actual[row], tolerance, "row " + row);
        }
    }

    @ParameterizedTest
    @MethodSource("learnersAndTasks")
    void predictsWhatTheTaskAsksFor(String learner, Task task) {
        TrainingSet set = Sets.of(task, ROWS, 1);

        Fitted model = fit(learner, set);

        assertEquals(task, model.task());
        assertEquals(set.targets().classes(), model.classes());
        assertTrue(model.parameters() >= 1);
        for (double[] row : model.predict(set.inputs())) {
            assertTrue(Arrays.stream(row).allMatch(Double::isFinite));
            if (task.isClassification()) {
                assertEquals(set.targets().classes().size(), row.length);
                assertEquals(1, Arrays.stream(row).sum(), 1e-12);
                double least = 1.0 / (2 * ROWS) / (1 + row.length / (2.0 * ROWS));
                assertTrue(Arrays.stream(row).allMatch(p -> p >= least - 1e-15), Arrays.toString(row));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("learnersAndTasks")
    void learnsMoreThanTheDummyUnlessItIsTheDummy(String learner, Task task) {
        TrainingSet set = Sets.of(task, 600, 2);
        TrainingSet fresh = Sets.of(task, 600, 3);
        double dummy = Sets.loss(fit("dummy", set).predict(fresh.inputs()), fresh.targets());

        double loss = Sets.loss(fit(learner, set).predict(fresh.inputs()), fresh.targets());

        boolean bends = List.of("tree", "forest", "boosting").contains(learner);
        assertTrue(bends ? loss < 0.85 * dummy : loss <= 1.02 * dummy, loss + " against " + dummy);
    }

    @ParameterizedTest
    @MethodSource("learnersAndTasks")
    void trainsTheSameModelAgainWhateverTheThreads(String learner, Task task) {
        TrainingSet set = Sets.of(task, ROWS, 4);
        Learner trainer = Learners.named(learner);
        double[][] alone = trainer.fit(set, SEED).predict(set.inputs());

        for (int threads : List.of(1, 2, 5)) {
            Sets.withWorkers(
                    threads,
                    workers -> assertSame(
                            alone,
                            trainer.fit(set, Hyperparameters.of(trainer.info()), SEED, workers)
                                    .predict(set.inputs()),
                            0));
        }
    }

    @ParameterizedTest
    @MethodSource("learnersAndTasks")
    void theOrderOfRowsMakesNoDifferenceBeyondChance(String learner, Task task) {
        TrainingSet set = Sets.of(task, ROWS, 5);
        TrainingSet other = Sets.select(set, Sets.shuffled(ROWS, 6));

        double[][] expected = fit(learner, set).predict(set.inputs());
        double[][] actual = fit(learner, other).predict(set.inputs());

        if (learner.equals("forest")) {
            // Which rows a tree is grown on is drawn by place, so another order is another draw.
            double loss = Sets.loss(expected, set.targets());
            assertEquals(loss, Sets.loss(actual, set.targets()), 0.15 * loss);
        } else {
            assertSame(expected, actual, learner.equals("boosting") ? 1e-4 : 1e-7);
        }
    }

    @ParameterizedTest
    @MethodSource("learnersAndTasks")
    void aWeightOfTwoIsARowTwice(String learner, Task task) {
        TrainingSet set = Sets.of(task, ROWS, 7);
        double[] weights = new double[ROWS];
        int[] repeated = IntStream.concat(
                        IntStream.range(0, ROWS), IntStream.range(0, ROWS).filter(row -> row % 3 == 0))
                .toArray();
        Arrays.setAll(weights, row -> row % 3 == 0 ? 2 : 1);
        // A limit on the rows of a leaf counts rows, however much they weigh.
        Learner trainer = Learners.named(learner);
        Hyperparameters settings = Hyperparameters.of(trainer.info());
        settings = settings.info().find("min-leaf").isPresent() ? settings.with("min-leaf", 1) : settings;

        TrainingSet fresh = Sets.of(task, 1000, 70);
        double[][] weighted = trainer.fit(new TrainingSet(set.inputs(), set.targets(), weights), settings, SEED)
                .predict(fresh.inputs());
        double[][] doubled =
                trainer.fit(Sets.select(set, repeated), settings, SEED).predict(fresh.inputs());

        if (learner.equals("forest")) {
            double loss = Sets.loss(weighted, fresh.targets());
            assertEquals(loss, Sets.loss(doubled, fresh.targets()), 0.1 * loss);
        } else {
            // The smallest probability depends on the number of rows.
            assertSame(doubled, weighted, task.isClassification() ? 5e-3 : 1e-4);
        }
    }

    @ParameterizedTest
    @MethodSource("learnersAndTasks")
    void aStageIsTheModelOfASmallerValueToTheLastBit(String learner, Task task) {
        Learner trainer = Learners.named(learner);
        @Nullable String staged = trainer.info().staged();
        TrainingSet set = Sets.of(task, ROWS, 8);
        if (staged == null) {
            Fitted model = trainer.fit(set, SEED);
            assertThrows(UnsupportedOperationException.class, () -> model.upTo(1));
            return;
        }
        Hyperparameters settings = Hyperparameters.of(trainer.info());
        settings = settings.info().find("min-leaf").isPresent() ? settings.with("min-leaf", 2) : settings;
        Fitted large = trainer.fit(set, settings.with(staged, 9), SEED);

        for (int stage : List.of(1, 2, 5, 9)) {
            Fitted small = trainer.fit(set, settings.with(staged, stage), SEED);
            assertSame(small.predict(set.inputs()), large.upTo(stage).predict(set.inputs()), 0);
            assertEquals(small.parameters(), large.upTo(stage).parameters());
        }
    }

    @ParameterizedTest
    @MethodSource("learnersAndTasks")
    void refusesWhatIsNotFiniteAndOtherColumns(String learner, Task task) {
        TrainingSet set = Sets.of(task, 20, 9);
        double[] broken = new double[20];
        broken[7] = Double.NaN;
        if (learner.equals("dummy")) {
            return;
        }

        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class,
                () -> fit(learner, new TrainingSet(new ArrayColumns(20, new double[20], broken), set.targets())));

        assertTrue(refusal.getMessage().contains("column 1")
                && refusal.getMessage().contains("row 7"));
        Fitted model = fit(learner, set);
        assertThrows(IllegalArgumentException.class, () -> model.predict(new ArrayColumns(1, new double[1])));
        assertThrows(
                IllegalArgumentException.class,
                () -> model.predict(new ArrayColumns(20, broken, broken, broken, broken)));
    }

    @ParameterizedTest
    @MethodSource("learnersAndTasks")
    void noColumnIsTheDummy(String learner, Task task) {
        TrainingSet set = Sets.of(task, 50, 10);
        TrainingSet empty = new TrainingSet(new ArrayColumns(50), set.targets());

        double[][] expected = fit("dummy", empty).predict(empty.inputs());

        double[][] actual = fit(learner, empty).predict(empty.inputs());
        if (learner.equals("forest")) {
            // Each tree sees other rows, so even without columns it is only near.
            assertEquals(Sets.loss(expected, set.targets()), Sets.loss(actual, set.targets()), 0.1);
        } else {
            assertSame(expected, actual, 1e-6);
        }
    }

    @ParameterizedTest
    @MethodSource("learnersAndTasks")
    void aClassThatNoRowHasIsHardlyEverPredicted(String learner, Task task) {
        if (!task.isClassification()) {
            return;
        }
        TrainingSet set = Sets.of(task, 60, 11);
        int[] codes = Arrays.stream(set.targets().codes())
                .map(code -> code == 1 ? 0 : code)
                .toArray();
        TrainingSet without =
                new TrainingSet(set.inputs(), Targets.ofClasses(set.targets().classes(), codes));

        for (double[] row : fit(learner, without).predict(set.inputs())) {
            assertEquals(1.0 / 120, row[1], 2e-4, learner);
        }
    }

    @ParameterizedTest
    @MethodSource("learnersAndTasks")
    void theUnitsOfLabelAndColumnsDoNotMatter(String learner, Task task) {
        if (learner.equals("linear")) {
            // Its ridge is on the weights of the inputs as given.
            return;
        }
        TrainingSet set = Sets.of(task, ROWS, 12);
        double[][] large = new double[4][ROWS];
        for (int column = 0; column < 4; column++) {
            set.inputs().fill(0, ROWS, column, large[column], 0);
            double unit = Math.scalb(1.0, 40 * column - 40);
            large[column] = Arrays.stream(large[column]).map(x -> unit * x).toArray();
        }
        Columns columns = new ArrayColumns(ROWS, large);
        boolean numbers = task == Task.REGRESSION;
        Targets targets = numbers
                ? Targets.ofNumbers(Arrays.stream(set.targets().values())
                        .map(y -> 4096 * y + (1 << 20))
                        .toArray())
                : set.targets();

        double[][] expected = fit(learner, set).predict(set.inputs());
        double[][] actual = fit(learner, new TrainingSet(columns, targets)).predict(columns);

        for (double[] row : actual) {
            row[0] = numbers ? (row[0] - (1 << 20)) / 4096 : row[0];
        }
        assertSame(expected, actual, 1e-5);
    }
}
