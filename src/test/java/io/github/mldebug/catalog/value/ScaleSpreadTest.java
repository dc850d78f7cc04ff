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

class ScaleSpreadTest {
    private final CheckTester tester = CheckTester.of(new ScaleSpread());

    static List<PlantedFault> faults() {
        return List.of(PlantedFault.of("a column on a larger scale", 2000, "times the scale", (seed, times) -> {
                    Draw draw = new Draw(seed);
                    DraftTable table = new DraftTable(300)
                            .column("load", row -> Draw.fixed(draw.normal(5, 1), 3))
                            .column("mass", row -> Draw.fixed(draw.normal(9, 1) * times, 1))
                            .column("width", row -> Draw.fixed(draw.normal(7, 5), 2));
                    return Planted.in(table, "load", "mass");
                })
                .weaker(800.0, 100.0));
    }

    private static String table(double narrow, double wide) {
        Draw draw = new Draw(4);
        return new DraftTable(60)
                .column("pressure", row -> Draw.fixed(draw.normal(100_000, wide), 2))
                .column("flag", row -> draw.chance(0.5) ? "1" : "0")
                .column("vibration", row -> Draw.fixed(draw.normal(5, narrow), 5))
                .csv();
    }

    @Test
    void namesTheWidestAndTheNarrowest() {
        tester.on(table(0.02, 900))
                .finds("times apart: 'pressure' spreads by")
                .in("pressure", "vibration")
                .as(Severity.INFO);
    }

    @Test
    void scalesOfOneOrderPass() {
        tester.on(table(2, 900)).passes();
    }

    @Test
    void anOutlierIsNoScale() {
        DraftTable table = CleanTables.people(3).column("income", row -> String.valueOf(1800 + row));
        tester.on(table.set(5, "height_cm", "171000000").csv()).passes();
    }

    @Test
    void oneColumnHasNothingToDifferFrom() {
        tester.on("x,y\n1,a\n2,b\n").isNotApplicable("fewer than two columns of quantities");
    }
}
