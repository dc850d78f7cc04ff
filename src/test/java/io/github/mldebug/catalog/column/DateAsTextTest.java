package io.github.mldebug.catalog.column;

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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateAsTextTest {
    private final CheckTester tester = CheckTester.of(new DateAsText());

    static List<PlantedFault> faults() {
        return List.of(
                PlantedFault.of(
                        "dates", 300, "of 300 cells", (seed, count) -> Planted.in(CleanTables.people(seed), "joined")),
                PlantedFault.of("dates in one number", 300, "of 300 cells", (seed, count) -> {
                    DraftTable table = CleanTables.people(seed);
                    table.pick(new Draw(seed), count)
                            .forEach(row -> table.set(
                                    row, "joined", table.cell(row, "joined").replace("-", "")));
                    return Planted.in(table, "joined");
                }),
                PlantedFault.of("dates among other things", 180, "of 300 cells", (seed, count) -> {
                            DraftTable table = CleanTables.people(seed);
                            List<Integer> rows = table.pick(new Draw(seed), 300 - count);
                            Draw draw = new Draw(-seed);
                            rows.forEach(row -> table.set(row, "joined", draw.oneOf("spring", "summer", "autumn")));
                            return Planted.in(table, "joined").onRows(rows);
                        })
                        .weaker(120.0));
    }

    @Test
    void notesDatesAndSaysWhatElseTheyTell() {
        tester.on(column("2024-01-05", "2024-02-17", "2024-02-28", "2024-03-09"))
                .finds("Column 'x' holds 4 dates, such as '2024-01-05'; by itself it is used as a point in time only")
                .as(Severity.INFO)
                .in("x")
                .advising("'month(x)'");
        tester.on(column("2024-01-05 09:00", "2024-02-17 17:30", "2024-02-28 11:15", "2024-03-09 23:59"))
                .finds("holds 4 dates")
                .advising("'hour(x)'");
    }

    @Test
    void datesOfOneDayOfTheYearTellTheYearOnly() {
        tester.on(column("1990-01-01", "1991-01-01", "1992-01-01", "1993-01-01"))
                .finds("holds 4 dates")
                .advising("nothing");
    }

    @Test
    void warnsOfDatesInOneNumber() {
        tester.on(column(IntStream.range(0, 400)
                        .mapToObj(i -> Draw.day(i * 3 % 400).replace("-", ""))
                        .toArray(String[]::new)))
                .finds(
                        "Column 'x' holds dates as numbers, year, month and day in one number, from 20210101 to 20220204")
                .as(Severity.WARNING);
    }

    @Test
    void warnsOfMonthsInOneNumber() {
        tester.on(column(IntStream.range(0, 48)
                        .mapToObj(i -> String.valueOf(202_001 + i % 4 * 100 + i % 12))
                        .toArray(String[]::new)))
                .finds("year and month in one number, from 202001 to 202312")
                .as(Severity.WARNING);
    }

    @Test
    void asksTheNameWhereOtherNumbersLookAlike() {
        String[] seconds = IntStream.range(0, 50)
                .mapToObj(i -> String.valueOf(1_700_000_000 + i * 7919 % 50_021))
                .toArray(String[]::new);
        tester.on(column(seconds).replace("x,y", "created_at,y"))
                .finds("Column 'created_at' holds dates as numbers, seconds since 1970")
                .as(Severity.INFO);
        tester.on(column(seconds)).passes();
    }

    @Test
    void numbersThatAreNoDaysOfTheCalendarPass() {
        tester.on(column(IntStream.range(0, 60)
                        .mapToObj(i -> String.valueOf(20_230_101 + i))
                        .toArray(String[]::new)))
                .passes();
    }

    @Test
    void aFewDatesAmongWordsPass() {
        tester.on(column("2024-01-05", "soon", "later", "never", "soon", "later"))
                .passes();
    }

    private static String column(String... cells) {
        return "x,y\n" + Stream.of(cells).map(cell -> cell + ",1\n").collect(Collectors.joining());
    }

    /** Of very many different texts some are looked at, which the finding says; the others are no other cells. */
    @Test
    void aSampleOfDatesIsNamed() {
        DraftTable table = new DraftTable(110_000)
                .column(
                        "at",
                        row -> (row % 3 == 0 && row % 5 > 0) || row % 3 == 1 ? "note " + row : Draw.day(row % 90_000));
        Finding finding = CheckTester.of(new DateAsText())
                .limit("share=0.1")
                .on(table.csv())
                .finds(" different values that were looked at, such as ")
                .finding();
        assertTrue(finding.count() <= 50_000, finding.message());
    }

    /** Of dates each is looked at, however many there are. */
    @ParameterizedTest
    @ValueSource(ints = {60_001, 60_002, 60_003})
    void aWordAmongManyDifferentDatesIsFound(int row) {
        DraftTable table = new DraftTable(110_000)
                .column("at", each -> Draw.day(each / 24) + String.format(" %02d:00", each % 24));
        table.set(row, "at", "broken");
        CheckTester.of(new DateAsText()).on(table.csv()).finds("holds 109999 dates, such as");
        CheckTester.of(new MixedTypes())
                .on(table.csv())
                .finds("but for 1 of 110000 cells (below 0.1 %) such as 'broken'")
                .onLines(DraftTable.line(row));
    }
}
