package io.github.mldebug.split;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.error.UserError;
import io.github.mldebug.table.Task;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FoldsTest {
    private static IntStream seeds() {
        return IntStream.range(0, 20);
    }

    private record Cut(Rows rows, Split split, Folds folds) {
        static Cut of(Rows rows, Task task, SplitRequest request) {
            Split split = new SplitCutter(rows.table(), rows.target(task)).cut(request);
            return new Cut(rows, split, Folds.of(rows.table(), rows.target(task), split));
        }
    }

    private static SplitRequest grouped(String column, long seed) {
        return new SplitRequest(true, List.of(), List.of(column), null, List.of(), 0.2, seed);
    }

    private static SplitRequest timed(String column) {
        return new SplitRequest(true, List.of(), List.of(), column, List.of(), 0.2, 1);
    }

    private static Rows random(int seed, int count, int classes) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, IntFunction<String>> columns = Rows.columns("x", i -> Double.toString(random.nextDouble()));
        return Rows.of(count, i -> "c" + Math.min(random.nextInt(classes), random.nextInt(classes)), columns);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyTrainingRowValidatesOnceARepeatAndClassesAreSpreadEvenly(int seed) {
        Cut cut = Cut.of(random(seed, 100 + 17 * seed, 3), Task.MULTICLASS, SplitRequest.ofSeed(seed));
        Folds folds = cut.folds();
        assertEquals(10, folds.repeats());
        assertEquals(5, folds.folds());
        for (int repeat = 0; repeat < folds.repeats(); repeat++) {
            Map<String, int[]> counts = new HashMap<>();
            for (int row : cut.split().trainRows()) {
                counts.computeIfAbsent(cut.rows().text(row, Rows.LABEL), label -> new int[5])[
                        folds.fold(repeat, row)]++;
            }
            int[] sizes = new int[5];
            counts.forEach((label, perFold) -> {
                int spread = Arrays.stream(perFold).max().orElseThrow()
                        - Arrays.stream(perFold).min().orElseThrow();
                assertTrue(spread <= 1, label + Arrays.toString(perFold));
                Arrays.setAll(sizes, fold -> sizes[fold] + perFold[fold]);
            });
            assertTrue(
                    Arrays.stream(sizes).max().orElseThrow()
                                    - Arrays.stream(sizes).min().orElseThrow()
                            <= 2,
                    Arrays.toString(sizes));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void trainingAndValidationRowsShareNothingAndLeaveOutNothing(int seed) {
        Cut cut = Cut.of(random(seed, 80, 2), Task.BINARY, SplitRequest.ofSeed(seed));
        for (int fold = 0; fold < 5; fold++) {
            int[] train = cut.folds().trainRows(0, fold);
            int[] validation = cut.folds().validationRows(0, fold);
            int[] both = IntStream.concat(Arrays.stream(train), Arrays.stream(validation))
                    .sorted()
                    .toArray();
            assertEquals(Arrays.toString(cut.split().trainRows()), Arrays.toString(both));
        }
        int locked = IntStream.range(0, 80)
                .filter(row -> Arrays.stream(cut.split().trainRows()).noneMatch(i -> i == row))
                .findFirst()
                .orElseThrow();
        assertEquals(-1, cut.folds().fold(0, locked));
        assertFalse(cut.folds().trains(0, 0, locked));
        assertEquals(-1, cut.folds().unit(locked));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void groupsStayTogetherAndRepeatsDiffer(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        // Group g has about g rows: every group a size of its own.
        Rows rows = random(seed, 300, 2).with("g", i -> "g" + (int) Math.sqrt(random.nextInt(900)));
        Cut cut = Cut.of(rows, Task.BINARY, grouped("g", seed));
        Folds folds = cut.folds();
        for (int repeat = 0; repeat < folds.repeats(); repeat++) {
            Map<String, Integer> foldOfGroup = new HashMap<>();
            int[] sizes = new int[folds.folds()];
            for (int row : cut.split().trainRows()) {
                sizes[folds.fold(repeat, row)]++;
                Integer earlier = foldOfGroup.put(rows.text(row, "g"), folds.fold(repeat, row));
                assertTrue(earlier == null || earlier == folds.fold(repeat, row));
            }
            double share = Arrays.stream(sizes).max().orElseThrow()
                    / (double) cut.split().trainRows().length;
            assertTrue(share < 0.3, Arrays.toString(sizes));
        }
        assertNotEquals(pattern(cut, 0), pattern(cut, 1));
    }

    private static String pattern(Cut cut, int repeat) {
        StringBuilder text = new StringBuilder();
        for (int row : cut.split().trainRows()) {
            text.append(cut.folds().fold(repeat, row));
        }
        return text.toString();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void equalRowsAreInOneFold(int seed) {
        Rows distinct = random(seed, 60, 2);
        Rows rows = distinct.then(distinct).then(distinct.inOrder(new int[] {0, 1, 2}));
        Cut cut = Cut.of(rows, Task.BINARY, SplitRequest.ofSeed(seed));
        Map<String, Integer> folds = new HashMap<>();
        for (int row : cut.split().trainRows()) {
            Integer earlier = folds.put(rows.text(row, "x"), cut.folds().fold(0, row));
            assertTrue(earlier == null || earlier == cut.folds().fold(0, row));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void foldsFollowTheContentNotTheOrder(int seed) {
        Rows rows = random(seed, 90, 3);
        int[] order = IntStream.range(0, 90).map(i -> (i * 7 + seed) % 90).toArray();
        Cut cut = Cut.of(rows, Task.MULTICLASS, SplitRequest.ofSeed(5));
        Cut shuffled = Cut.of(rows.inOrder(order), Task.MULTICLASS, SplitRequest.ofSeed(5));
        for (int i = 0; i < 90; i++) {
            assertEquals(cut.folds().fold(3, order[i]), shuffled.folds().fold(3, i));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void numbersAreSpreadOverFoldsByTheirRange(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Rows rows = Rows.of(
                500,
                i -> Integer.toString(random.nextInt(1_000)),
                Rows.columns("x", i -> Double.toString(random.nextDouble())));
        Cut cut = Cut.of(rows, Task.REGRESSION, SplitRequest.ofSeed(seed));
        for (int fold = 0; fold < 5; fold++) {
            double mean = Arrays.stream(cut.folds().validationRows(0, fold))
                    .mapToDouble(row -> Double.parseDouble(rows.text(row, Rows.LABEL)))
                    .average()
                    .orElseThrow();
            // 80 rows of a uniform label: standard error 32 unstratified, 3.2 with ten ranges.
            assertEquals(500, mean, 60);
        }
    }

    @Test
    void aSmallClassLimitsTheFoldsAndALonelyRowIsSaid() {
        Rows rows =
                Rows.of(100, i -> i < 3 ? "rare" : i == 3 ? "single" : "common", Rows.columns("x", Integer::toString));
        Split split = new SplitCutter(rows.table(), rows.target(Task.MULTICLASS))
                .cut(new SplitRequest(false, List.of(), List.of(), null, List.of(), 0.2, 1));
        assertEquals(3, split.lock().plan().folds());
        assertTrue(
                split.notes().contains("class 'single' has 1 training row: it is never both trained on and scored"),
                split.notes()::toString);
    }

    @Test
    void threeClassesOfTwoRowsHaveTwoFolds() {
        Rows rows = Rows.of(6, i -> "c" + i % 3, Rows.columns("x", i -> "v" + i * i));
        Cut cut = Cut.of(rows, Task.MULTICLASS, SplitRequest.ofSeed(1));
        assertEquals(2, cut.folds().folds());
        assertTrue(cut.folds().validationRows(0, 0).length > 0);
        assertTrue(cut.folds().validationRows(0, 1).length > 0);
    }

    @Test
    void twoDistinctRowsAreFolded() {
        Rows rows = Rows.of(100, i -> i % 4 == 0 ? "a" : "b", Rows.columns("x", i -> i % 2 == 0 ? "u" : "v"));
        Cut cut = Cut.of(rows, Task.BINARY, SplitRequest.ofSeed(1));
        assertTrue(cut.split().lock().cut().spread());
        assertEquals(5, cut.folds().folds());
        for (int fold = 0; fold < 5; fold++) {
            assertEquals(16, cut.folds().validationRows(0, fold).length, 1);
        }
    }

    @Test
    void tenRowsAreFolded() {
        Rows rows = Rows.of(10, i -> i % 2 == 0 ? "a" : "b", Rows.columns("x", Integer::toString));
        Cut cut = Cut.of(rows, Task.BINARY, SplitRequest.ofSeed(1));
        assertEquals(4, cut.folds().folds());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void timeTrainsOnlyOnWhatWasBefore(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Rows rows = random(seed, 200, 2).with("t", i -> Integer.toString(random.nextInt(60)));
        Cut cut = Cut.of(rows, Task.BINARY, timed("t"));
        Folds folds = cut.folds();
        assertTrue(folds.inTime());
        assertEquals(1, folds.repeats());
        assertEquals(5, folds.folds());
        for (int fold = 0; fold < 5; fold++) {
            int latest = times(rows, folds.trainRows(0, fold)).max().orElseThrow();
            int earliest = times(rows, folds.validationRows(0, fold)).min().orElseThrow();
            assertTrue(latest < earliest);
        }
    }

    private static IntStream times(Rows rows, int[] of) {
        return Arrays.stream(of).map(row -> Integer.parseInt(rows.text(row, "t")));
    }

    @Test
    void twoInstantsMakeOneFold() {
        Rows rows = random(1, 60, 2).with("t", i -> i < 50 ? Integer.toString(i % 2) : "9");
        Cut cut = Cut.of(rows, Task.BINARY, timed("t"));
        assertEquals(10, cut.split().test().size());
        assertEquals(1, cut.folds().folds());
        assertEquals(25, cut.folds().validationRows(0, 0).length);

        Rows same = random(1, 60, 2).with("t", i -> i < 50 ? "1" : "9");
        assertThrows(UserError.class, () -> Cut.of(same, Task.BINARY, timed("t")));
    }

    @Test
    void manyRowsHaveOneFixedValidationPart() {
        Rows rows = random(1, 70_000, 2);
        Cut cut = Cut.of(rows, Task.BINARY, SplitRequest.ofSeed(1));
        assertEquals(Regime.LARGE, cut.split().lock().plan().regime());
        assertEquals(1, cut.folds().repeats());
        assertEquals(1, cut.folds().folds());
        int train = cut.split().trainRows().length;
        assertEquals(0.2, cut.folds().validationRows(0, 0).length / (double) train, 0.01);
        assertEquals(
                train, cut.folds().validationRows(0, 0).length + cut.folds().trainRows(0, 0).length);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void fewGroupsOfManyRowsAreOnBothSidesOfTheValidationPart(int seed) {
        Rows rows = Rows.of(
                70_000,
                i -> i % 3 == 0 ? "a" : "b",
                Rows.columns("g", i -> "g" + (seed % 2 == 0 ? i % 7 : (int) (7 * Math.pow(i / 70_000.0, 2)))));
        SplitRequest request = new SplitRequest(false, List.of(), List.of("g"), null, List.of(), 0.2, seed);
        Cut cut = Cut.of(rows, Task.BINARY, request);
        assertEquals(1, cut.folds().folds());
        assertTrue(units(cut, cut.folds().validationRows(0, 0)) >= 2);
        assertTrue(units(cut, cut.folds().trainRows(0, 0)) >= 2);
        double share = cut.folds().validationRows(0, 0).length / 70_000.0;
        assertTrue(share < 0.5, Double.toString(share));
    }

    private static long units(Cut cut, int[] rows) {
        return Arrays.stream(rows).map(cut.folds()::unit).distinct().count();
    }

    @Test
    void threeGroupsOfManyRowsTakeTurns() {
        Rows rows = Rows.of(60_000, i -> i % 2 == 0 ? "a" : "b", Rows.columns("g", i -> "g" + i % 3));
        Cut cut = Cut.of(rows, Task.BINARY, new SplitRequest(false, List.of(), List.of("g"), null, List.of(), 0.2, 1));
        assertEquals(Regime.LARGE, cut.split().lock().plan().regime());
        assertEquals(1, cut.folds().repeats());
        assertEquals(3, cut.folds().folds());
        for (int fold = 0; fold < 3; fold++) {
            assertEquals(20_000, cut.folds().validationRows(0, fold).length);
        }
    }

    @Test
    void theRegimeFollowsTheTrainingRows() {
        assertEquals(Regime.SMALL, Regime.of(1_999));
        assertEquals(Regime.MEDIUM, Regime.of(2_000));
        assertEquals(Regime.MEDIUM, Regime.of(50_000));
        assertEquals(Regime.LARGE, Regime.of(50_001));
    }
}
