package io.github.mldebug.catalog.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.mldebug.check.Severity;
import io.github.mldebug.kit.CheckTester;
import io.github.mldebug.kit.CleanTables;
import io.github.mldebug.kit.DraftTable;
import io.github.mldebug.kit.Draw;
import io.github.mldebug.kit.Planted;
import io.github.mldebug.kit.PlantedFault;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategoryVariantsTest {
    private final CheckTester tester = CheckTester.of(new CategoryVariants());

    static List<PlantedFault> faults() {
        return List.of(
                varied("another case", city -> city.toUpperCase(Locale.ROOT)),
                varied("a blank behind", city -> city + " "),
                varied("a full stop behind", city -> city + "."));
    }

    private static PlantedFault varied(String name, UnaryOperator<String> variant) {
        return PlantedFault.of(name, 6, "of 300 cells", (seed, count) -> {
                    DraftTable table = CleanTables.people(seed);
                    List<Integer> rows = table.pick(new Draw(seed), count);
                    rows.forEach(row -> table.set(row, "city", variant.apply(table.cell(row, "city"))));
                    return Planted.in(table, "city").onRows(rows);
                })
                .weaker(2.0, 1.0);
    }

    @Test
    void namesTheUsualWayAndTheOthers() {
        tester.on("""
                city,n
                Berlin,1
                BERLIN,2
                Berlin,3
                Paris,4
                Paris,5
                "berlin ",6
                Berlin,7
                paris.,8
                Rome,9
                """)
                .finds("Column 'city' writes 2 categories in several ways, 3 of 9 rows (33.3 %) not in the usual one:"
                        + " 'Berlin' (3) also as 'BERLIN' (1) and 'berlin ' (1); 'Paris' (2) also as 'paris.' (1)")
                .in("city")
                .as(Severity.WARNING)
                .onLines(3, 7, 9)
                .advising("such as 'Berlin'");
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "New York, new-york",
        "O'Brien, OBrien",
        "well_known, Well known",
        "U.S., US",
        "Ｂｅｒｌｉｎ, Berlin",
        "(other), other"
    })
    void theseAreOneCategory(String one, String other) {
        assertEquals(Spelling.key(one), Spelling.key(other));
    }

    /** Signs that mean something are no decoration. */
    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "C, C++",
        "C, C#",
        "A, A-",
        "A+, A-",
        "1.5, 15",
        "10-20, 1020",
        "-1, 1",
        "<5, >5",
        "1 2, 12",
        "N, N*",
        "yes, yes?",
        "café, cafe"
    })
    void theseAreTwoCategories(String one, String other) {
        assertNotEquals(Spelling.key(one), Spelling.key(other));
    }

    @Test
    void aLetterInBothCasesIsTwoCodes() {
        tester.on("allele\n" + "A\na\nB\nb\n".repeat(8)).passes();
        tester.on("sex\n" + "M\nF\n".repeat(12) + "m\n").finds("'M' (12) also as 'm' (1)");
    }

    @Test
    void numbersAreNoCategories() {
        tester.on("x\n1\n2\n").isNotApplicable("no column of categories");
    }
}
