package io.github.mldebug.catalog.missing;

import io.github.mldebug.catalog.column.IdentifierColumn;
import io.github.mldebug.check.Severity;
import io.github.mldebug.kit.CheckTester;
import io.github.mldebug.kit.CleanTables;
import io.github.mldebug.kit.DraftTable;
import io.github.mldebug.kit.Draw;
import io.github.mldebug.kit.Planted;
import io.github.mldebug.kit.PlantedFault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InfiniteValuesTest {
    private final CheckTester tester = CheckTester.of(new InfiniteValues());

    static List<PlantedFault> faults() {
        return List.of(PlantedFault.of("infinity among numbers", 1, "of 300 cells", (seed, count) -> {
            DraftTable table = CleanTables.people(seed);
            List<Integer> rows = table.pick(new Draw(seed), count);
            table.set(rows, "height_cm", "inf");
            return Planted.in(table, "height_cm").onRows(rows);
        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"inf", "-inf", "Infinity", "+INF", "∞", "1.#INF", "1e400", "-7E+999"})
    void findsInfinityInEverySpelling(String spelling) {
        tester.on("ratio,y\n0.5,1\n2.25,0\n" + spelling + ",1\n1.5,0\n")
                .finds("Column 'ratio' is infinite in 1 of 4 rows (25 %), spelled '" + spelling + "'")
                .as(Severity.WARNING)
                .in("ratio")
                .onLines(4)
                .advising("ratio=" + spelling);
    }

    @Test
    void aWordAmongWordsIsNoNumber() {
        tester.on("class,y\nnoun,1\nverb,0\ninf,1\nverb,0\n").passes();
    }

    @Test
    void largeNumbersPass() {
        tester.on("x,y\n1e300,1\n-1e300,0\n1e-400,1\n").passes();
    }

    /** More different words than are all looked at otherwise; one of them is no number, and stands between those looked at. */
    @ParameterizedTest
    @ValueSource(ints = {60_001, 60_002, 60_003})
    void oneAmongManyDifferentNumbersIsFound(int row) {
        DraftTable table = new DraftTable(130_000).column("price", each -> each + ".25");
        table.set(row, "price", "inf");
        CheckTester.of(new InfiniteValues())
                .on(table.csv())
                .finds("Column 'price' is infinite in 1 of 130000 rows")
                .onLines(DraftTable.line(row));
        CheckTester.of(new IdentifierColumn()).on(table.csv()).passes();
    }
}
