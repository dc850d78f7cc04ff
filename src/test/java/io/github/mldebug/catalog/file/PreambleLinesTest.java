package io.github.mldebug.catalog.file;

import io.github.mldebug.check.Severity;
import io.github.mldebug.kit.CheckTester;
import io.github.mldebug.kit.CleanTables;
import io.github.mldebug.kit.Planted;
import io.github.mldebug.kit.PlantedFault;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreambleLinesTest {
    private final CheckTester tester = CheckTester.of(new PreambleLines());

    static List<PlantedFault> faults() {
        return List.of(PlantedFault.of("a title above the table", 1, "of 301 lines", (seed, count) -> Planted.in(
                        "Export of 3 May\n" + CleanTables.people(seed).csv())
                .onLines(List.of(1))));
    }

    @Test
    void findsATitleAboveTheTable() {
        tester.on("""
                Export of 3 May

                age,income,city
                31,2800,Rome
                44,3100,Oslo
                """)
                .finds("1 line above the table was left out; it begins on line 3")
                .as(Severity.WARNING)
                .onLines(1);
    }

    @Test
    void notesComments() {
        tester.on("""
                # made by hand
                age,income
                31,2800
                # the next one is doubtful
                44,3100
                """)
                .finds("2 lines that begin with '#' were taken for comments and left out")
                .as(Severity.INFO)
                .onLines(1, 4);
    }

    @Test
    void aTableThatBeginsWithTheFilePasses() {
        tester.on("#,age\n1,31\n2,44\n").passes();
    }
}
