package io.github.mldebug.catalog.column;

import io.github.mldebug.check.Severity;
import io.github.mldebug.kit.CheckTester;
import io.github.mldebug.kit.CleanTables;
import io.github.mldebug.kit.DraftTable;
import io.github.mldebug.kit.Draw;
import io.github.mldebug.kit.Planted;
import io.github.mldebug.kit.PlantedFault;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostalCodeAsNumberTest {
    private final CheckTester tester = CheckTester.of(new PostalCodeAsNumber());

    static List<PlantedFault> faults() {
        return List.of(
                PlantedFault.of("postal codes", 300, "of 300 cells", (seed, count) -> {
                    DraftTable table = CleanTables.people(seed);
                    Draw draw = new Draw(seed);
                    table.column("zip_code", row -> String.valueOf(draw.whole(10_000, 99_999)));
                    return Planted.in(table, "zip_code");
                }),
                PlantedFault.of("postal codes without their zeros", 300, "of 300 cells", (seed, count) -> {
                    DraftTable table = CleanTables.people(seed);
                    Draw draw = new Draw(seed);
                    table.column("zip_code", row -> String.valueOf(draw.whole(1_001, 99_999)));
                    return Planted.in(table, "zip_code")
                            .onRows(IntStream.range(0, 300)
                                    .filter(row -> table.number(row, "zip_code") < 10_000)
                                    .boxed()
                                    .toList());
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zip", "ZIP Code", "customerZip", "postcode", "billing_postal_code", "PLZ", "phone"})
    void findsCodesByTheirName(String name) {
        tester.on(name + ",y\n6061412,1\n1000112,2\n9411012,3\n3030312,4\n6061412,5\n")
                .finds("Column '" + name + "' is named like a code for a place or a person and is read as numbers")
                .as(Severity.WARNING)
                .in(name);
    }

    @Test
    void namesTheLinesThatMayHaveLostAZero() {
        tester.on("zip,y\n60614,1\n10001,2\n2139,3\n94110,4\n30303,5\n")
                .finds("1 cell has 4 digits where the others have 5, as if a leading zero had been lost")
                .onLines(4)
                .advising("'frequency(zip)'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zipper", "phone_calls", "unzipped", "zip_population"})
    void amountsOfOtherNamesPass(String name) {
        String csv = name + ",y\n3,1\n60,2\n12000,3\n1,4\n250,5\n";
        if (name.contains("_")) {
            tester.on(csv).passes();
        } else {
            tester.on(csv).isNotApplicable("no column of numbers is named");
        }
    }

    @Test
    void codesThatAreTextAreRight() {
        tester.on("zip,y\nSW1A 1AA,1\nEC1A 1BB,2\n").isNotApplicable("no column of numbers is named");
    }

    @Test
    void namesAsManyShortCodesAsItLists() {
        DraftTable table = new DraftTable(300).column("zip", row -> "" + (10_000 + 97 * row));
        table.set(4, "zip", "1234").set(7, "zip", "12").set(9, "zip", "123");
        CheckTester.of(new PostalCodeAsNumber())
                .on(table.csv())
                .finds("1 cell has 4 digits where the others have 5")
                .onLines(DraftTable.line(4));
    }
}
