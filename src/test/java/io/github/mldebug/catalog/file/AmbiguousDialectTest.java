package io.github.mldebug.catalog.file;

import io.github.mldebug.check.Severity;
import io.github.mldebug.kit.CheckTester;
import io.github.mldebug.kit.CleanTables;
import io.github.mldebug.kit.DraftTable;
import io.github.mldebug.kit.Draw;
import io.github.mldebug.kit.Planted;
import io.github.mldebug.kit.PlantedFault;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AmbiguousDialectTest {
    private final CheckTester tester = CheckTester.of(new AmbiguousDialect());

    static List<PlantedFault> faults() {
        return List.of(PlantedFault.of("an opening quote without a closing one", 3, "of 300 cells", (seed, count) -> {
                    DraftTable table = CleanTables.people(seed);
                    List<Integer> rows = table.pick(new Draw(seed), count);
                    List<String> lines = new ArrayList<>(table.lines());
                    rows.forEach(row -> lines.set(row, lines.get(row).replaceFirst(",(?=[A-Z])", ",\"")));
                    return Planted.in(table.header() + "\n" + String.join("\n", lines) + "\n")
                            .onRows(rows);
                })
                .weaker(1.0));
    }

    @Test
    void findsADelimiterThatWouldDoAsWell() {
        tester.on("""
                red,small|new
                blue,large|old
                green,small|old
                """)
                .finds("with '|' the file would have 2 columns and fit nearly as well (100 % of the score)")
                .as(Severity.WARNING)
                .advising("--delimiter , or --delimiter '|'");
    }

    @Test
    void findsQuotesThatDoNotClose() {
        tester.on("""
                a,b,c
                1,"x,3
                4,y,6
                7,z,9
                """)
                .finds("1 of 3 rows (33.3 %) has a quote that opens a cell and is never closed")
                .onLines(2);
    }

    @Test
    void findsTextBehindAClosingQuote() {
        tester.on("""
                a,b,c
                1,"x",3
                4,"y"y,6
                7,"z",9
                """)
                .finds("1 of 3 rows (33.3 %) has text behind the quote that closes a cell")
                .onLines(3);
    }

    @Test
    void doubledQuotesAndOtherDelimitersInQuotesAreClear() {
        tester.on("a;b\n1;\"say \"\"x, y\"\"\"\n4;\"a, b\"\n").passes();
    }
}
