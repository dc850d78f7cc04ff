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
import org.junit.jupiter.api.Test;

class IntegerAsFloatTest {
    private final CheckTester tester = CheckTester.of(new IntegerAsFloat());

    static List<PlantedFault> faults() {
        return List.of(
                PlantedFault.of("whole numbers with a point", 300, "of 300 cells", (seed, count) -> {
                    DraftTable table = CleanTables.people(seed);
                    table.pick(new Draw(seed), count)
                            .forEach(row -> table.set(row, "visits", table.cell(row, "visits") + ".0"));
                    return Planted.in(table, "visits");
                }),
                PlantedFault.of("a slip of the point", 1, "of 300 cells", (seed, count) -> {
                    DraftTable table = CleanTables.people(seed);
                    List<Integer> rows = table.pick(new Draw(seed), count);
                    rows.forEach(row -> table.set(row, "age", table.number(row, "age") / 10 + 0.05 + ""));
                    return Planted.in(table, "age").onRows(rows);
                }));
    }

    @Test
    void notesWholeNumbersWithAPoint() {
        tester.on(column(20, row -> row + ".0"))
                .finds("Column 'x' holds whole numbers only, all 20 cells written with a point, as 0.0")
                .as(Severity.INFO);
        tester.on(column(24, row -> row % 6 == 0 ? "" : row + ".0"))
                .finds("all 20 cells written with a point, as 1.0; programs that have no missing whole numbers");
    }

    @Test
    void notesAFewThatAreNotWhole() {
        tester.on(column(100, row -> row == 7 ? "2.5" : String.valueOf(row)))
                .finds("Column 'x' is whole but for 1 of 100 cells (1 %)")
                .as(Severity.INFO)
                .onLines(9);
    }

    @Test
    void numbersAndWholeNumbersPass() {
        tester.on(column(100, row -> String.valueOf(row))).passes();
        tester.on(column(100, row -> row % 10 == 0 ? row + ".5" : String.valueOf(row)))
                .passes();
        tester.on(column(100, row -> row % 2 == 0 ? row + ".0" : String.valueOf(row)))
                .passes();
    }

    @Test
    void aRepeatedHalfIsNoMean() {
        tester.on(column(100, row -> row % 10 == 0 ? "7.25" : String.valueOf(row)))
                .passes();
    }

    @Test
    void fewCellsTellNothing() {
        tester.on(column(5, row -> row + ".0")).isNotApplicable("no column of numbers with enough values");
    }

    private static String column(int rows, IntFunction<String> cell) {
        return "x,y\n"
                + IntStream.range(0, rows)
                        .mapToObj(row -> cell.apply(row) + ",b\n")
                        .collect(Collectors.joining());
    }

    @Test
    void anEmptyColumnIsNotLookedAtWhateverTheLimit() {
        CheckTester.of(new IntegerAsFloat()).limit("cells=0").on("""
                        a,b
                        1,
                        2,
                        3,
                        """).passes();
    }
}
