package io.github.mldebug.catalog.leak;

import io.github.mldebug.check.Severity;
import io.github.mldebug.kit.CheckTester;
import io.github.mldebug.kit.CleanTables;
import io.github.mldebug.kit.DraftTable;
import io.github.mldebug.kit.Draw;
import io.github.mldebug.kit.Planted;
import io.github.mldebug.kit.PlantedFault;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.DoubleFunction;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelCopyTest {
    private final CheckTester tester = CheckTester.of(new LabelCopy()).target("y");

    static List<PlantedFault> faults() {
        return List.of(
                PlantedFault.of("classes under other names", 300, "of 300 rows agree", (seed, agree) -> {
                            DraftTable table = CleanTables.people(seed);
                            table.column(
                                    "flag", row -> table.cell(row, "bought").equals("yes") ? "1" : "0");
                            table.pick(new Draw(seed), 300 - agree)
                                    .forEach(row -> table.set(
                                            row, "flag", table.cell(row, "flag").equals("1") ? "0" : "1"));
                            return Planted.in(table, "flag").predicting("bought");
                        })
                        .weaker(299.0, 297.0, 285.0),
                PlantedFault.of("numbers on another scale", 4, "significant digits", (seed, digits) -> {
                            DraftTable table = CleanTables.people(seed);
                            table.column(
                                    "pounds",
                                    row -> String.format(
                                            Locale.ROOT,
                                            "%." + ((int) digits - 1) + "e",
                                            0.86 * table.number(row, "income")));
                            return Planted.in(table, "pounds").predicting("income");
                        })
                        .weaker(3.0, 2.0, 1.0));
    }

    private static String classes(IntFunction<String> label, IntFunction<String> copy) {
        SplittableRandom random = new SplittableRandom(5);
        StringBuilder text = new StringBuilder("x,copy,y\n");
        for (int row = 0; row < 90; row++) {
            int code = random.nextInt(3);
            text.append(random.nextDouble() + "," + copy.apply(code) + "," + label.apply(code) + "\n");
        }
        return text.toString();
    }

    private static String numbers(DoubleFunction<Double> copy) {
        SplittableRandom random = new SplittableRandom(6);
        StringBuilder text = new StringBuilder("x,copy,y\n");
        for (int row = 0; row < 90; row++) {
            double y = random.nextDouble(1, 100);
            text.append(random.nextDouble() + "," + copy.apply(y) + "," + y + "\n");
        }
        return text.toString();
    }

    @Test
    void findsTheClassesUnderOtherNames() {
        tester.on(classes(code -> "class " + "abc".charAt(code), code -> String.valueOf(7 - code)))
                .finds("Column 'copy' is the label 'y' under other names in 90 rows")
                .in("copy")
                .as(Severity.ERROR)
                .advising("--exclude copy");
    }

    @Test
    void findsTheSameCells() {
        tester.on(classes(code -> "k" + code, code -> "k" + code)).finds("is the label 'y' itself");
    }

    @Test
    void twoClassesInOneValueAreNoCopy() {
        tester.on(classes(code -> "k" + code, code -> "v" + code / 2)).passes();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "scaled, on another scale",
        "rounded, on another scale",
        "whole, on another scale",
        "log, on a bent scale"
    })
    void findsTheNumbersOnAnotherScale(String kind, String how) {
        DoubleFunction<Double> copy =
                switch (kind) {
                    case "scaled" -> y -> 32 - 1.8 * y;
                    case "whole" -> y -> (double) Math.round(y);
                    case "rounded" -> y -> Math.round(y * 93) / 100.0;
                    default -> Math::log;
                };
        tester.on(numbers(copy)).finds(how).in("copy");
    }

    @Test
    void aGoodFeatureIsNoCopy() {
        SplittableRandom random = new SplittableRandom(7);
        tester.on(numbers(y -> y + random.nextGaussian(0, 1))).passes();
    }

    @Test
    void looksAtTrainingRowsOnly() {
        StringBuilder text = new StringBuilder("x,copy,y\n");
        for (int row = 0; row < 60; row++) {
            String label = row % 3 == 0 ? "yes" : "no";
            text.append(row * 1.5)
                    .append(row < 40 ? "," + label : "," + row % 2)
                    .append(",")
                    .append(label)
                    .append("\n");
        }
        int[] train = java.util.stream.IntStream.range(0, 40).toArray();
        tester.labelRows(train).on(text.toString()).finds("in 40 rows");
    }

    @Test
    void withoutATargetThereIsNothingToCopy() {
        CheckTester.of(new LabelCopy()).on("a,b\n1,2\n").isNotApplicable("no target column");
    }
}
