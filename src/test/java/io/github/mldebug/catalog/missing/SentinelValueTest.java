package io.github.mldebug.catalog.missing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.kit.CheckTester;
import io.github.mldebug.kit.CleanTables;
import io.github.mldebug.kit.DraftTable;
import io.github.mldebug.kit.Draw;
import io.github.mldebug.kit.Planted;
import io.github.mldebug.kit.PlantedFault;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentinelValueTest {
    private static final int ROWS = 300;

    private final CheckTester tester = CheckTester.of(new SentinelValue());

    static List<PlantedFault> faults() {
        return List.of(
                code("-999 among ages", "age", "-999"),
                code("999 among heights", "height_cm", "999"),
                code("-1 among counts", "visits", "-1"),
                PlantedFault.of(
                                "the mean filled in",
                                45,
                                "of 300 heights",
                                (seed, count) -> mean(seed, count, "height_cm"))
                        .weaker(30.0, 9.0),
                PlantedFault.of(
                                "the mean filled in among whole numbers",
                                9,
                                "of 300 cells",
                                (seed, count) -> mean(seed, count, "age"))
                        .weaker(3.0, 1.0),
                code("99 among counts", "visits", "99"),
                code("0 among heights", "height_cm", "0"),
                code("999999 among incomes", "income", "999999"),
                code("1900-01-01 among dates", "joined", "1900-01-01"));
    }

    private static Planted mean(long seed, double count, String column) {
        DraftTable table = CleanTables.people(seed);
        List<Integer> rows = table.pick(new Draw(seed), count);
        double sum = IntStream.range(0, table.rows())
                .filter(row -> !rows.contains(row))
                .mapToDouble(row -> table.number(row, column))
                .sum();
        table.set(rows, column, String.valueOf(sum / (table.rows() - rows.size())));
        return Planted.in(table, column).onRows(rows);
    }

    private static PlantedFault code(String name, String column, String code) {
        return PlantedFault.of(name, 9, "of 300 cells", (seed, count) -> {
                    DraftTable table = CleanTables.people(seed);
                    List<Integer> rows = table.pick(new Draw(seed), count);
                    table.set(rows, column, code);
                    return Planted.in(table, column).onRows(rows);
                })
                .weaker(4.0, 2.0, 1.0);
    }

    private static String table(long seed, Function<SplittableRandom, String> cell, String sentinel, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder("x,other\n");
        for (int row = 0; row < ROWS; row++) {
            boolean planted = row % (ROWS / Math.max(1, count)) == 3 && row / (ROWS / Math.max(1, count)) < count;
            text.append(planted ? sentinel : cell.apply(random))
                    .append(',')
                    .append(random.nextInt(9))
                    .append('\n');
        }
        return text.toString();
    }

    private static Function<SplittableRandom, String> kind(String name) {
        return switch (name) {
            case "age" -> random -> String.valueOf(random.nextInt(18, 91));
            case "price" -> random -> String.valueOf(Math.round(Math.exp(random.nextGaussian() + 4) * 100) / 100.0);
            case "temperature" -> random -> String.valueOf(Math.round(random.nextGaussian(12, 8) * 10) / 10.0);
            case "pressure" -> random -> String.valueOf(random.nextInt(95, 160));
            case "rating" -> random -> String.valueOf(random.nextInt(1, 6));
            case "count" -> random -> String.valueOf((int) Math.floor(-4 * Math.log(1 - random.nextDouble())));
            case "share" -> random -> String.valueOf(random.nextDouble());
            case "date" ->
                random -> "20" + random.nextInt(10, 25) + "-0" + random.nextInt(1, 10) + "-1" + random.nextInt(10);
            case "signed" -> random -> String.valueOf(random.nextGaussian(0, 500));
            default -> throw new IllegalArgumentException(name);
        };
    }

    @ParameterizedTest(name = "{1} among {0}")
    @CsvSource({
        "age, -1",
        "age, 999",
        "age, -999",
        "age, 0",
        "price, -999",
        "price, -1",
        "price, 99999",
        "temperature, -999",
        "temperature, -200",
        "temperature, 999.9",
        "pressure, 0",
        "pressure, 999",
        "rating, 99",
        "rating, -9",
        "count, -1",
        "count, 999",
        "share, -1",
        "share, 999",
        "date, 1900-01-01",
        "date, 1970-01-01",
        "date, 9999-12-31"
    })
    void findsACodeForNotKnownWithItsLines(String kind, String sentinel) {
        int found = 0;
        for (long seed = 1; seed <= 20; seed++) {
            CheckTester.Seen seen = tester.on(table(seed, kind(kind), sentinel, 12));
            boolean right = seen.findings().size() == 1
                    && seen.findings().get(0).columns().equals(List.of("x"))
                    && seen.findings().get(0).count() == 12
                    && seen.findings().get(0).lines().get(0) == 5;
            found += right ? 1 : 0;
        }
        assertTrue(found >= 19, found + " of 20");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"age", "price", "temperature", "pressure", "rating", "count", "share", "date", "signed"})
    void clearDataHasNone(String kind) {
        int alarms = 0;
        for (long seed = 1; seed <= 40; seed++) {
            alarms += tester.on(table(seed, kind(kind), "", 0)).findings().size();
        }
        assertTrue(alarms <= 1, alarms + " alarms in 40 tables");
    }

    @Test
    void anOutlierIsNoSentinel() {
        tester.on(table(7, kind("price"), "48211.37", 1)).passes();
    }

    /** Black has no saturation: the zeros of one column come with ordinary zeros of another. */
    @Test
    void aZeroThatAnotherColumnAccountsForIsNoSentinel() {
        tester.on(colours(true)).passes();
        tester.on(colours(false)).finds("Column 'saturation' holds 0 in 15 of 300 rows");
    }

    private static String colours(boolean black) {
        Draw draw = new Draw(3);
        DraftTable table = new DraftTable(300).column("value", row -> Draw.fixed(60 * draw.share(), 1));
        List<Integer> rows = table.pick(draw, 15);
        table.column("saturation", row -> rows.contains(row) ? "0" : Draw.fixed(0.2 + 0.6 * draw.share(), 3));
        return (black ? table.set(rows, "value", "0") : table).csv();
    }

    @Test
    void aMeanAmongWholeNumbersWasFilledIn() {
        String ages = IntStream.range(0, 40).mapToObj(i -> 20 + i % 20 + ",1\n").collect(Collectors.joining());

        tester.on("x,y\n" + ages + "29.5,1\n29.5,1\n29.5,1\n")
                .finds("holds 29.5 in 3 of 43 rows")
                .onLines(42, 43, 44)
                .advising("--missing-token x=29.5");
        tester.on("x,y\n" + ages + "24.5,1\n24.5,1\n24.5,1\n").passes();
        tester.on("x,y\n" + ages + "29.5,1\n29.5,1\n24.5,1\n").passes();
    }

    @Test
    void saysHowToReadItAsMissing() {
        tester.on(table(1, kind("age"), "-999", 12))
                .finds("holds -999 in 12 of 300 rows (4 %)")
                .advising("--missing-token x=-999");
    }

    @Test
    void fewValuesTellNothing() {
        tester.on("x\n1\n-999\n-999\n").isNotApplicable("no column with enough values");
    }

    /** Labels, of which some may not be seen, do not account for the zeros of another column. */
    @Test
    void zerosOfTheLabelAccountForNone() {
        Draw draw = new Draw(4);
        DraftTable table = new DraftTable(300)
                .column("weight", row -> row % 10 == 3 ? "0" : Draw.fixed(draw.normal(70, 8), 1))
                .column("y", row -> row % 10 == 3 || row % 10 == 4 ? "0" : "" + draw.whole(1, 9));
        CheckTester.of(new SentinelValue()).target("y").on(table.csv()).finds("Column 'weight' holds 0");
        CheckTester.of(new SentinelValue()).on(table.csv()).passes();
    }
}
