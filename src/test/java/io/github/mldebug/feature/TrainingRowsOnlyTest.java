package io.github.mldebug.feature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mldebug.error.UserError;
import io.github.mldebug.kit.TextTables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in other rows than the training rows, cells or labels, a fitted feature is the same. */
class TrainingRowsOnlyTest {
    private static final int ROWS = 120;
    private static final int TABLES = 5;

    /** Every kind of expression by itself, and some inside one another. */
    static List<String> expressions() {
        List<String> all = new ArrayList<>(List.of(
                "x",
                "y",
                "c",
                "d",
                "log(ratio(x, y))",
                "bin(log(x), 5)",
                "cross(bin(x, 5), c)",
                "cross(cross(c, bin(x, 2)), bin(y, 2))",
                "target-mean(cross(c, bin(x, 3)))",
                "frequency(bin(clip(x), 4))",
                "product(target-mean(e), frequency(c))",
                "bin(target-mean(e), 3)",
                "missing(ratio(x, y))",
                "difference(d, d2)",
                "log(elapsed(d))",
                "target-mean(weekday(d))",
                "log(length(t))"));
        Map<ValueType, List<String>> columns = Map.of(
                ValueType.NUMBER, List.of("x", "y"),
                ValueType.NUMBER_OR_DATE, List.of("x", "y"),
                ValueType.CATEGORY, List.of("c", "bin(y, 3)"),
                ValueType.DATE, List.of("d"),
                ValueType.TEXT, List.of("t"),
                ValueType.ANY, List.of("e"),
                ValueType.COUNT, List.of("", "7"));
        for (ExpressionInfo info : Expressions.infos()) {
            List<String> arguments = new ArrayList<>();
            for (Parameter parameter : info.parameters()) {
                arguments.add(
                        Objects.requireNonNull(columns.get(parameter.type())).get(arguments.size()));
            }
            all.add(info.name() + "(" + String.join(", ", arguments) + ")");
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void theRestChangesNothing(String expression) {
        for (int seed = 0; seed < TABLES; seed++) {
            int[] training = training(seed);
            RandomCells data = RandomCells.random(ROWS, seed);
            RandomCells other = data.withOtherRows(training, seed + 1000);
            for (int classes : new int[] {0, 2, 3}) {
                Map<String, double[]> before = encoded(data, expression, training, classes);
                Map<String, double[]> after = encoded(other, expression, training, classes);

                assertEquals(before.keySet(), after.keySet(), expression);
                before.forEach((output, values) -> assertArrayEquals(values, after.get(output), 0, output));
            }
        }
    }

    /** The same must fail when training rows change, or it would test nothing. */
    @ParameterizedTest
    @MethodSource("expressions")
    void trainingRowsChangeWhatIsFitted(String expression) {
        int[] training = training(1);
        RandomCells data = RandomCells.random(ROWS, 1);
        int[] none = {};

        Map<String, double[]> before = encoded(data, expression, training, 2);
        Map<String, double[]> after = encoded(data.withOtherRows(none, 77), expression, training, 2);

        boolean same = before.keySet().equals(after.keySet())
                && before.entrySet().stream().allMatch(one -> Arrays.equals(one.getValue(), after.get(one.getKey())));
        assertFalse(same, expression);
    }

    private static int[] training(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, ROWS).filter(row -> random.nextInt(3) > 0).toArray();
    }

    /** Each output's numbers in the training rows. */
    private static Map<String, double[]> encoded(RandomCells data, String expression, int[] training, int classes) {
        Feature feature = new FeatureParser(data.table()).parse(expression);
        if (classes > 2 && feature.usesLabel() && !expression.startsWith("target-mean")) {
            return Map.of();
        }
        FittedFeature fitted = feature.fit(new Sample(training, null, data.labels(training, classes)));
        Map<String, double[]> encoded = new LinkedHashMap<>();
        for (int output = 0; output < fitted.outputs().size(); output++) {
            double[] values = new double[training.length];
            fitted.fill(training, 0, training.length, output, values, 0);
            encoded.put(fitted.outputs().get(output), values);
        }
        return encoded;
    }

    /** What was learned is read from another file's rows as from this one's, whatever order its words are in. */
    @ParameterizedTest
    @MethodSource("expressions")
    void anotherTableIsReadAlike(String expression) {
        int[] training = training(2);
        int[] rest = IntStream.range(0, ROWS)
                .map(row -> ROWS - 1 - row)
                .filter(row -> Arrays.binarySearch(training, row) < 0)
                .toArray();
        RandomCells data = RandomCells.random(ROWS, 2);
        Feature feature = new FeatureParser(data.table()).parse(expression);
        FittedFeature here = feature.fit(new Sample(training, null, data.labels(training, 2)));
        FittedFeature there = here.on(data.picked(rest).table());

        assertEquals(here.outputs(), there.outputs());
        int[] all = IntStream.range(0, rest.length).toArray();
        for (int output = 0; output < here.outputs().size(); output++) {
            double[] expected = new double[rest.length];
            double[] read = new double[rest.length];
            here.fill(rest, 0, rest.length, output, expected, 0);
            there.fill(all, 0, all.length, output, read, 0);
            assertArrayEquals(expected, read, 0, expression);
        }
    }

    @Test
    void anotherTableMustHaveTheColumns() {
        RandomCells data = RandomCells.random(ROWS, 3);
        FittedFeature fitted =
                new FeatureParser(data.table()).parse("log(x)").fit(Sample.unlabelled(training(3), null));

        UserError none = assertThrows(UserError.class, () -> fitted.on(TextTables.table("y,z\n1,2\n")));
        assertEquals("no column 'x' in table.csv, which the model reads", none.getMessage());
        UserError text = assertThrows(UserError.class, () -> fitted.on(TextTables.table("x,z\none,2\n")));
        assertEquals("column 'x' of table.csv does not hold numbers, as it did in training", text.getMessage());
    }
}
