package io.github.mldebug.catalog.file;

import io.github.mldebug.check.Severity;
import io.github.mldebug.kit.CheckTester;
import io.github.mldebug.kit.CleanTables;
import io.github.mldebug.kit.Planted;
import io.github.mldebug.kit.PlantedFault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderWhitespaceTest {
    private final CheckTester tester = CheckTester.of(new HeaderWhitespace());

    static List<PlantedFault> faults() {
        return List.of(
                PlantedFault.of("a blank before a name", 1, "of 8 names", (seed, count) -> Planted.in(
                                CleanTables.people(seed).csv().replaceFirst("visits", " visits"), "visits")
                        .onLines(List.of(1))),
                PlantedFault.of("a no-break space in a name", 1, "of 8 names", (seed, count) -> Planted.in(
                                CleanTables.people(seed).csv().replaceFirst("height_cm", "height\u00a0cm"),
                                "height\u00a0cm")
                        .onLines(List.of(1))));
    }

    @Test
    void notesBlanksAroundNames() {
        tester.on("name, age,city \nann,31,Rome\n")
                .finds("2 columns have white space around the name, which is cut here: ' age' and 'city '")
                .as(Severity.INFO)
                .in("age", "city")
                .onLines(1);
    }

    @Test
    void warnsOfWhatCannotBeSeen() {
        tester.on("name,body\u00a0mass,\"two\nlines\"\nann,31,1\nbob,44,2\n")
                .finds("in the name that cannot be seen or typed: 'body\\u00a0mass' and 'two\\u000alines'")
                .as(Severity.WARNING)
                .in("body\u00a0mass", "two\nlines");
    }

    @Test
    void warnsOfTwoBlanksInARow() {
        tester.on("name,body  mass\nann,31\n")
                .finds("Column 'body  mass' has white space or")
                .as(Severity.WARNING);
    }

    @Test
    void aBlankBetweenWordsIsNothing() {
        tester.on("name,body mass,größe\nann,31,1\n").passes();
    }

    @Test
    void aNameOfBlanksIsAnotherChecksBusiness() {
        tester.on("name, \nann,31\n").passes();
    }

    @Test
    void isNotApplicableWithoutAHeader() {
        tester.on(" 1,2\n3,4\n5,6\n").isNotApplicable("no header");
    }

    @ParameterizedTest(name = "[{index}] found: {1}")
    @CsvSource({
        "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67, false",
        "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645, false",
        "ag\u200De, true",
        "age\u200C, true"
    })
    void whatShapesItsNeighboursIsNoneOfIt(String name, boolean found) {
        CheckTester.Seen seen = CheckTester.of(new HeaderWhitespace()).on(name + ",b\n1,2\n3,4\n");
        if (found) {
            seen.finds("cannot be seen");
        } else {
            seen.passes();
        }
    }
}
