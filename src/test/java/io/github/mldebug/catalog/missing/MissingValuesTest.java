package io.github.mldebug.catalog.missing;

import io.github.mldebug.check.Severity;
import io.github.mldebug.kit.CheckTester;
import io.github.mldebug.kit.CleanTables;
import io.github.mldebug.kit.DraftTable;
import io.github.mldebug.kit.Draw;
import io.github.mldebug.kit.Planted;
import io.github.mldebug.kit.PlantedFault;
import java.util.List;
import org.junit.jupiter.api.Test;

class MissingValuesTest {
    private final CheckTester tester = CheckTester.of(new MissingValues());

    static List<PlantedFault> faults() {
        return List.of(PlantedFault.of("cells missing at random", 60, "of 300 cells", (seed, count) -> {
                    DraftTable table = CleanTables.people(seed);
                    List<Integer> rows = table.pick(new Draw(seed), count);
                    table.set(rows, "income", "NA");
                    return Planted.in(table, "income").onRows(rows);
                })
                .weaker(6.0, 1.0));
    }

    @Test
    void countsMissingCellsAndNamesTheirLines() {
        tester.on("""
                a,b
                1,x
                ,y
                3,x
                4,y
                """)
                .finds("Column 'a' is missing in 1 of 4 rows (25 %)")
                .in("a")
                .as(Severity.WARNING)
                .onLines(3);
    }

    /** Cells that a short row lacks are missing for a reason that ragged-rows tells; a column with another one has two. */
    @Test
    void leavesWhatShortRowsLackToRaggedRows() {
        tester.on("a,b,c\n1,2,3\n4,5\n7,8,9\n").passes();
        tester.on("a,b,c\n1,2,3\n4,5\n7,8,\n10\n").findsAll("Column 'c' is missing in 3 of 4 rows (75 %)");
    }

    @Test
    void aSmallShareIsANote() {
        tester.on("""
                a
                1
                NA
                3
                4
                5
                6
                """).finds("1 of 6 rows").as(Severity.INFO);
        tester.limit("share=0.1").on("""
                a
                1
                NA
                3
                4
                5
                6
                """).finds("1 of 6 rows").as(Severity.WARNING);
    }

    @Test
    void columnsMissingInTheSameRowsAreOneFinding() {
        tester.on("""
                a,b,c,d
                1,2,3,
                ,,3,4
                ,,3,4
                1,5,3,4
                """)
                .findsAll(
                        "2 columns are missing in the same 2 of 4 rows (50 %): 'a' and 'b'",
                        "Column 'd' is missing in 1 of 4 rows");
    }

    @Test
    void aFullTablePasses() {
        tester.on("a,b\n1,2\n3,4\n").passes();
    }

    @Test
    void leavesAloneWhatTheUserExcluded() {
        tester.excluding("a").on("a,b\n,2\n3,4\n").passes();
    }

    @Test
    void aMissingLabelIsNoMeanOfOthers() {
        String csv = """
                age,outcome
                31,well
                32,
                33,ill
                34,well
                """;
        CheckTester.of(new MissingValues())
                .target("outcome")
                .on(csv)
                .finds("Column 'outcome' is missing in 1 of 4 rows")
                .advising("a model learns from the rows that have a label only");
        CheckTester.of(new MissingValues()).on(csv).finds("'outcome'").advising("a category as a level of its own");
    }
}
