package io.github.mldebug.catalog.column;

import io.github.mldebug.check.Severity;
import io.github.mldebug.kit.CheckTester;
import io.github.mldebug.kit.CleanTables;
import io.github.mldebug.kit.DraftTable;
import io.github.mldebug.kit.Draw;
import io.github.mldebug.kit.Planted;
import io.github.mldebug.kit.PlantedFault;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HighCardinalityTest {
    private final CheckTester tester = CheckTester.of(new HighCardinality());

    static List<PlantedFault> faults() {
        return List.of(
                PlantedFault.of("many values in few rows", 100, "different values in 300 cells", (seed, values) -> {
                            Draw draw = new Draw(seed);
                            DraftTable table = CleanTables.people(seed)
                                    .column(
                                            "street",
                                            row -> name(row < values ? row : draw.whole(0, (int) values - 1)));
                            return Planted.in(table, "street");
                        })
                        .weaker(60.0, 30.0));
    }

    /** A name made of letters: all different for different numbers. */
    private static String name(int number) {
        return "st" + (char) ('a' + number % 20) + (char) ('a' + number / 20);
    }

    private static String table(int rows, int values) {
        return IntStream.range(0, rows)
                .mapToObj(row -> name(row % values) + ",1\n")
                .collect(Collectors.joining("", "street,y\n", ""));
    }

    @Test
    void findsManyValuesInFewRows() {
        tester.on(table(210, 70))
                .finds(
                        "Column 'street' has 70 different values in 210 filled rows; 70 of them stand in fewer than 10 rows each,"
                                + " and make up 100 % of the cells")
                .as(Severity.WARNING)
                .in("street")
                .advising("'frequency(street)'");
    }

    @Test
    void manyValuesInManyRowsPass() {
        tester.on(table(700, 70)).passes();
    }

    @Test
    void fewValuesInFewRowsPass() {
        tester.on(table(147, 49)).passes();
    }

    @Test
    void isNotApplicableWithoutACategory() {
        tester.on("x,y\n1,2\n3,4\n").isNotApplicable("no category");
    }
}
