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

class NearConstantColumnTest {
    private final CheckTester tester = CheckTester.of(new NearConstantColumn());

    static List<PlantedFault> faults() {
        return List.of(PlantedFault.of("one value in nearly all rows", 295, "of 300 cells", (seed, alike) -> {
                    DraftTable table = CleanTables.people(seed);
                    List<Integer> others = table.pick(new Draw(seed), 300 - alike);
                    table.column("country", row -> others.contains(row) ? "AT" : "DE");
                    return Planted.in(table, "country").onRows(others);
                })
                .weaker(290.0, 270.0));
    }

    private static String column(int rows, IntFunction<String> cell) {
        return "x,y\n"
                + IntStream.range(0, rows)
                        .mapToObj(row -> cell.apply(row) + ",1\n")
                        .collect(Collectors.joining());
    }

    @Test
    void notesOneValueInNearlyAllRows() {
        tester.on(column(100, row -> row == 4 ? "de" : "DE"))
                .finds("Column 'x' holds 'DE' but for 1 of 100 cells (1 %)")
                .as(Severity.INFO)
                .in("x")
                .onLines(6)
                .advising("--exclude x");
        tester.on(column(100, row -> row == 4 ? "" : row == 6 ? "0.5" : "0"))
                .finds("Column 'x' holds '0' but for 1 of 99 cells (1 %)")
                .onLines(8);
    }

    @Test
    void threeInAHundredPass() {
        tester.on(column(100, row -> row < 3 ? "de" : "DE")).passes();
    }

    @Test
    void aConstantIsAnotherChecksBusiness() {
        tester.on(column(100, row -> "DE")).passes();
    }

    @Test
    void fewCellsTellNothing() {
        tester.on(column(30, row -> row == 4 ? "de" : "DE")).isNotApplicable("no column with enough values");
    }

    @Test
    void anEmptyColumnIsNotLookedAtWhateverTheLimit() {
        CheckTester.of(new NearConstantColumn()).limit("cells=0").on("""
                        a,b
                        1,
                        2,
                        3,
                        """).passes();
    }
}
