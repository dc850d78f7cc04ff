package io.github.mldebug.catalog.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mldebug.check.Severity;
import io.github.mldebug.kit.CheckTester;
import io.github.mldebug.kit.CleanTables;
import io.github.mldebug.kit.DraftTable;
import io.github.mldebug.kit.Draw;
import io.github.mldebug.kit.Planted;
import io.github.mldebug.kit.PlantedFault;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MixedUnitsTest {
    private final CheckTester tester = CheckTester.of(new MixedUnits());

    static List<PlantedFault> faults() {
        return List.of(
                mixed("inches among centimetres", "height_cm", 30, cm -> cm / 2.54),
                mixed("metres among centimetres", "height_cm", 12, cm -> cm / 100),
                mixed("cents among euros", "income", 30, euros -> 100 * euros),
                mixed("Fahrenheit among Celsius", "fever", 30, celsius -> 1.8 * celsius + 32));
    }

    private static PlantedFault mixed(String name, String column, double clear, DoubleUnaryOperator unit) {
        return PlantedFault.of(name, clear, "of 300 cells", (seed, count) -> {
                    Draw draw = new Draw(seed);
                    DraftTable table =
                            CleanTables.people(seed).column("fever", row -> Draw.fixed(draw.normal(38, 0.6), 1));
                    List<Integer> rows = table.pick(draw, count);
                    rows.forEach(row ->
                            table.set(row, column, Draw.fixed(unit.applyAsDouble(table.number(row, column)), 2)));
                    return Planted.in(table, column).onRows(rows);
                })
                .weaker(9.0, 5.0, 3.0);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "0.3937008, 0, inches and centimetres, 2.54 times as small",
        "0.01, 0, metres and centimetres, 100 times as small",
        "1000, 0, units a thousand times as large, 1000 times as large",
        "1, 273.15, degrees Celsius and kelvin, 273.2 degrees more"
    })
    void namesTheUnitsAndTheLines(double factor, double offset, String units, String how) {
        Draw draw = new Draw(5);
        DraftTable table = new DraftTable(200).column("size", row -> Draw.fixed(draw.normal(60, 5), 1));
        List<Integer> rows = table.pick(draw, 20);
        rows.forEach(row -> table.set(row, "size", Draw.fixed(factor * table.number(row, "size") + offset, 3)));
        CheckTester.One one =
                tester.on(table.csv()).finds(how + ", like " + units).in("size").as(Severity.WARNING);
        assertEquals(rows.stream().map(DraftTable::line).toList(), one.finding().lines());
    }

    /** Mice and elephants: the other measurements tell them apart as well. */
    @Test
    void kindsThatOtherColumnsTellApartAreNoUnits() {
        Draw draw = new Draw(6);
        boolean[] large = new boolean[200];
        DraftTable table = new DraftTable(200)
                .column("mass", row -> {
                    large[row] = draw.chance(0.2);
                    return Draw.fixed(draw.logNormal(0, 0.3) * (large[row] ? 1000 : 1), 4);
                })
                .column("length", row -> Draw.fixed(draw.normal(large[row] ? 20 : 10, 2), 2));
        tester.on(table.csv()).passes();
        // The same masses beside a length that tells nothing.
        table.column("length", row -> Draw.fixed(draw.normal(10, 2), 2));
        tester.on(table.csv()).finds("1000 times as large");
    }

    /** Rows of one country are in inches and in pounds: each column tells the other's bodies apart. */
    @Test
    void twoColumnsInTheOtherSystemAreTwoFindings() {
        Draw draw = new Draw(7);
        boolean[] imperial = new boolean[300];
        DraftTable table = new DraftTable(300)
                .column("height", row -> {
                    imperial[row] = draw.chance(0.2);
                    return Draw.fixed(draw.normal(171, 8) / (imperial[row] ? 2.54 : 1), 1);
                })
                .column("weight", row -> Draw.fixed(draw.normal(76, 5) * (imperial[row] ? 2.204623 : 1), 1));
        tester.on(table.csv()).findsAll("inches and centimetres", "kilograms and pounds");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void twoKindsAtAnyRatioAreNoUnits(long seed) {
        Draw draw = new Draw(seed);
        tester.on(new DraftTable(300)
                        .column("x", row -> Draw.fixed(draw.normal(draw.chance(0.3) ? 500 : 100, 6), 1))
                        .csv())
                .passes();
    }

    @Test
    void wordsHaveNoUnits() {
        tester.on("x\na\nb\na\n").isNotApplicable("no column of quantities");
    }

    /** Zero has no ratio to other numbers, but it is a temperature. */
    @Test
    void zeroDegreesAreCelsius() {
        Draw draw = new Draw(5);
        DraftTable table =
                new DraftTable(600).column("temperature", row -> Draw.fixed(1.8 * draw.normal(3, 2) + 32, 1));
        List<Integer> rows = table.pick(draw, 40);
        rows.forEach(row -> table.set(row, "temperature", "" + Math.round(draw.normal(3, 2))));
        CheckTester.One one = tester.on(table.csv()).finds("degrees").in("temperature");
        assertEquals(rows.stream().map(DraftTable::line).toList(), one.finding().lines());
    }
}
