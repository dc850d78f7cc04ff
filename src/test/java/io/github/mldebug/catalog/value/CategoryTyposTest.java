package io.github.mldebug.catalog.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.check.Severity;
import io.github.mldebug.kit.CheckTester;
import io.github.mldebug.kit.CleanTables;
import io.github.mldebug.kit.DraftTable;
import io.github.mldebug.kit.Draw;
import io.github.mldebug.kit.Planted;
import io.github.mldebug.kit.PlantedFault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategoryTyposTest {
    private final CheckTester tester = CheckTester.of(new CategoryTypos());

    static List<PlantedFault> faults() {
        return List.of(PlantedFault.of("slips of the pen", 6, "of 600 cells", (seed, count) -> {
                    DraftTable table = CleanTables.people(seed, 600);
                    Draw draw = new Draw(seed);
                    List<Integer> rows = table.pick(draw, count);
                    rows.forEach(row -> table.set(row, "city", slip(draw, table.cell(row, "city"))));
                    return Planted.in(table, "city").onRows(rows);
                })
                .weaker(3.0, 1.0));
    }

    /** A letter doubled, left out or exchanged with the next one, not the first. */
    private static String slip(Draw draw, String word) {
        int at = draw.whole(1, word.length() - 2);
        String before = word.substring(0, at);
        String after = word.substring(at + 1);
        return switch (draw.whole(0, 3)) {
            case 0 -> before + word.charAt(at) + word.charAt(at) + after;
            case 1 -> before + after;
            case 2 -> before + "x" + after;
            default ->
                word.charAt(at) == word.charAt(at + 1)
                        ? before + after
                        : before + after.charAt(0) + word.charAt(at) + after.substring(1);
        };
    }

    @Test
    void namesTheFrequentForm() {
        String csv = "city,n\n" + "Berlin,1\nParis,2\n".repeat(20) + "Berlni,3\nPariss,4\n";
        tester.on(csv)
                .finds("Column 'city' has 2 rare categories a slip away from a frequent one, in 2 of 42 rows (4.8 %):"
                        + " 'Berlni' (1) looks like 'Berlin' (20) and 'Pariss' (1) looks like 'Paris' (20)")
                .in("city")
                .as(Severity.WARNING)
                .onLines(42, 43)
                .advising("--ignore category-typos:city");
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "Berlin, Berln",
        "Berlin, Belrin",
        "Berlin, Berlinn",
        "male, mael",
        "female, femle",
        "Torgersen, Torgesrn",
        "New York, New Yrok",
        "versicolor, versicolour"
    })
    void theseAreASlipApart(String one, String other) {
        assertTrue(Typos.isNear(Spelling.parts(one), Spelling.parts(other))
                && Typos.isNear(Spelling.parts(other), Spelling.parts(one)));
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "male, female",
        "Grade A, Grade B",
        "Stage I, Stage II",
        "T100, T101",
        "east, west",
        "cat, bat",
        "crown, brown",
        "Austria, Australia",
        "Berlin, Bern",
        "one two, two one"
    })
    void theseAreNot(String one, String other) {
        assertFalse(Typos.isNear(Spelling.parts(one), Spelling.parts(other))
                || Typos.isNear(Spelling.parts(other), Spelling.parts(one)));
    }

    /** It is one finding, that of invalid-encoding, and slips beside it are named without it. */
    @Test
    void damagedTextIsNoSlip() {
        String csv = "city,n\n" + "Münster,1\nParis,2\n".repeat(20) + "M\uFFFDnster,3\nMÃ¼nster,4\n";
        tester.on(csv).passes();
        tester.on(csv + "Pariss,5\n").finds("has a rare category a slip away from a frequent one, in 1 of 43 rows");
    }

    @Test
    void countsASlipOnce() {
        assertEquals(0, EditDistance.of("abcd", "abcd", 2));
        assertEquals(1, EditDistance.of("abcd", "abdc", 2));
        assertEquals(2, EditDistance.of("abcd", "badc", 2));
        assertEquals(2, EditDistance.of("abcd", "ab", 2));
        assertEquals(3, EditDistance.of("abcd", "wxyz", 2));
        assertEquals(3, EditDistance.of("a", "abcdefg", 2));
    }

    @Test
    void nearCategoriesThatAreBothFrequentMakeNearnessMeanNothing() {
        String csv = "model\n" + "Astra\nAstro\n".repeat(20) + "Astrd\n";
        tester.on(csv).passes();
    }

    @Test
    void aRareCountryIsNoSlip() {
        tester.on("country\n" + "Ireland\nFrance\n".repeat(20) + "Iceland\n").passes();
    }

    @Test
    void twoInThirtyIsTooOften() {
        String csv = "city\n" + "Berlin\nParis\n".repeat(18) + "Berlni\nBerlni\n";
        tester.on(csv).passes();
        tester.limit("ratio=5").on(csv).finds("'Berlni' (2) looks like 'Berlin' (18)");
    }

    @Test
    void numbersAreNoCategories() {
        tester.on("x\n1\n2\n").isNotApplicable("no column of categories");
    }

    /** Iran and Iraq are a slip apart, and both are countries. */
    @Test
    void aCountryIsNoSlipForAnother() {
        DraftTable table =
                new DraftTable(120).column("country", row -> row < 100 ? "Iran" : row < 117 ? "Peru" : "Iraq");
        tester.on(table.csv()).passes();
        table.set(List.of(118), "country", "Iram");
        tester.on(table.csv()).finds("'Iram' (1) looks like 'Iran' (100)");
    }
}
