package io.github.mldebug.catalog.missing;

import io.github.mldebug.check.Severity;
import io.github.mldebug.kit.CheckTester;
import io.github.mldebug.kit.CleanTables;
import io.github.mldebug.kit.DraftTable;
import io.github.mldebug.kit.Draw;
import io.github.mldebug.kit.Planted;
import io.github.mldebug.kit.PlantedFault;
import java.util.List;
import org.junit.jupiter.api.Test;

class MissingSpellingsTest {
    private final CheckTester tester = CheckTester.of(new MissingSpellings());

    static List<PlantedFault> faults() {
        return List.of(
                planted("a word beside empty cells", 2, "city", "unknown", ""),
                planted("a word among numbers that no reader knows", 2, "age", "keine Angabe", "keine Angabe"),
                planted("two spellings that are read", 2, "income", "NA", ""));
    }

    private static PlantedFault planted(String name, double clear, String column, String odd, String usual) {
        return PlantedFault.of(name, clear, "of 300 cells", (seed, count) -> {
            DraftTable table = CleanTables.people(seed);
            List<Integer> rows = table.pick(new Draw(seed), 2 * count);
            List<Integer> some = rows.subList(0, (int) count);
            table.set(rows, column, usual);
            table.set(some, column, odd);
            boolean kept = !odd.equals("NA") && !odd.equals(usual);
            return Planted.in(table, column).onRows(kept ? some : rows);
        });
    }

    @Test
    void warnsOfWordsThatAreReadAsValues() {
        tester.on("city,age\nRome,31\nunknown,44\n,29\nOslo,38\nn.a.,51\n")
                .finds(
                        "Column 'city' writes missing cells in 3 ways: nothing (1 cell), 'unknown' (1 cell) and 'n.a.' (1 cell);"
                                + " 'unknown' and 'n.a.' are read as values")
                .as(Severity.WARNING)
                .in("city")
                .onLines(3, 6)
                .advising("--missing-token city=unknown --missing-token city=n.a.");
    }

    @Test
    void warnsOfAWordThatMakesTextOfNumbers() {
        tester.on("age,y\n31,1\nnot available,0\n44,1\n")
                .finds("Column 'age' writes missing cells as 'not available' (1 cell), which is read as a value")
                .as(Severity.WARNING)
                .onLines(3);
    }

    @Test
    void notesSpellingsThatAreAllRead() {
        tester.on("age,size,y\n31,,1\nNA,NA,0\n,7,1\n?,8,0\n")
                .findsAll(
                        "Column 'age' writes missing cells in 3 ways: nothing (1 cell), '?' (1 cell) and 'NA' (1 cell); all are read",
                        "Column 'size' writes missing cells in 2 ways: nothing (1 cell) and 'NA' (1 cell); all are read");
    }

    @Test
    void columnsThatSpellThemAlikeAreOneFinding() {
        tester.on("a,b,c\n1,2,x\n,NA,y\nNA,,x\n3,4,y\n")
                .finds(
                        "2 columns write missing cells in 2 ways ('a' and 'b'): nothing (2 cells) and 'NA' (2 cells); all are read")
                .as(Severity.INFO)
                .in("a", "b")
                .onLines(3, 4);
    }

    @Test
    void aLevelOfItsOwnPasses() {
        tester.on("city,age\nRome,31\nunknown,44\nOslo,38\n").passes();
    }

    @Test
    void noneIsAnAnswerAmongWords() {
        tester.on("pool,age\nlarge,31\nnone,44\n,29\nsmall,38\n").passes();
    }

    @Test
    void isNotApplicableWithoutRows() {
        tester.on("age,city\n").isNotApplicable("no rows");
    }
}
