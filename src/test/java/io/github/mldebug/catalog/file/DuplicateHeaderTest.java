package io.github.mldebug.catalog.file;

import io.github.mldebug.check.Severity;
import io.github.mldebug.kit.CheckTester;
import io.github.mldebug.kit.CleanTables;
import io.github.mldebug.kit.DraftTable;
import io.github.mldebug.kit.Draw;
import io.github.mldebug.kit.Planted;
import io.github.mldebug.kit.PlantedFault;
import java.util.List;
import org.junit.jupiter.api.Test;

class DuplicateHeaderTest {
    private final CheckTester tester = CheckTester.of(new DuplicateHeader());

    static List<PlantedFault> faults() {
        return List.of(
                PlantedFault.of("a name twice", 1, "of 8 names", (seed, count) -> Planted.in(
                                CleanTables.people(seed).csv().replaceFirst("visits", "age"), "age", "age_2")
                        .onLines(List.of(1))),
                PlantedFault.of("the header among the rows", 1, "of 300 rows", (seed, count) -> {
                    DraftTable table = CleanTables.people(seed);
                    List<Integer> rows = table.pick(new Draw(seed), count);
                    List<String> names = List.of(table.header().split(",", -1));
                    names.forEach(name -> table.set(rows, name, name));
                    return Planted.in(table, names.toArray(String[]::new)).onRows(rows);
                }));
    }

    @Test
    void findsANameAboveTwoColumns() {
        tester.on("""
                age,city,age
                31,Rome,1
                44,Oslo,2
                """)
                .finds("The name 'age' stands above 2 columns, here called 'age' and 'age_2'")
                .as(Severity.WARNING)
                .in("age", "age_2")
                .onLines(1)
                .advising("a name of its own");
    }

    @Test
    void saysWhenTheCellsAreEqualToo() {
        tester.on("""
                age,age,age
                31,31,31
                44,44,44
                """).finds("above 3 columns").advising("--exclude age_2 --exclude age_3");
    }

    @Test
    void saysSeveralNamesInOneFinding() {
        tester.on("a,b,a,b,c\n1,2,3,4,5\n")
                .finds(
                        "2 names stand above more than one column: 'a' stands above 2 columns, here called 'a' and 'a_2'; 'b'")
                .in("a", "b", "a_2", "b_2");
    }

    @Test
    void findsTheHeaderAmongTheRowsOfNumbers() {
        tester.on("""
                age,city
                31,Rome
                age,city
                44,Oslo
                age,city
                """)
                .finds("The header comes again in 2 rows below it, which makes text of 1 column of numbers: 'age'")
                .as(Severity.ERROR)
                .in("age", "city")
                .onLines(3, 5);
    }

    @Test
    void aRepeatedHeaderOfWordsIsOnlyAWarning() {
        tester.on("""
                name,city
                ann,Rome
                name,city
                bob,Oslo
                """)
                .finds("comes again in 1 row below it")
                .as(Severity.WARNING)
                .onLines(3);
    }

    @Test
    void aCellThatIsANameByAccidentIsNoHeader() {
        tester.on("""
                kind,size
                size,1
                kind,2
                other,3
                """).passes();
    }

    @Test
    void namesThatDifferInCaseAreDifferent() {
        tester.on("age,Age\n31,1\n44,2\n").passes();
    }

    @Test
    void isNotApplicableWithoutAHeader() {
        tester.on("1,2\n3,4\n5,6\n").isNotApplicable("no header");
    }

    /** A column named 2019 stays one of numbers when its name comes again. */
    @Test
    void findsTheHeaderAmongTheRowsOfColumnsNamedByNumbers() {
        tester.on("""
                country,code,2019,2020
                Italy,IT,5,6
                country,code,2019,2020
                Norway,NO,7,8
                """).finds("The header comes again in 1 row below it").onLines(3);
    }
}
