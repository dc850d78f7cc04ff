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
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupShiftTest {
    private final CheckTester tester = CheckTester.of(new GroupShift());

    static List<PlantedFault> faults() {
        return List.of(
                PlantedFault.of("one station of twelve reads too much", 5, "standard deviations", (seed, by) -> {
                            DraftTable table = stations(seed);
                            List<Integer> rows = rows(table, "station", "S7");
                            shift(table, rows, by);
                            return Planted.in(table, "station", "humidity").onRows(rows);
                        })
                        .weaker(4.0, 2.0, 1.0),
                PlantedFault.of("a sensor set anew before the last 90 rows", 3, "standard deviations", (seed, by) -> {
                            DraftTable table = stations(seed);
                            List<Integer> rows = run(table.rows() - 90, 90);
                            shift(table, rows, by);
                            return Planted.in(table, "humidity").onRows(rows);
                        })
                        .weaker(2.0, 1.0),
                PlantedFault.of("80 rows from another source", 300, "% more than it is", (seed, percent) -> {
                            DraftTable table = CleanTables.people(seed, 900);
                            List<Integer> rows = run(new Draw(seed).whole(0, 820), 80);
                            rows.forEach(row -> table.set(
                                    row, "income", Draw.fixed(table.number(row, "income") * (1 + percent / 100), 0)));
                            return Planted.in(table, "income").onRows(rows);
                        })
                        .weaker(200.0, 100.0, 50.0));
    }

    private static List<Integer> run(int from, int rows) {
        return IntStream.range(from, from + rows).boxed().toList();
    }

    /** Twelve stations that differ a little, in the order of time. */
    private static DraftTable stations(long seed) {
        Draw draw = new Draw(seed);
        double[] usual =
                IntStream.range(0, 12).mapToDouble(i -> draw.normal(50, 2)).toArray();
        return new DraftTable(1200)
                .column("station", row -> "S" + (1 + row % 12))
                .column("day", row -> Draw.day(row / 12))
                .column("pressure", row -> Draw.fixed(draw.normal(1013, 8), 1))
                .column("humidity", row -> Draw.fixed(draw.normal(usual[row % 12], 5), 1));
    }

    private static void shift(DraftTable table, List<Integer> rows, double by) {
        rows.forEach(row -> table.set(row, "humidity", Draw.fixed(table.number(row, "humidity") + 5 * by, 1)));
    }

    private static List<Integer> rows(DraftTable table, String column, String value) {
        return IntStream.range(0, table.rows())
                .filter(row -> table.cell(row, column).equals(value))
                .boxed()
                .toList();
    }

    @Test
    void namesTheGroupTheLinesAndBothRanges() {
        DraftTable table = stations(3);
        List<Integer> rows = rows(table, "station", "S7");
        shift(table, rows, 5);
        Finding only = tester.on(table.csv())
                .finds("Column 'humidity' is off the other rows where 'station' is 'S7', by ")
                .in("station", "humidity")
                .as(Severity.WARNING)
                .counting(rows.size())
                .advising("--ignore group-shift:humidity")
                .finding();
        assertEquals(DraftTable.line(rows.get(0)), only.lines().get(0));
        assertTrue(only.message().contains("half of its numbers there lie between"), only.message());
    }

    @Test
    void namesTheLinesOfARunOfRows() {
        DraftTable table = CleanTables.people(3, 600);
        for (int row = 200; row < 300; row++) {
            table.set(row, "income", Draw.fixed(3 * table.number(row, "income"), 0));
        }
        Finding run = tester.on(table.csv())
                .finds("off the other rows from about line ")
                .in("income")
                .finding();
        assertTrue(run.lines().get(0) > 192 && run.lines().get(0) <= DraftTable.line(200), run.message());
        assertTrue(run.count() >= 100 && run.count() < 116, run.message());
        for (int row = 300; row < 600; row++) {
            table.set(row, "income", Draw.fixed(3 * table.number(row, "income"), 0));
        }
        tester.on(table.csv()).finds("off the other rows up to about line ").in("income");
    }

    /** The Gentoo is heavier, and its flippers are longer: the species matters. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aGroupingThatMattersMayDiffer(long seed) {
        Draw draw = new Draw(seed);
        String[] kinds = {"Adelie", "Chinstrap", "Gentoo", "Royal", "Rockhopper", "Magellan"};
        DraftTable table = new DraftTable(600).column("species", row -> draw.oneOf(kinds));
        for (String part : new String[] {"mass", "flipper", "bill"}) {
            table.column(
                    part,
                    row -> Draw.fixed(draw.normal(table.cell(row, "species").equals("Gentoo") ? 57 : 37, 4), 1));
        }
        tester.on(table.csv()).passes();
    }

    /** And in a file that is sorted by species, runs of rows differ suddenly, but in more than one column. */
    @ParameterizedTest
    @CsvSource({"species, mass", "kind, tail"})
    void aSortedFileHasNoOddRun(String first, String second) {
        Draw draw = new Draw(5);
        DraftTable table = new DraftTable(400)
                .column(first, row -> row < 250 ? "Adelie" : "Gentoo")
                .column(second, row -> Draw.fixed(draw.normal(row < 250 ? 37 : 52, 4), 1));
        tester.on(table.csv()).passes();
        table.column(first, row -> Draw.fixed(draw.normal(row < 250 ? 5 : 9, 1), 1));
        tester.on(table.csv()).passes();
    }

    /** Also where they differ by factors, as the sizes of shops do. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void groupsThatAllDifferHaveNoOddOne(boolean byFactors) {
        int alarms = 0;
        for (long seed = 1; seed <= 100; seed++) {
            Draw draw = new Draw(seed);
            double[] means = IntStream.range(0, 8)
                    .mapToDouble(i -> byFactors ? draw.logNormal(5, 1) : draw.normal(100, 10))
                    .toArray();
            DraftTable table = new DraftTable(800)
                    .column("shop", row -> "shop " + (char) ('A' + draw.whole(0, 7)))
                    .column("staff", row -> String.valueOf(2 + draw.poisson(30)));
            table.column(
                    "sales",
                    row -> Draw.fixed(means[table.cell(row, "shop").charAt(5) - 'A'] * draw.normal(1, 0.12), 1));
            alarms += tester.on(table.csv()).findings().size();
        }
        assertTrue(alarms <= 1, alarms + " alarms in 100 tables");
    }

    /** Most people work 40 hours whatever they do, so the medians tie though the groups differ; part-timers work 38. */
    @Test
    void groupsWhoseMediansTieHaveNoOddOne() {
        int alarms = 0;
        for (long seed = 1; seed <= 40; seed++) {
            Draw draw = new Draw(seed);
            double[] less = IntStream.range(0, 8)
                    .mapToDouble(i -> i == 3 ? 0.94 : 0.3 + 0.4 * draw.whole(0, 10) / 10)
                    .toArray();
            DraftTable table = new DraftTable(1500).column("work", row -> "w" + (1 + row % 8));
            table.column("hours", row -> {
                double off = draw.chance(row % 8 == 3 ? 0.37 : 0.54) ? 0 : 1 + Math.abs(draw.normal(0, 8));
                return Draw.fixed(40 + (draw.chance(less[row % 8]) ? -off : off), 0);
            });
            alarms += tester.on(table.csv()).findings().size();
        }
        assertTrue(alarms <= 8, alarms + " alarms in 40 tables");
    }

    /** And yet a group that is clearly off those of one median is named. */
    @Test
    void aGroupFarFromOthersWhoseMediansTieIsNamed() {
        Draw draw = new Draw(4);
        DraftTable table = new DraftTable(1500).column("work", row -> "w" + (1 + row % 8));
        table.column(
                "hours",
                row -> Draw.fixed(
                        (row % 8 == 3 ? 12 : 0) + (draw.chance(0.55) ? 40 : Math.rint(draw.normal(40, 6))), 0));
        tester.on(table.csv()).finds("where 'work' is 'w4'").in("work", "hours");
    }

    /** A season, a trend, a file in order: no run of rows is odd among others that are alike. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"trend", "season", "sorted", "neighbours alike", "random walk", "drift under noise", "batches"})
    void aSeriesHasNoOddRun(String name) {
        int alarms = 0;
        for (long seed = 1; seed <= 60; seed++) {
            Draw draw = new Draw(seed);
            double[] last = new double[1];
            IntToDoubleFunction series =
                    switch (name) {
                        case "trend" -> row -> row / 50.0 + draw.normal(0, 1);
                        case "season" -> row -> 3 * StrictMath.sin(row / 60.0) + draw.normal(0, 1);
                        case "sorted" -> row -> StrictMath.log(row + 1.0);
                        case "neighbours alike" -> row -> last[0] = 0.9 * last[0] + draw.normal(0, 1);
                        case "drift under noise" -> row -> (last[0] += draw.normal(0, 0.1)) + draw.normal(0, 1);
                        case "batches" ->
                            row -> {
                                last[0] = row % 50 == 0 ? draw.normal(0, 1) : last[0];
                                return last[0] + draw.normal(0, 1);
                            };
                        default -> row -> last[0] += draw.normal(0, 1);
                    };
            alarms += tester.on(new DraftTable(700)
                            .column("x", row -> Draw.fixed(series.applyAsDouble(row), 3))
                            .csv())
                    .findings()
                    .size();
        }
        assertTrue(alarms <= 1, alarms + " alarms in 60 tables");
    }

    @Test
    void aSampleIsNamed() {
        Draw draw = new Draw(8);
        tester.on(new DraftTable(110_000)
                        .column("x", row -> Draw.fixed(draw.normal(row < 90_000 ? 5 : 9, 1), 2))
                        .csv())
                .finds("standard deviations of its ranks (in an even sample of 55000 rows): half of its numbers there")
                .in("x");
    }

    @Test
    void fewRowsHaveNoGroups() {
        tester.on("x,g\n1,a\n2,b\n").isNotApplicable("fewer than 90 rows");
    }

    /** Neither the label, of which some rows may not be seen, nor a column of a few numbers speaks for a run. */
    @Test
    void theLabelAndASparseColumnSayNothingOfARun() {
        Draw draw = new Draw(2);
        DraftTable table = CleanTables.people(3, 600)
                .column("rare", row -> row % 100 == 5 && row > 320 ? "" + row : "")
                .column("y", row -> Draw.fixed(draw.normal(row >= 200 && row < 300 ? 40 : 10, 2), 2));
        for (int row = 200; row < 300; row++) {
            table.set(row, "income", Draw.fixed(3 * table.number(row, "income"), 0));
        }
        CheckTester.of(new GroupShift())
                .target("y")
                .on(table.csv())
                .finds("off the other rows from about line ")
                .in("income");
        tester.on(table.csv()).passes();
    }
}
