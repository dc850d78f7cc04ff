package io.github.mldebug.catalog.column;

import io.github.mldebug.check.Severity;
import io.github.mldebug.kit.CheckTester;
import io.github.mldebug.kit.CleanTables;
import io.github.mldebug.kit.DraftTable;
import io.github.mldebug.kit.Draw;
import io.github.mldebug.kit.Planted;
import io.github.mldebug.kit.PlantedFault;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeadingZerosTest {
    private final CheckTester tester = CheckTester.of(new LeadingZeros());

    static List<PlantedFault> faults() {
        return List.of(
                PlantedFault.of("zeros before numbers", 3, "of 300 cells", (seed, count) -> {
                            DraftTable table = CleanTables.people(seed);
                            List<Integer> rows = table.pick(new Draw(seed), count);
                            rows.forEach(row -> table.set(row, "income", "0" + table.cell(row, "income")));
                            return Planted.in(table, "income").onRows(rows);
                        })
                        .weaker(1.0),
                PlantedFault.of("codes of one width", 3, "of 300 cells", (seed, count) -> {
                            DraftTable table = CleanTables.people(seed);
                            Draw draw = new Draw(seed);
                            List<Integer> rows = table.pick(draw, count);
                            table.column("plant", row -> String.valueOf(draw.whole(100, 140)));
                            table.set(rows, "plant", "042");
                            return Planted.in(table, "plant").onRows(rows);
                        })
                        .weaker(1.0));
    }

    @Test
    void warnsOfZerosThatAreLost() {
        tester.on("""
                plant,output
                007,12
                42,15
                113,11
                08,14
                """)
                .finds("Column 'plant' is written with leading zeros in 2 of 4 rows (50 %)")
                .as(Severity.WARNING)
                .in("plant")
                .onLines(2, 5)
                .advising("'onehot(plant)'");
    }

    @Test
    void notesCodesThatKeepThem() {
        tester.on("""
                plant,output
                007,12
                042,15
                113,11
                """)
                .finds("Column 'plant' holds digits with leading zeros in 2 of 3 rows (66.7 %), all of one width")
                .as(Severity.INFO)
                .onLines(2, 3);
    }

    @Test
    void zeroAndFractionsHaveNone() {
        tester.on("x,y\n0,1\n0.5,2\n-0.25,3\n100,4\n").passes();
    }

    @Test
    void wordsWithDigitsAreNoNumbers() {
        tester.on("x,y\n0a1,1\n0a2,2\n007,3\n").passes();
    }
}
