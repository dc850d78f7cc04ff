package io.github.mldebug.catalog.column;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mldebug.check.Severity;
import io.github.mldebug.kit.CheckTester;
import io.github.mldebug.kit.DraftTable;
import io.github.mldebug.kit.Draw;
import io.github.mldebug.kit.Planted;
import io.github.mldebug.kit.PlantedFault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CategoryAsNumberTest {
    private final CheckTester tester = CheckTester.of(new CategoryAsNumber());

    private static final double[] EFFECTS = {0.4, -1.1, 1.5, -0.6, 0.9, -1.6, 1.2, -0.7};

    static List<PlantedFault> faults() {
        return List.of(PlantedFault.of(
                        "codes in no order",
                        0.5,
                        "standard deviations of the label between codes, in 600 rows of 8 codes",
                        (seed, strength) -> Planted.in(coded(seed, strength, false), "plant")
                                .predicting("y"))
                .weaker(0.3, 0.2));
    }

    /** A table with a code from 1 to 8 whose effects have the given spread, and a label of unit noise or of two classes. */
    private static DraftTable coded(long seed, double strength, boolean classes) {
        Draw draw = new Draw(seed);
        DraftTable table = new DraftTable(600)
                .column("plant", row -> String.valueOf(draw.whole(1, 8)))
                .column("load", row -> Draw.fixed(draw.normal(50, 10), 2));
        return table.column("y", row -> {
            double score = strength * EFFECTS[(int) table.number(row, "plant") - 1] / 1.1 + draw.normal(0, 1);
            return classes ? (score > 0 ? "yes" : "no") : Draw.fixed(score, 3);
        });
    }

    @Test
    void warnsOfCodesThatTellMoreThanTheirOrder() {
        tester.target("y")
                .on(coded(1, 0.8, false).csv())
                .finds("Column 'plant' holds 8 different whole numbers (1, 2, 3, 4, 5, …) whose order means little")
                .as(Severity.WARNING)
                .in("plant")
                .advising("'onehot(plant)'");
        tester.on(coded(1, 1, true).csv()).finds("of whether the label is 'yes'");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"trend", "threshold", "best value", "nothing"})
    void anOrderThatMeansSomethingPasses(String effect) {
        int alarms = 0;
        for (long seed = 1; seed <= 50; seed++) {
            Draw draw = new Draw(seed);
            DraftTable table = new DraftTable(600).column("x", row -> String.valueOf(draw.poisson(5)));
            table.column("y", row -> {
                double x = table.number(row, "x");
                double score =
                        switch (effect) {
                            case "trend" -> 0.5 * x;
                            case "threshold" -> x > 6 ? 2 : 0;
                            case "best value" -> -0.3 * (x - 5) * (x - 5);
                            default -> 0;
                        };
                return Draw.fixed(score + draw.normal(0, 1), 3);
            });
            alarms += CheckTester.of(new CategoryAsNumber())
                    .target("y")
                    .on(table.csv())
                    .findings()
                    .size();
        }
        assertEquals(0, alarms);
    }

    @ParameterizedTest
    @ValueSource(strings = {"region", "store_code", "OccupationGroup", "Type", "zone"})
    void notesCodesByTheirName(String name) {
        tester.on(name + ",y\n" + "1,a\n2,b\n3,c\n".repeat(4))
                .finds("Column '" + name + "' holds 3 different whole numbers (1, 2 and 3) and is named like a code")
                .as(Severity.INFO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"region_count", "stores", "class_size", "years_per_job", "x"})
    void amountsByTheirNamePass(String name) {
        tester.on(name + ",y\n" + "1,a\n2,b\n3,c\n".repeat(4)).passes();
    }

    @Test
    void twoOrManyValuesAreNotLookedAt() {
        tester.on("region,y\n" + "0,a\n1,b\n".repeat(9)).isNotApplicable("no column of a few whole numbers");
        tester.on("region,y\n" + "0.5,a\n1.5,b\n2.5,c\n".repeat(9)).isNotApplicable("no column of a few whole numbers");
    }

    @Test
    void looksAtTheLabelsOfTrainingRowsOnly() {
        DraftTable table = coded(1, 1.5, false);
        CheckTester.of(new CategoryAsNumber())
                .target("y")
                .labelRows(0, 1, 2, 3, 4, 5, 6, 7)
                .on(table.csv())
                .passes();
    }
}
