package io.github.mldebug.split;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.error.UserError;
import io.github.mldebug.table.Task;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SplitCutterTest {
    private static IntStream seeds() {
        return IntStream.range(0, 25);
    }

    private static Rows mixed(int seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, IntFunction<String>> columns = Rows.columns("age", i -> Integer.toString(random.nextInt(18, 90)));
        columns.put("city", i -> random.nextInt(20) == 0 ? "" : "c" + random.nextInt(8));
        columns.put("income", i -> Double.toString(random.nextInt(100_000) / 10.0));
        return Rows.of(count, i -> random.nextInt(4) == 0 ? "yes" : "no", columns);
    }

    private static SplitCutter cutter(Rows rows) {
        return new SplitCutter(rows.table(), rows.target(Task.BINARY));
    }

    private static SplitRequest request(String key, String group, String time) {
        return new SplitRequest(
                true,
                key.isEmpty() ? List.of() : List.of(key),
                group.isEmpty() ? List.of() : List.of(group),
                time.isEmpty() ? null : time,
                List.of(),
                0.2,
                1);
    }

    private static Set<Integer> train(Split split) {
        return Arrays.stream(split.trainRows()).boxed().collect(Collectors.toSet());
    }

    private static String content(Rows rows, int row) {
        return rows.names().stream()
                .filter(name -> !name.equals(Rows.LABEL))
                .sorted()
                .map(name -> name + "=" + rows.text(row, name))
                .collect(Collectors.joining(","));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aFifthIsLockedWithTheSameClassesOnBothSides(int seed) {
        int count = 60 + seed * 20;
        Rows rows = mixed(seed, count);
        Split split = cutter(rows).cut(SplitRequest.ofSeed(seed));

        assertEquals(count, split.trainRows().length + split.test().size());
        assertEquals(0.2, split.test().size() / (double) count, 0.03);
        long yes = IntStream.range(0, count)
                .filter(i -> rows.text(i, Rows.LABEL).equals("yes"))
                .count();
        long yesInTrain = Arrays.stream(split.trainRows())
                .filter(i -> rows.text(i, Rows.LABEL).equals("yes"))
                .count();
        assertEquals(0.2, (yes - yesInTrain) / (double) yes, 0.08);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void numbersAreCutAcrossTheirRange(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Rows rows = Rows.of(
                400, i -> Double.toString(Math.exp(3 * random.nextDouble())), Rows.columns("x", Integer::toString));
        Split split = new SplitCutter(rows.table(), rows.target(Task.REGRESSION)).cut(SplitRequest.ofSeed(seed));

        double[] sorted = IntStream.range(0, 400)
                .mapToDouble(i -> value(rows, i))
                .sorted()
                .toArray();
        for (int quarter = 0; quarter < 4; quarter++) {
            double from = sorted[quarter * 100];
            double to = quarter == 3 ? Double.POSITIVE_INFINITY : sorted[quarter * 100 + 100];
            long train = Arrays.stream(split.trainRows())
                    .mapToDouble(i -> value(rows, i))
                    .filter(value -> value >= from && value < to)
                    .count();
            // A single random salt has a standard deviation of 4 rows here: 1 in 40 quarters would be off by 9.
            assertEquals(80.0, (double) train, 6.0);
        }
        assertEquals(80, split.test().size(), 6);
    }

    private static double value(Rows rows, int row) {
        return Double.parseDouble(rows.text(row, Rows.LABEL));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aStoredLockMovesNoRow(int seed) {
        Rows rows = mixed(seed, 200);
        Split first = cutter(rows).cut(SplitRequest.ofSeed(seed));
        Set<Integer> train = train(first);
        SplittableRandom random = new SplittableRandom(seed + 1000L);

        Rows longer = rows.then(mixed(seed + 500, 90));
        Rows corrected = rows.replaced(Rows.LABEL, i -> random.nextInt(3) == 0 ? "yes" : "no");
        Rows wider = rows.with("extra", i -> "e" + i);
        for (Rows changed : List.of(longer, corrected, wider, rows.columnsReversed())) {
            Set<Integer> now = train(cutter(changed).apply(first.lock()));
            now.removeIf(row -> row >= 200);
            assertEquals(train, now);
        }
        int[] order = IntStream.range(0, 200).map(i -> 199 - i).toArray();
        Set<Integer> reversed = train(cutter(rows.inOrder(order)).apply(first.lock())).stream()
                .map(i -> 199 - i)
                .collect(Collectors.toSet());
        assertEquals(train, reversed);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theCutDependsOnContentOnly(int seed) {
        Rows rows = mixed(seed, 150);
        Split first = cutter(rows).cut(SplitRequest.ofSeed(seed));
        assertEquals(
                first.lock().hash(),
                cutter(rows).cut(SplitRequest.ofSeed(seed)).lock().hash());
        assertEquals(train(first), train(cutter(rows.columnsReversed()).cut(SplitRequest.ofSeed(seed))));
        assertNotEquals(
                first.lock().hash(),
                cutter(rows).cut(SplitRequest.ofSeed(seed + 1)).lock().hash());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void equalRowsStayOnOneSide(int seed) {
        Rows distinct = mixed(seed, 120);
        Rows rows = distinct.then(distinct.inOrder(IntStream.range(0, 40).toArray()));
        Split split = cutter(rows).cut(SplitRequest.ofSeed(seed));

        assertFalse(split.lock().cut().spread());
        Map<String, Boolean> side = new HashMap<>();
        Set<Integer> train = train(split);
        for (int i = 0; i < 160; i++) {
            Boolean earlier = side.put(content(rows, i), train.contains(i));
            assertTrue(earlier == null || earlier == train.contains(i), content(rows, i));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void groupsStayOnOneSide(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Rows rows = mixed(seed, 400).with("patient", i -> "p" + (int) Math.sqrt(random.nextInt(2_000)));
        Split split = cutter(rows).cut(request("", "patient", ""));

        Set<String> trained = Arrays.stream(split.trainRows())
                .mapToObj(i -> rows.text(i, "patient"))
                .collect(Collectors.toSet());
        Set<Integer> train = train(split);
        for (int i = 0; i < 400; i++) {
            assertEquals(train.contains(i), trained.contains(rows.text(i, "patient")));
        }
        assertEquals(80, split.test().size(), 24);
    }

    @Test
    void aKeyKeepsARowOnItsSideWhateverElseChanges() {
        Rows rows = mixed(3, 100).with("id", i -> "id" + i);
        Split first = cutter(rows).cut(request("id", "", ""));
        Rows other = mixed(4, 100).with("id", i -> "id" + i);

        assertEquals(train(first), train(cutter(other).apply(first.lock())));
        assertEquals(Scheme.KEY, first.lock().cut().scheme());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void fewDistinctRowsAreSpread(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Rows rows = Rows.of(
                200,
                i -> random.nextInt(2) == 0 ? "a" : "b",
                Rows.columns("x", i -> Integer.toString(random.nextInt(2))));
        Split split = cutter(rows).cut(SplitRequest.ofSeed(seed));

        assertTrue(split.lock().cut().spread());
        assertEquals(40, split.test().size(), 6);
        Rows longer = rows.then(rows);
        Set<Integer> now = train(cutter(longer).apply(split.lock()));
        now.removeIf(row -> row >= 200);
        assertEquals(train(split), now);
        assertTrue(
                split.notes().stream().anyMatch(note -> note.contains("few distinct rows")), split.notes()::toString);
    }

    /** The rows were computed in Python from the published finaliser of MurmurHash3: a stored lock must cut alike for ever. */
    @Test
    void aLockOfAnEarlierVersionCutsTheSameRows() {
        Rows rows = Rows.of(40, i -> i % 2 == 0 ? "a" : "b", Rows.columns("x", Integer::toString));
        SplitLock lock = new SplitLock(
                1,
                new SplitLock.Cut(
                        Scheme.HASH, List.of("x"), "content", "0123456789abcdef", 0.2, false, null, null, null),
                new SplitLock.Plan(1, Regime.SMALL, 10, 5, 0),
                null,
                "",
                new SplitLock.Rows(32, 8, 0, 0));
        Set<Integer> train = train(cutter(rows).apply(lock));
        assertEquals(
                List.of(0, 1, 12, 17, 26, 27, 32, 39),
                IntStream.range(0, 40).filter(i -> !train.contains(i)).boxed().toList());
    }

    @Test
    void tenRowsAreCut() {
        Rows rows = Rows.of(10, i -> i % 2 == 0 ? "a" : "b", Rows.columns("x", Integer::toString));
        Split split = cutter(rows).cut(SplitRequest.ofSeed(1));
        assertEquals(2, split.test().size());
        assertEquals(8, split.trainRows().length);
    }

    @Test
    void noClassIsLockedAwayWhole() {
        for (int seed = 0; seed < 50; seed++) {
            Rows rows = Rows.of(6, i -> "c" + i % 3, Rows.columns("x", i -> "v" + i * i));
            Split split = new SplitCutter(rows.table(), rows.target(Task.MULTICLASS)).cut(SplitRequest.ofSeed(seed));
            Set<String> labels = new TreeSet<>();
            Arrays.stream(split.trainRows()).forEach(i -> labels.add(rows.text(i, Rows.LABEL)));
            assertEquals(Set.of("c0", "c1", "c2"), labels);
            assertTrue(split.test().size() >= 1);
        }
    }

    @Test
    void rowsWithoutALabelAreInNeitherPart() {
        Rows rows = mixed(5, 100).replaced(Rows.LABEL, i -> i % 10 == 0 ? "" : i % 2 == 0 ? "yes" : "no");
        Split split = cutter(rows).cut(SplitRequest.ofSeed(1));

        assertEquals(90, split.trainRows().length + split.test().size());
        assertEquals(10, split.rows().unlabelled());
        assertTrue(train(split).stream().noneMatch(i -> i % 10 == 0));
        assertTrue(split.notes().contains("10 rows without a label are in neither part"), split.notes()::toString);
    }

    @Test
    void laterRowsAreLockedByTime() {
        Rows rows = mixed(6, 100).with("day", i -> "2020-0" + (1 + i % 9) + "-1" + i % 10 + "T12:30:00.25Z");
        Split split = cutter(rows).cut(request("", "", "day"));

        String after = split.lock().cut().after();
        Set<Integer> train = train(split);
        String lastTrained = train.stream()
                .map(i -> rows.text(i, "day"))
                .max(String::compareTo)
                .orElseThrow();
        String firstLocked = IntStream.range(0, 100)
                .filter(i -> !train.contains(i))
                .mapToObj(i -> rows.text(i, "day"))
                .min(String::compareTo)
                .orElseThrow();
        assertTrue(lastTrained.compareTo(firstLocked) < 0);
        assertEquals(lastTrained.replace(".25Z", ".250Z"), after);
        assertEquals(20, split.test().size(), 3);
        Rows longer = rows.then(rows.replaced("day", i -> "2021-01-01"));
        assertEquals(train, train(cutter(longer).apply(split.lock())));
    }

    @Test
    void datesAreReadInTheOnlyOrderThatFits() {
        Rows american = mixed(7, 40).with("day", i -> (1 + i % 12) + "/" + (1 + i % 28) + "/2020");
        Split split = cutter(american).cut(request("", "", "day"));
        assertTrue(split.lock().cut().after().startsWith("2020-"));

        Rows unclear = mixed(7, 40).with("day", i -> (1 + i % 12) + "/" + (1 + i % 11) + "/2020");
        UserError error = assertThrows(UserError.class, () -> cutter(unclear).cut(request("", "", "day")));
        assertEquals("column 'day' can be read day first and month first", error.getMessage());

        Rows words = mixed(7, 40).with("day", i -> i == 7 ? "soon" : "2020-01-01");
        assertTrue(assertThrows(UserError.class, () -> cutter(words).cut(request("", "", "day")))
                .getMessage()
                .contains("'soon' is no date"));
    }

    @Test
    void aFileOfItsOwnIsTheLockedPart() {
        Rows rows = mixed(8, 50);
        Rows other = mixed(9, 20);
        Split split =
                cutter(rows).withTest(other.table(), other.target(Task.BINARY)).cut(SplitRequest.ofSeed(1));

        assertEquals(50, split.trainRows().length);
        assertEquals(20, split.test().size());
        Rows edited = mixed(10, 20);
        assertThrows(UserError.class, () -> cutter(rows)
                .withTest(edited.table(), edited.target(Task.BINARY))
                .apply(split.lock()));
        assertThrows(UserError.class, () -> cutter(rows).apply(split.lock()));
        assertArrayEquals(
                split.trainRows(),
                cutter(rows)
                        .withTest(other.table(), other.target(Task.BINARY))
                        .apply(split.lock())
                        .trainRows());
    }

    @Test
    void nothingIsLockedOnRequest() {
        Rows rows = mixed(8, 50);
        Split split = cutter(rows).cut(new SplitRequest(false, List.of(), List.of(), null, List.of(), 0.2, 1));
        assertEquals(50, split.trainRows().length);
        assertEquals(0, split.test().size());
        assertEquals("none", split.lock().cut().scheme().id());
    }

    @Test
    void aMissingColumnIsNamed() {
        Rows rows = mixed(8, 50);
        Split split = cutter(rows).cut(SplitRequest.ofSeed(1));
        Rows narrower = new Rows(
                rows.names().subList(1, 4),
                rows.cells().stream().map(row -> row.subList(1, 4)).toList());
        UserError error = assertThrows(UserError.class, () -> cutter(narrower).apply(split.lock()));
        assertTrue(error.getMessage().startsWith("column 'age', by which the rows were to be cut"), error.getMessage());
    }

    @Test
    void whatCannotBeCutIsSaid() {
        Rows oneGroup = mixed(8, 50).with("g", i -> "all");
        assertEquals(
                "all rows have the same g, so no part of them can be locked away",
                assertThrows(UserError.class, () -> cutter(oneGroup).cut(request("", "g", "")))
                        .getMessage());
        Rows oneLabel = mixed(8, 50).replaced(Rows.LABEL, i -> i == 3 ? "yes" : "");
        assertThrows(UserError.class, () -> cutter(oneLabel).cut(SplitRequest.ofSeed(1)));
    }

    @Test
    void theLockedPartShowsItsSizeAndNothingElse() {
        Set<String> shown = new HashSet<>();
        for (Method method : LockedTest.class.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers()) || Modifier.isProtected(method.getModifiers())) {
                shown.add(method.getName() + ":" + method.getReturnType());
            }
        }
        assertEquals(Set.of("size:int"), shown);
        assertTrue(Arrays.stream(LockedTest.class.getDeclaredFields())
                .allMatch(field -> Modifier.isPrivate(field.getModifiers())));
        assertTrue(Arrays.stream(LockedTest.class.getDeclaredClasses())
                .noneMatch(inner -> Modifier.isPublic(inner.getModifiers())));
        assertEquals(0, LockedTest.class.getConstructors().length);
        for (Method method : Split.class.getMethods()) {
            assertFalse(method.getName().toLowerCase(java.util.Locale.ROOT).contains("testrows"));
        }
    }
}
