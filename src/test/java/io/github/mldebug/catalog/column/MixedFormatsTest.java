package io.github.mldebug.catalog.column;

import io.github.mldebug.check.Severity;
import io.github.mldebug.kit.CheckTester;
import io.github.mldebug.kit.CleanTables;
import io.github.mldebug.kit.DraftTable;
import io.github.mldebug.kit.Draw;
import io.github.mldebug.kit.Planted;
import io.github.mldebug.kit.PlantedFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MixedFormatsTest {
    private final CheckTester tester = CheckTester.of(new MixedFormats());

    static List<PlantedFault> faults() {
        return List.of(
                planted("dates in another way", "joined", cell -> {
                    String[] parts = cell.split("-", -1);
                    return parts[2] + "." + parts[1] + "." + parts[0];
                }),
                PlantedFault.of("day and month in another order", 15, "of 300 cells", (seed, count) -> {
                            DraftTable table = CleanTables.people(seed);
                            List<Integer> rows = table.pick(new Draw(seed), count);
                            List<Integer> told = new ArrayList<>();
                            for (int row = 0; row < table.rows(); row++) {
                                String[] parts = table.cell(row, "joined").split("-", -1);
                                boolean odd = rows.contains(row);
                                String first = odd ? parts[1] : parts[2];
                                String second = odd ? parts[2] : parts[1];
                                table.set(row, "joined", first + "/" + second + "/" + parts[0]);
                                if (odd && Integer.parseInt(parts[2]) > 12) {
                                    told.add(row);
                                }
                            }
                            return Planted.in(table, "joined").onRows(told);
                        })
                        .weaker(3.0, 1.0),
                planted("amounts with a sign for the currency", "income", cell -> "$" + cell),
                planted(
                        "amounts with grouped digits",
                        "income",
                        cell -> cell.replaceAll("(\\d)(?=(\\d{3})+$)", "$1,")));
    }

    private static PlantedFault planted(String name, String column, UnaryOperator<String> write) {
        return PlantedFault.of(name, 3, "of 300 cells", (seed, count) -> {
                    DraftTable table = CleanTables.people(seed);
                    List<Integer> rows = table.pick(new Draw(seed), count);
                    rows.forEach(row -> table.set(row, column, write.apply(table.cell(row, column))));
                    return Planted.in(table, column).onRows(rows);
                })
                .weaker(1.0);
    }

    @Test
    void findsTwoWaysToWriteADate() {
        tester.on(column(10, row -> row < 8 ? Draw.day(row) : "14.05.2021"))
                .finds("Column 'x' writes its dates in 2 ways: as '2021-01-01' in 8 rows and '14.05.2021' in 2 rows")
                .as(Severity.WARNING)
                .in("x")
                .onLines(10, 11);
    }

    @Test
    void onlyNotesThatSomeHaveATime() {
        tester.on(column(10, row -> Draw.day(row) + (row < 8 ? "" : " 09:30")))
                .finds("writes its dates in 2 ways")
                .as(Severity.INFO);
    }

    @Test
    void findsTwoOrdersOfDayAndMonth() {
        tester.on(column(12, row -> row < 9 ? (13 + row) + "/02/2021" : "02/" + (13 + row) + "/2021"))
                .finds(
                        "mixes two orders of day and month: '13/02/2021' and 8 others have one, '02/22/2021' and 2 others the other"
                                + ", and 0 could be read either way")
                .as(Severity.WARNING)
                .onLines(11, 12, 13);
    }

    @Test
    void findsTwoWaysToWriteANumber() {
        tester.on(column(12, row -> row < 9 ? "$" + (100 + row) : (100 + row) + " EUR"))
                .finds("writes its numbers in 2 ways: as '$100' in 9 rows and '109 EUR' in 3 rows")
                .onLines(11, 12, 13);
    }

    @Test
    void smallNumbersLookTheSameGroupedOrNot() {
        tester.on(column(12, row -> row < 9 ? "\"1,2" + (10 + row) + "\"" : String.valueOf(100 + row)))
                .passes();
        tester.on(column(12, row -> row < 9 ? "\"1,2" + (10 + row) + "\"" : String.valueOf(1200 + row)))
                .finds("writes its numbers in 2 ways");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-1-%d", "%d.1.2021", "%d Jan 2021", "January %d, 2021", "2021-01-01T0%d:00:00.5Z"})
    void oneWayPasses(String format) {
        tester.on(column(9, row -> "\"" + String.format(Locale.ROOT, format, row + 1) + "\"")
                        + column(3, row -> "").substring(4))
                .isNotApplicable("no column of text with enough values");
        tester.on(column(40, row -> "\"" + String.format(Locale.ROOT, format, row % 9 + 1) + "\""))
                .passes();
    }

    private static String column(int rows, IntFunction<String> cell) {
        return "x,y\n"
                + IntStream.range(0, rows)
                        .mapToObj(row -> cell.apply(row) + ",1\n")
                        .collect(Collectors.joining());
    }
}
