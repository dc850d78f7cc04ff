package io.github.mldebug.catalog.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.check.Finding;
import io.github.mldebug.check.Severity;
import io.github.mldebug.kit.CheckTester;
import io.github.mldebug.kit.CleanTables;
import io.github.mldebug.kit.DraftTable;
import io.github.mldebug.kit.Draw;
import io.github.mldebug.kit.Planted;
import io.github.mldebug.kit.PlantedFault;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutliersTest {
    private final CheckTester tester = CheckTester.of(new Outliers());

    static List<PlantedFault> faults() {
        return List.of(
                PlantedFault.of(
                                "3 of 300 heights off",
                                8,
                                "times the distance",
                                (seed, times) -> off(seed, "height_cm", times))
                        .weaker(5.0, 3.0, 2.0),
                PlantedFault.of("3 of 300 ages off", 8, "times the distance", (seed, times) -> off(seed, "age", times))
                        .weaker(5.0, 3.0, 2.0));
    }

    /** Numbers so many times as far above the median as the 99th of 100, each a little further than the one before. */
    private static Planted off(long seed, String column, double times) {
        DraftTable table = CleanTables.people(seed);
        double[] sorted = java.util.stream.IntStream.range(0, table.rows())
                .mapToDouble(row -> table.number(row, column))
                .sorted()
                .toArray();
        double median = sorted[150];
        double distance = sorted[297] - median;
        List<Integer> rows = table.pick(new Draw(seed), 3);
        for (int i = 0; i < rows.size(); i++) {
            table.set(rows.get(i), column, Draw.fixed(median + (times + 0.1 * i) * distance, 0));
        }
        return Planted.in(table, column).onRows(rows);
    }

    private static String column(long seed, int rows, ToDoubleFunction<Draw> number) {
        Draw draw = new Draw(seed);
        return new DraftTable(rows)
                .column("x", row -> Draw.fixed(number.applyAsDouble(draw), 4))
                .csv();
    }

    private static ToDoubleFunction<Draw> kind(String name) {
        return switch (name) {
            case "normal" -> draw -> draw.normal(10, 3);
            case "uniform" -> Draw::share;
            case "exponential" -> draw -> draw.exponential(20);
            case "lognormal" -> draw -> draw.logNormal(3, 1);
            case "counts" -> draw -> draw.poisson(4);
            case "mostly zero" -> draw -> draw.chance(0.8) ? 0 : draw.logNormal(5, 0.5);
            case "a quarter power" -> draw -> StrictMath.pow(1 - draw.share(), -0.25);
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** The tail is fitted, so that a heavy one does not alarm. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"normal", "uniform", "exponential", "lognormal", "counts", "mostly zero", "a quarter power"})
    void clearDataHasNone(String name) {
        int alarms = 0;
        for (long seed = 1; seed <= 50; seed++) {
            alarms += tester.on(column(seed, 400, kind(name))).findings().size();
        }
        assertTrue(alarms <= 3, alarms + " alarms in 50 tables");
    }

    @Test
    void saysHowFarOffTheNumberIs() {
        DraftTable table = CleanTables.people(4).set(41, "height_cm", "1710");
        Finding only = tester.on(table.csv())
                .finds("Column 'height_cm' holds 1710 in 1 of 300 rows (0.3 %), 59 times as far from the median")
                .in("height_cm")
                .as(Severity.WARNING)
                .onLines(43)
                .advising("--ignore outliers:height_cm")
                .finding();
        assertTrue(only.measured() < 1e-6, only.toString());
        assertEquals(List.of("1710"), only.examples());
    }

    @Test
    void findsBothEndsOfAColumnAtOnce() {
        DraftTable table = CleanTables.people(4).set(41, "height_cm", "1710").set(52, "height_cm", "1.2");
        tester.on(table.csv()).finds("holds 1710 and 1.2 in 2 of 300 rows").onLines(43, 54);
    }

    @Test
    void aCodeForNotKnownIsAnotherMatter() {
        DraftTable table = CleanTables.people(4);
        table.set(table.pick(new Draw(1), 6), "age", "-999");
        tester.on(table.csv()).passes();
    }

    @Test
    void limitsCanBeSet() {
        String csv = CleanTables.people(4).set(41, "height_cm", "1710").csv();
        tester.limit("ratio=100").on(csv).passes();
    }

    @Test
    void aShortColumnHasNoTail() {
        tester.on("x\n1\n2\n3\n400\n").isNotApplicable("no column of quantities with 40 rows");
    }

    /** 0.1 + 0.2 is the next number to 0.3, and no number lies between them where the tail could begin. */
    @Test
    void aTailMayBeginAtTheNextNumber() {
        Draw draw = new Draw(7);
        DraftTable table = new DraftTable(200)
                .column("x", row -> row < 50 ? "-0.5" : row < 151 ? "0" : row < 175 ? "0.3" : "0.30000000000000004");
        for (int row = 180; row < 200; row++) {
            table.set(row, "x", Draw.fixed(0.31 + draw.exponential(0.2), 4));
        }
        CheckTester.of(new Outliers()).on(table.csv()).passes();
    }
}
