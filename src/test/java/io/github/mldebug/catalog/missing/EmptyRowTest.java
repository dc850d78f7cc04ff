package io.github.mldebug.catalog.missing;

import io.github.mldebug.check.Severity;
import io.github.mldebug.kit.CheckTester;
import io.github.mldebug.kit.CleanTables;
import io.github.mldebug.kit.DraftTable;
import io.github.mldebug.kit.Draw;
import io.github.mldebug.kit.Planted;
import io.github.mldebug.kit.PlantedFault;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EmptyRowTest {
    private final CheckTester tester = CheckTester.of(new EmptyRow());

    static List<PlantedFault> faults() {
        return List.of(
                PlantedFault.of("a row without a value", 1, "of 300 rows", (seed, count) -> {
                    DraftTable table = CleanTables.people(seed);
                    List<Integer> rows = table.pick(new Draw(seed), count);
                    String[] names = table.header().split(",", -1);
                    Stream.of(names).forEach(name -> table.set(rows, name, ""));
                    return Planted.in(table, names).onRows(rows);
                }),
                PlantedFault.of("a row with a label alone", 1, "of 300 rows", (seed, count) -> {
                    DraftTable table = CleanTables.people(seed);
                    List<Integer> rows = table.pick(new Draw(seed), count);
                    String[] names = table.header().replace(",bought", "").split(",", -1);
                    Stream.of(names).forEach(name -> table.set(rows, name, "NA"));
                    return Planted.in(table, names).onRows(rows).predicting("bought");
                }));
    }

    @Test
    void findsRowsWithoutAValue() {
        tester.on("""
                age,city,bought
                31,Rome,yes
                ,?,
                44,Oslo,no
                ,,
                """)
                .finds("2 of 4 rows (50 %) have no value in any of the 3 features")
                .as(Severity.WARNING)
                .in("age", "city", "bought")
                .onLines(3, 5);
    }

    @Test
    void findsRowsWithALabelAlone() {
        tester.target("bought")
                .on("""
                age,city,bought
                31,Rome,yes
                ,,no
                44,,no
                ,,
                29,Oslo,yes
                """)
                .finds(
                        "2 of 5 rows (40 %) have no value in any of the 2 features, and 1 of them no label or name either")
                .in("age", "bought")
                .onLines(3, 5);
        tester.on("age,city,bought\n31,Rome,yes\n,,no\n44,Oslo,no\n")
                .finds("1 of 3 rows (33.3 %) has no value in any of the 2 features, though all have a label or a name");
    }

    @Test
    void oneValueIsEnoughToPass() {
        tester.on("age,city\n31,\n,Rome\n44,Oslo\n").passes();
    }

    @Test
    void oneColumnTellsNothing() {
        tester.on("age\n31\n\n44\n").isNotApplicable("fewer than two features");
    }
}
