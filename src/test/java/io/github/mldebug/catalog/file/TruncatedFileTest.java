package io.github.mldebug.catalog.file;

import io.github.mldebug.check.Severity;
import io.github.mldebug.kit.CheckTester;
import io.github.mldebug.kit.CleanTables;
import io.github.mldebug.kit.Planted;
import io.github.mldebug.kit.PlantedFault;
import io.github.mldebug.kit.TextTables;
import io.github.mldebug.table.RowLedger;
import io.github.mldebug.table.Source;
import io.github.mldebug.table.Table;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TruncatedFileTest {
    private final CheckTester tester = CheckTester.of(new TruncatedFile());

    static List<PlantedFault> faults() {
        return List.of(PlantedFault.of("a last row without its last cells", 1, "of 8 cells", (seed, count) -> {
            String csv = CleanTables.people(seed).csv().stripTrailing();
            return Planted.in(csv.substring(0, csv.lastIndexOf(','))).onLines(List.of(301));
        }));
    }

    @Test
    void findsALastRowThatWasCut() {
        tester.on("age,income,city\n31,2800,Rome\n44,3100,Oslo\n29,25")
                .finds("in the middle of its last row, the 3rd, which has fewer cells than the header and no line end")
                .as(Severity.ERROR)
                .onLines(4)
                .advising("47 bytes");
    }

    @Test
    void findsALastRowThatWasCutWithinQuotes() {
        tester.on("age,income,city\n31,2800,Rome\n44,3100,Oslo\n29,2500,\"Be")
                .finds("the 3rd, which ends within quotes")
                .onLines(4);
    }

    @ParameterizedTest(name = "{0} lines")
    @ValueSource(ints = {65_536, 1_048_576})
    void warnsOfExactlyAsManyLinesAsASheetHolds(int lines) {
        tester.on(withRows(lines - 1))
                .finds("exactly as many as a spreadsheet holds")
                .as(Severity.WARNING);
        tester.on(withRows(lines)).passes();
    }

    @Test
    void aMissingLineEndAloneIsNothing() {
        tester.on("age,city\n31,Rome\n44,Oslo").passes();
    }

    @Test
    void aShortLastRowWithALineEndIsAnotherChecksBusiness() {
        tester.on("age,income,city\n31,2800,Rome\n44,3100,Oslo\n29,25\n").passes();
    }

    private static Table withRows(int rows) {
        Table table = TextTables.table("a,b\n1,2\n");
        Source source = table.source();
        return new Table(
                new Source("table.csv", 0, "", source.dialect(), new RowLedger(rows, rows, 0, 0), List.of()),
                table.columns(),
                new int[] {2});
    }
}
