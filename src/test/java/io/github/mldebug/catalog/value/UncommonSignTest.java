package io.github.mldebug.catalog.value;

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
import org.junit.jupiter.params.provider.ValueSource;

class UncommonSignTest {
    private final CheckTester tester = CheckTester.of(new UncommonSign());

    static List<PlantedFault> faults() {
        return List.of(flipped("height_cm"), flipped("income"));
    }

    private static PlantedFault flipped(String column) {
        return PlantedFault.of("a minus before some of " + column, 12, "of 300 cells", (seed, count) -> {
                    DraftTable table = CleanTables.people(seed);
                    List<Integer> rows = table.pick(new Draw(seed), count);
                    rows.forEach(row -> table.set(row, column, "-" + table.cell(row, column)));
                    return Planted.in(table, column).onRows(rows);
                })
                .weaker(4.0, 2.0, 1.0);
    }

    @Test
    void namesTheLinesWithTheOtherSign() {
        DraftTable table = CleanTables.people(2);
        table.set(10, "height_cm", "-168.5").set(90, "height_cm", "-180");
        tester.on(table.csv())
                .finds("Column 'height_cm' is negative in 2 of 300 rows (0.7 %) and positive in 298 others")
                .in("height_cm")
                .as(Severity.WARNING)
                .onLines(12, 92)
                .advising("--ignore uncommon-sign:height_cm");
    }

    @Test
    void aPlusAmongNegativesIsAsOdd() {
        Draw draw = new Draw(3);
        DraftTable table = new DraftTable(100).column("longitude", row -> Draw.fixed(draw.normal(-98, 8), 3));
        table.set(7, "longitude", "97.25");
        tester.on(table.csv())
                .finds("is positive in 1 of 100 rows (1 %) and negative in 99 others")
                .onLines(9);
    }

    /** A mean of two standard deviations: one number in fifty lies just below zero, at the end of the tail. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aTailThatCrossesZeroIsNoSlip(long seed) {
        Draw draw = new Draw(seed);
        tester.on(new DraftTable(400)
                        .column("temperature", row -> Draw.fixed(draw.normal(14, 7), 1))
                        .csv())
                .passes();
    }

    @Test
    void manyOfBothSignsAreOrdinary() {
        Draw draw = new Draw(5);
        tester.on(new DraftTable(200)
                        .column("gain", row -> Draw.fixed(draw.normal(0, 7), 1))
                        .csv())
                .passes();
    }

    @Test
    void minusOneForNotKnownIsAnotherMatter() {
        DraftTable table = CleanTables.people(2);
        table.set(table.pick(new Draw(1), 9), "age", "-1");
        tester.on(table.csv()).passes();
    }

    @Test
    void wordsHaveNoSign() {
        tester.on("x\na\nb\na\n").isNotApplicable("no column of quantities");
    }
}
