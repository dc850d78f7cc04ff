package io.github.mldebug.catalog.file;

import io.github.mldebug.check.Severity;
import io.github.mldebug.kit.CheckTester;
import io.github.mldebug.kit.DraftTable;
import io.github.mldebug.kit.Planted;
import io.github.mldebug.kit.PlantedFault;
import io.github.mldebug.table.Dialect;
import io.github.mldebug.table.NumberSpelling;
import io.github.mldebug.table.NumericColumn;
import io.github.mldebug.table.Role;
import io.github.mldebug.table.RowLedger;
import io.github.mldebug.table.Source;
import io.github.mldebug.table.Table;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class EmptyTableTest {
    private final CheckTester tester = CheckTester.of(new EmptyTable());

    static List<PlantedFault> faults() {
        return List.of(PlantedFault.of("nothing under the header", 20, "rows of empty cells", (seed, rows) -> {
                    DraftTable table = new DraftTable((int) rows)
                            .column("age", row -> "NA")
                            .column("income", row -> "")
                            .column("city", row -> "");
                    return Planted.in(table, "age", "income", "city");
                })
                .weaker(1.0, 0.0));
    }

    @Test
    void flagsAHeaderWithoutRows() {
        tester.on("a,b")
                .finds("a header of 2 columns ('a' and 'b') and no rows")
                .as(Severity.ERROR);
    }

    @Test
    void flagsATableWhoseRowsWereAllLeftOut() {
        NumericColumn column =
                new NumericColumn("a", "a", Role.NUMERIC, new double[0], new TreeMap<>(), NumberSpelling.PLAIN);
        Source source = new Source(
                "table.csv", 0, "", new Dialect(",", "\"", "UTF-8", true), new RowLedger(7, 0, 0, 7), List.of());

        tester.on(new Table(source, List.of(column), new int[0]))
                .finds("a header of 1 column ('a') and no usable row: all 7 have more cells than that")
                .advising("--delimiter");
    }

    @Test
    void flagsATableOfMissingCells() {
        tester.on("""
                a,b
                ,NA
                ?,
                """)
                .finds("None of the 2 rows has a value in any of the 2 columns")
                .in("a", "b");
    }

    @Test
    void oneValueIsNotNothing() {
        tester.on("""
                a,b
                ,
                ,1
                """).passes();
    }
}
