package io.github.mldebug.catalog.file;

import io.github.mldebug.check.Severity;
import io.github.mldebug.kit.CheckTester;
import io.github.mldebug.kit.CleanTables;
import io.github.mldebug.kit.Planted;
import io.github.mldebug.kit.PlantedFault;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlankHeaderTest {
    private final CheckTester tester = CheckTester.of(new BlankHeader());

    static List<PlantedFault> faults() {
        return List.of(PlantedFault.of("a column without a name", 1, "of 8 names", (seed, count) -> Planted.in(
                        CleanTables.people(seed).csv().replaceFirst("visits", ""), "column_7")
                .onLines(List.of(1))));
    }

    @Test
    void findsAColumnWithoutAName() {
        tester.on("""
                ,age
                0,31
                1,44
                """)
                .finds("A column has no name; it is called 'column_1' here")
                .as(Severity.WARNING)
                .in("column_1")
                .onLines(1)
                .advising("--exclude column_1");
    }

    @Test
    void saysSeveralColumnsInOneFinding() {
        tester.on("a,, ,b\n1,2,3,4\n5,6,7,8\n")
                .finds("2 columns have no name; they are called 'column_2' and 'column_3' here")
                .in("column_2", "column_3");
    }

    @Test
    void onlyNotesRowNames() {
        tester.on("""
                age,city
                first,31,Rome
                second,44,Oslo
                third,29,Bern
                """)
                .finds("one name fewer than the rows have cells")
                .as(Severity.INFO)
                .in("row_name");
    }

    @Test
    void onlyNotesDelimitersAtTheEndsOfLines() {
        tester.on("age,city,\n31,Rome,\n44,Oslo,\n")
                .finds("Every line ends in a delimiter")
                .as(Severity.INFO);
    }

    @Test
    void everyColumnHasAName() {
        tester.on("_,-\n1,2\n3,4\n").passes();
    }

    @Test
    void isNotApplicableWithoutAHeader() {
        tester.on("1,2\n3,4\n5,6\n").isNotApplicable("no header");
    }
}
