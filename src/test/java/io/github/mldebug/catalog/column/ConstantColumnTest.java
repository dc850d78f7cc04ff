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

class ConstantColumnTest {
    private final CheckTester tester = CheckTester.of(new ConstantColumn());

    static List<PlantedFault> faults() {
        return List.of(PlantedFault.of("one value in all rows", 300, "of 300 cells alike", (seed, alike) -> {
                    DraftTable table = CleanTables.people(seed);
                    List<Integer> rows = table.pick(new Draw(-seed), alike);
                    table.set(rows, "city", "Berlin");
                    return Planted.in(table, "city").onRows(rows);
                })
                .weaker(299.0));
    }

    @Test
    void findsOneValueInAllRows() {
        tester.on("""
                country,age
                DE,31
                DE,44
                DE,29
                """)
                .finds("Column 'country' holds 'DE' in all 3 rows")
                .in("country")
                .as(Severity.WARNING)
                .onLines(2, 3, 4)
                .advising("--exclude country");
    }

    @Test
    void findsOneValueBesideNothing() {
        tester.on("""
                a,b,c
                1,,x
                2,,
                3,,x
                """).finds("Column 'c' holds 'x' in 2 of 3 rows (66.7 %) and nothing in the others");
    }

    @Test
    void oneOtherValueIsEnoughToPass() {
        tester.on("""
                country,age
                DE,31
                DE,44
                FR,29
                """).passes();
    }

    @Test
    void leavesAloneTheTargetAndWhatTheUserDecided() {
        String table = """
                a,b,y
                1,1,no
                1,2,yes
                1,3,no
                """;
        tester.target("y").allowing("a").on(table).passes();
        CheckTester.of(new ConstantColumn())
                .target("y")
                .excluding("a")
                .on(table)
                .passes();
    }

    @Test
    void oneRowTellsNothing() {
        tester.on("a\n1\n").isNotApplicable("fewer than two rows");
    }
}
