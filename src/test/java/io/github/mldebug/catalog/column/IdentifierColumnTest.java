package io.github.mldebug.catalog.column;

import io.github.mldebug.kit.CheckTester;
import io.github.mldebug.kit.CleanTables;
import io.github.mldebug.kit.DraftTable;
import io.github.mldebug.kit.Draw;
import io.github.mldebug.kit.Planted;
import io.github.mldebug.kit.PlantedFault;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierColumnTest {
    private final CheckTester tester = CheckTester.of(new IdentifierColumn());

    static List<PlantedFault> faults() {
        return List.of(
                PlantedFault.of("codes that differ", 300, "of 300 cells differ", (seed, different) -> {
                            Draw draw = new Draw(seed);
                            DraftTable table = CleanTables.people(seed)
                                    .column("code", row -> "K" + (10_000 + 7919 * (row + (int) seed) % 90_000));
                            table.set(table.pick(draw, 300 - different), "code", "K1");
                            return Planted.in(table, "code");
                        })
                        .weaker(290.0, 200.0),
                PlantedFault.of("random numbers named like a key", 285, "of 300 cells differ", (seed, different) -> {
                            Draw draw = new Draw(seed);
                            DraftTable table = CleanTables.people(seed)
                                    .column("customer_id", row -> String.valueOf(draw.whole(1, 999_999_999)));
                            table.set(table.pick(draw, 300 - different), "customer_id", "12");
                            return Planted.in(table, "customer_id");
                        })
                        .weaker(270.0));
    }

    private static String table(String name, int rows, IntFunction<String> cell) {
        StringBuilder text = new StringBuilder(name).append(",other\n");
        for (int row = 0; row < rows; row++) {
            text.append(cell.apply(row)).append(',').append(row % 3).append('\n');
        }
        return text.toString();
    }

    @Test
    void findsCodesThatDifferInEveryRow() {
        tester.on(table("code", 40, row -> "K" + (7919 * (row + 3) % 10_007)))
                .finds("Column 'code' has a different value in each of 40 filled rows")
                .in("code")
                .advising("--exclude code");
    }

    @Test
    void findsARunOfWholeNumbersInAnyOrder() {
        tester.on(table("n", 40, row -> String.valueOf(100 + (row * 7) % 40)))
                .finds("a run of whole numbers without a gap")
                .in("n");
    }

    @Test
    void findsRandomNumbersThatAreNamedLikeAKey() {
        SplittableRandom random = new SplittableRandom(2);
        tester.on(table("customer_id", 200, row -> String.valueOf(random.nextInt(1_000_000))))
                .finds("named like a key")
                .in("customer_id");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void measurementsAreNoIdentifiersHoweverDifferent(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        tester.on(table("weight", 200, row -> String.valueOf(random.nextDouble())))
                .passes();
        tester.on(table("salary", 200, row -> String.valueOf(random.nextInt(20_000, 90_000))))
                .passes();
    }

    @Test
    void aKeyThatRepeatsAfterAllIsNone() {
        tester.on(table("customer_id", 200, row -> "C" + row % 60)).passes();
    }

    @Test
    void anAllowedColumnIsLeftAlone() {
        tester.allowing("code")
                .on(table("code", 40, row -> "K" + (7919 * (row + 3) % 10_007)))
                .passes();
    }

    @Test
    void fewRowsTellNothing() {
        tester.on(table("id", 9, String::valueOf)).isNotApplicable("fewer than 10 rows");
    }
}
