package io.github.mldebug.catalog.missing;

import static org.junit.jupiter.api.Assertions.assertTrue;

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

class InformativeMissingnessTest {
    private final CheckTester tester = CheckTester.of(new InformativeMissingness());

    static List<PlantedFault> faults() {
        return List.of(PlantedFault.of(
                        "cells missing in one class",
                        80,
                        "percent of the cells of one class, when 300 rows have two",
                        (seed, percent) -> {
                            Draw draw = new Draw(seed);
                            DraftTable table = CleanTables.people(seed);
                            // 100 cells in all: of the class "no" in so many of a hundred, else of the other.
                            List<Integer> rows = IntStream.range(0, 300)
                                    .filter(row -> draw.chance(
                                            table.cell(row, "bought").equals("no")
                                                    ? percent / 150
                                                    : (100 - percent) / 150))
                                    .boxed()
                                    .toList();
                            table.set(rows, "income", "");
                            return Planted.in(table, "income").onRows(rows).predicting("bought");
                        })
                .weaker(70.0, 60.0));
    }

    @Test
    void findsCellsThatAreMissingWithOneClass() {
        String csv = IntStream.range(0, 200)
                .mapToObj(i ->
                        (i % 4 == 0 ? "" : String.valueOf(i)) + "," + (i % 4 == 0 && i % 5 != 0 ? "no" : "yes") + "\n")
                .collect(Collectors.joining("", "x,y\n", ""));
        tester.target("y")
                .on(csv)
                .finds(
                        "Column 'x' is missing not at random: the label is 'yes' in 20 % of 50 rows without it and in 100 % of 150")
                .as(Severity.INFO)
                .in("x")
                .counting(50)
                .advising("'missing(x)'");
    }

    @Test
    void findsCellsThatAreMissingWithLargeNumbers() {
        String csv = IntStream.range(0, 200)
                .mapToObj(i -> (i > 150 ? "" : String.valueOf(i % 7)) + "," + i * 1.5 + "\n")
                .collect(Collectors.joining("", "x,y\n", ""));
        tester.target("y").on(csv).finds("the median of the label is 262.5 without it and 112.5 with it");
    }

    @Test
    void columnsThatAreMissingTogetherAreOneFinding() {
        String csv = IntStream.range(0, 200)
                .mapToObj(i -> (i > 150 ? "," : i % 7 + "," + i % 5) + "," + i * 1.5 + "\n")
                .collect(Collectors.joining("", "a,b,y\n", ""));
        tester.target("y")
                .on(csv)
                .finds("2 columns ('a' and 'b') are missing together not at random")
                .in("a", "b");
    }

    @Test
    void cellsMissingAtRandomPass() {
        int alarms = 0;
        for (long seed = 1; seed <= 100; seed++) {
            Draw draw = new Draw(seed);
            DraftTable table = CleanTables.people(seed);
            for (String column : List.of("age", "income", "height_cm", "city")) {
                table.set(table.pick(draw, draw.whole(12, 150)), column, "");
            }
            alarms += CheckTester.of(new InformativeMissingness())
                    .target("bought")
                    .on(table.csv())
                    .findings()
                    .size();
        }
        assertTrue(alarms <= 3, alarms + " alarms in 100 tables");
    }

    @Test
    void needsATargetAndMissingCells() {
        tester.on("x,y\n1,2\n,4\n").isNotApplicable("no target column");
        tester.target("y").on("x,y\n1,2\n3,4\n").isNotApplicable("no feature has both");
    }
}
