package io.github.mldebug.catalog.value;

import io.github.mldebug.check.Severity;
import io.github.mldebug.kit.CheckTester;
import io.github.mldebug.kit.CleanTables;
import io.github.mldebug.kit.DraftTable;
import io.github.mldebug.kit.Draw;
import io.github.mldebug.kit.Planted;
import io.github.mldebug.kit.PlantedFault;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RareCategoryTest {
    private final CheckTester tester = CheckTester.of(new RareCategory());

    static List<PlantedFault> faults() {
        return List.of(PlantedFault.of("cities with 2 of 300 rows each", 3, "rare categories", (seed, count) -> {
                    String[] rare = {"Oslo", "Zagreb", "Valletta"};
                    DraftTable table = CleanTables.people(seed);
                    List<Integer> rows = table.pick(new Draw(seed), 2 * count);
                    List<Integer> shuffled = new ArrayList<>(rows);
                    for (int i = 0; i < shuffled.size(); i++) {
                        table.set(shuffled.get(i), "city", rare[i / 2]);
                    }
                    return Planted.in(table, "city").onRows(rows);
                })
                .weaker(2.0, 1.0));
    }

    @Test
    void countsTheRareOnesAndTheirRows() {
        String csv = "colour\n" + "red\nblue\n".repeat(150) + "mauve\nochre\nochre\n";
        tester.on(csv)
                .finds("Column 'colour' has 2 categories of fewer than 4 rows each, 3 of 303 rows (1 %) in all:"
                        + " 'ochre' and 'mauve'")
                .in("colour")
                .as(Severity.INFO)
                .onLines(302, 303, 304)
                .advising("'frequency(colour)'");
    }

    @Test
    void aCategoryInAHundredIsEnough() {
        tester.on("colour\n" + "red\nblue\n".repeat(150) + "mauve\n".repeat(4)).passes();
    }

    @Test
    void aTypoIsAnotherMatter() {
        tester.on("colour\n" + "violet\nblue\n".repeat(150) + "voilet\n").passes();
    }

    /** It is one finding, that of invalid-encoding, and others that are rare are named without it. */
    @Test
    void damagedTextIsAnotherMatter() {
        String csv = "city\n" + "Köln\nBonn\n".repeat(150) + "K\uFFFDln\nKÃ¶ln\n";
        tester.on(csv).passes();
        tester.on(csv + "Lyon\n").finds("has a category of fewer than 4 rows, 1 of 303 rows (0.3 %) in all: 'Lyon'");
    }

    @Test
    void whereAllAreRareNoneIs() {
        StringBuilder csv = new StringBuilder("name,n\n");
        for (int row = 0; row < 300; row++) {
            csv.append("item ")
                    .append((char) ('a' + row % 26))
                    .append((char) ('a' + row / 26))
                    .append(",1\n");
            csv.append("item ")
                    .append((char) ('a' + row % 26))
                    .append((char) ('a' + row / 26))
                    .append(",2\n");
        }
        tester.on(csv.toString()).passes();
    }

    @Test
    void numbersAreNoCategories() {
        tester.on("x\n1\n2\n").isNotApplicable("no column of categories");
    }
}
