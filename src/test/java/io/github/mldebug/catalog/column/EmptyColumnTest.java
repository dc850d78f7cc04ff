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

class EmptyColumnTest {
    private final CheckTester tester = CheckTester.of(new EmptyColumn());

    static List<PlantedFault> faults() {
        return List.of(PlantedFault.of("an empty column", 300, "of 300 cells", (seed, empty) -> {
                    DraftTable table = CleanTables.people(seed);
                    List<Integer> rows = table.pick(new Draw(-seed), empty);
                    table.set(rows, "income", "");
                    return Planted.in(table, "income").onRows(rows);
                })
                .weaker(299.0));
    }

    @Test
    void findsColumnsWithoutAValue() {
        tester.on("""
                age,segment,score
                31,,NA
                44,NA,NA
                29,,NA
                """)
                .findsAll(
                        "Column 'segment' has no value in any of 3 rows, spelled 'NA'",
                        "Column 'score' has no value in any of 3 rows, spelled 'NA'");
        tester.excluding("score")
                .on("age,segment,score\n31,,NA\n44,,NA\n")
                .finds("'segment'")
                .as(Severity.WARNING)
                .onLines(2, 3)
                .advising("--exclude segment");
    }

    @Test
    void oneValueIsEnoughToPass() {
        tester.on("age,segment\n31,\n44,x\n29,\n").passes();
    }

    @Test
    void isNotApplicableWithoutRows() {
        tester.on("age,segment\n").isNotApplicable("no rows");
    }
}
