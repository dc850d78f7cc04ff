package io.github.mldebug.catalog.column;

import io.github.mldebug.check.Severity;
import io.github.mldebug.kit.CheckTester;
import io.github.mldebug.kit.CleanTables;
import io.github.mldebug.kit.DraftTable;
import io.github.mldebug.kit.Draw;
import io.github.mldebug.kit.Planted;
import io.github.mldebug.kit.PlantedFault;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MixedTypesTest {
    private final CheckTester tester = CheckTester.of(new MixedTypes());

    static List<PlantedFault> faults() {
        return List.of(
                planted("words among numbers", 3, "age", "n.b."),
                planted("words among dates", 3, "joined", "last week"),
                planted("days that no month has", 3, "joined", "2022-02-30"),
                PlantedFault.of(
                                "numbers among words",
                                6,
                                "of 300 cells",
                                (seed, count) -> put(seed, count, "city", "17"))
                        .weaker(3.0, 1.0));
    }

    private static PlantedFault planted(String name, double clear, String column, String cell) {
        return PlantedFault.of(name, clear, "of 300 cells", (seed, count) -> put(seed, count, column, cell))
                .weaker(1.0);
    }

    private static Planted put(long seed, double count, String column, String cell) {
        DraftTable table = CleanTables.people(seed);
        List<Integer> rows = table.pick(new Draw(seed), count);
        table.set(rows, column, cell);
        return Planted.in(table, column).onRows(rows);
    }

    @Test
    void findsWordsAmongNumbersWithTheirLines() {
        tester.on(column(cells(40, row -> row == 7 ? "old" : row > 37 ? "young" : String.valueOf(row))))
                .finds("Column 'x' holds numbers, but for 3 of 40 cells (7.5 %) such as 'young'")
                .onLines(9, 40, 41)
                .advising("--missing-token x=young --missing-token x=old");
    }

    @Test
    void namesFewWordsAsTokens() {
        tester.on(column("31", "44", "n.b.", "29", "52", "38", "27", "61", "33", "45"))
                .finds(
                        "Column 'x' holds numbers, but for 1 of 10 cells (10 %) such as 'n.b.'; because of them the column is")
                .as(Severity.WARNING)
                .in("x")
                .onLines(4)
                .advising("--missing-token x=n.b.");
    }

    @Test
    void findsWhatIsNoDateAmongDates() {
        tester.on(column(days(20, "soon")))
                .finds("Column 'x' holds dates, but for 1 of 21 cells (4.8 %) such as 'soon', which are no dates")
                .onLines(22);
    }

    @Test
    void findsNumbersAmongCategories() {
        String[] cells = cells(30, row -> row % 3 == 0 ? "red" : "blue");
        cells[7] = "3";
        tester.on(column(cells))
                .finds("holds words, but for 1 of 30 cells (3.3 %) such as '3'")
                .onLines(9);
    }

    @Test
    void sizesOfWordsAndNumbersAreNoMix() {
        tester.on(column(cells(40, row -> row % 20 == 0 ? "42" : row % 2 == 0 ? "XL 2" : "M 1")))
                .passes();
    }

    @Test
    void halfAndHalfIsNoMix() {
        tester.on(column(cells(40, row -> row % 2 == 0 ? "low" : String.valueOf(row))))
                .passes();
    }

    @Test
    void missingCellsInfinityAndUnitsAreOtherChecksBusiness() {
        String[] cells = cells(60, row -> String.valueOf(row + 0.5));
        cells[3] = "not available";
        cells[9] = "inf";
        cells[11] = "3 kg";
        tester.on(column(cells)).passes();
    }

    @Test
    void numbersAloneAreNotItsBusiness() {
        tester.on("x,y\n1,2\n3,4\n").isNotApplicable("no column of text with enough values");
    }

    private static String[] days(int count, String last) {
        String[] cells = cells(count + 1, Draw::day);
        cells[count] = last;
        return cells;
    }

    private static String[] cells(int count, IntFunction<String> cell) {
        return IntStream.range(0, count).mapToObj(cell).toArray(String[]::new);
    }

    private static String column(String... cells) {
        return "x,y\n" + Stream.of(cells).map(cell -> cell + ",1\n").collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(ints = {60_001, 60_002, 60_003})
    void oneWordAmongManyDifferentNumbersIsFound(int row) {
        DraftTable table = new DraftTable(130_000).column("price", each -> each + ".25");
        table.set(row, "price", "broken");
        CheckTester.of(new MixedTypes())
                .on(table.csv())
                .finds("holds numbers, but for 1 of 130000 cells (below 0.1 %) such as 'broken'")
                .onLines(DraftTable.line(row));
    }
}
