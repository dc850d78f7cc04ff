package io.github.mldebug.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.error.UserError;
import io.github.mldebug.feature.FeatureParser;
import io.github.mldebug.feature.FittedFeature;
import io.github.mldebug.kit.CommandLines;
import io.github.mldebug.kit.TextTables;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.NumericColumn;
import io.github.mldebug.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What Tribuo 4.3.2 gets wrong or leaves unsaid, one test each: none of it may reach a user. The values that are named as
 * Tribuo's were measured with it.
 */
class TribuoTrapsTest {
    private static final LinearLearner LEARNER = new LinearLearner();

    @TempDir
    private Path folder;

    private static FittedFeature fitted(Table table, String name, int... rows) {
        return new FeatureParser(table).parse(name).fit(io.github.mldebug.feature.Sample.unlabelled(rows, null));
    }

    private static double[] encoded(FittedFeature feature, int rows) {
        double[] values = new double[rows];
        feature.fill(IntStream.range(0, rows).toArray(), 0, rows, 0, values, 0);
        return values;
    }

    private static Hyperparameters sgd(Map<String, ?> settings) {
        return Hyperparameters.of(LEARNER.info(), settings).with("solver", "sgd");
    }

    /** Two classes that the first number tells apart, half the time. */
    private static TrainingSet rows(int count, int classes, double scale) {
        SplittableRandom random = new SplittableRandom(7);
        double[][] inputs = new double[count][2];
        int[] codes = new int[count];
        for (int row = 0; row < count; row++) {
            codes[row] = row % classes;
            inputs[row][0] = scale * (codes[row] + random.nextDouble(-1, 1));
            inputs[row][1] = scale * random.nextDouble(-1, 1);
        }
        List<String> names =
                IntStream.range(0, classes).mapToObj(code -> "class " + code).toList();
        return new TrainingSet(ArrayColumns.ofRows(inputs), Targets.ofClasses(names, codes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"newton", "sgd"})
    @DisplayName("T1: a constant column becomes 0 and changes nothing; Tribuo scales it to NaN")
    void constantColumns(String solver) {
        Table table = TextTables.table("c,x\n5,1\n5,2\n5,3\n5,4\n5,5\n5,6\n");
        double[] constant = encoded(fitted(table, "c", 0, 1, 2, 3, 4, 5), 6);
        double[] x = encoded(fitted(table, "x", 0, 1, 2, 3, 4, 5), 6);
        assertArrayEquals(new double[6], constant);
        Targets targets = Targets.ofClasses(List.of("no", "yes"), new int[] {0, 0, 1, 0, 1, 1});
        Hyperparameters settings = Hyperparameters.of(LEARNER.info()).with("solver", solver);

        LinearModel with = LEARNER.fit(new TrainingSet(new ArrayColumns(6, x, constant), targets), settings, 1);
        LinearModel without = LEARNER.fit(new TrainingSet(new ArrayColumns(6, x), targets), settings, 1);

        assertEquals(0, with.weights()[0][1]);
        double[][] expected = without.predict(new ArrayColumns(6, x));
        double[][] actual = with.predict(new ArrayColumns(6, x, constant));
        for (int row = 0; row < 6; row++) {
            assertArrayEquals(expected[row], actual[row], 1e-12);
        }
    }

    @Test
    @DisplayName("T2: zeros count in mean and spread: 2, 4, 0, 0 has mean 1.5; Tribuo says 0")
    void zerosAreValues() {
        double[] values = encoded(fitted(TextTables.table("x\n2\n4\n0\n0\n"), "x", 0, 1, 2, 3), 4);

        double spread = Math.sqrt(2.75);
        double[] expected = {0.5 / spread, 2.5 / spread, -1.5 / spread, -1.5 / spread};
        assertArrayEquals(expected, values, 1e-12);
    }

    @Test
    @DisplayName(
            "T3: a missing number is the mean of the training rows, one meaning always, and is never an absent feature")
    void missingIsTheMean() {
        Table table = TextTables.table("x,y\n1,a\n,a\n3,b\n1000,b\n");

        double[] values = encoded(fitted(table, "x", 0, 1, 2), 4);

        assertArrayEquals(new double[] {-1, 0, 1, 998}, values, 1e-12);
        ColumnarExample<?> example = new ColumnarExample<>(
                new org.tribuo.classification.Label("a"), 1, List.of("x", "z"), new double[] {0, 0});
        assertEquals(2, example.size());
    }

    @Test
    @DisplayName("T4: values outside the training range are not clamped, and no constant becomes 1")
    void nothingIsClamped() {
        double[] values = encoded(fitted(TextTables.table("x\n0\n2\n1000\n-1000\n"), "x", 0, 1), 4);

        assertArrayEquals(new double[] {-1, 1, 999, -1001}, values, 1e-12);
    }

    @Test
    @DisplayName(
            "T5: infinity never reaches a trainer, as a cell, an input or a label; Tribuo answers with a model of NaN")
    void infinity() throws IOException {
        assertThrows(IllegalArgumentException.class, () -> Targets.ofNumbers(new double[] {1, Double.NaN}));
        for (String solver : List.of("newton", "sgd")) {
            TrainingSet set = new TrainingSet(
                    new ArrayColumns(2, new double[] {1, Double.POSITIVE_INFINITY}),
                    Targets.ofNumbers(new double[] {1, 2}));
            Hyperparameters settings = Hyperparameters.of(LEARNER.info()).with("solver", solver);
            assertThrows(RuntimeException.class, () -> LEARNER.fit(set, settings, 1), solver);
        }
        StringBuilder text = new StringBuilder("a,b,y\n");
        for (int row = 0; row < 120; row++) {
            text.append(row == 7 ? "Infinity" : row == 9 ? "1e400" : String.valueOf(row % 13))
                    .append(',')
                    .append(row % 7)
                    .append(',')
                    .append(row % 30 == 29 ? "" : String.valueOf(row % 13 + 0.25 * (row % 5)))
                    .append('\n');
        }
        Files.writeString(folder.resolve("inf.csv"), text);

        CommandLines.Ran ran = new CommandLines(folder)
                .mldebug("baseline", "inf.csv", "--target", "y", "--format", "json", "--fail-on", "never");

        assertEquals(0, ran.code(), ran.err());
        assertTrue(ran.out().contains("\"working\":true") || ran.out().contains("\"working\": true"), ran.out());
        assertFalse(ran.out().contains("NaN"), ran.out());
    }

    @Test
    @DisplayName("T6: a recorded loss is positive and falls; Tribuo reports log-likelihoods and half squares")
    void lossesAreLosses() {
        LossTrace classes = LEARNER.fit(rows(200, 2, 1), sgd(Map.of("epochs", 30)), 1)
                .trainingLoss()
                .orElseThrow();
        assertTrue(classes.epochs().stream().allMatch(loss -> loss > 0));
        assertTrue(classes.epochs().get(29) < classes.epochs().get(0));
        double[] labels = {10, 30};
        LossTrace numbers = LEARNER.fit(
                        new TrainingSet(new ArrayColumns(2, new double[] {0, 0}), Targets.ofNumbers(labels)),
                        sgd(Map.of("epochs", 1, "learning-rate", 1e-8)),
                        1)
                .trainingLoss()
                .orElseThrow();
        // From zero weights the prediction is the mean, 20: squared errors of 100, not 50.
        assertEquals(100, numbers.first(), 1e-9);
        assertEquals(100, numbers.epochs().get(0), 1e-3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 200})
    @DisplayName("T7: one loss an epoch, whatever the batch; Tribuo has no callback and divides by updates")
    void oneLossAnEpoch(int batch) {
        LossTrace trace = LEARNER.fit(rows(200, 2, 1), sgd(Map.of("epochs", 5, "batch", batch)), 1)
                .trainingLoss()
                .orElseThrow();

        assertEquals(5, trace.epochs().size());
        assertEquals(Math.log(2), trace.epochs().get(0), batch == 200 ? 1e-9 : 0.5);
    }

    @Test
    @DisplayName("T8: fewer epochs are the beginning of more")
    void prefixes() {
        TrainingSet set = rows(200, 3, 1);
        LossTrace few =
                LEARNER.fit(set, sgd(Map.of("epochs", 3)), 5).trainingLoss().orElseThrow();
        LossTrace many =
                LEARNER.fit(set, sgd(Map.of("epochs", 11)), 5).trainingLoss().orElseThrow();

        assertEquals(few.epochs(), many.epochs().subList(0, 3));
    }

    @Test
    @DisplayName(
            "T9: a learner that has trained before trains the same again; Tribuo's trainers go on with their numbers")
    void learnersRememberNothing() {
        TrainingSet set = rows(200, 3, 1);
        LinearModel first = LEARNER.fit(set, sgd(Map.of()), 5);
        LEARNER.fit(rows(50, 2, 1), sgd(Map.of()), 5);

        assertArrayEquals(first.weights(), LEARNER.fit(set, sgd(Map.of()), 5).weights());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 50})
    @DisplayName("T10: the step of plain descent does not grow with the batch; Tribuo's grows with its square")
    void stepsDoNotGrowWithTheBatch(int batch) {
        TrainingSet mixed = rows(50, 2, 1);
        Map<String, ?> settings = Map.of("optimiser", "sgd", "batch", batch, "epochs", 1, "learning-rate", 0.001);

        LinearModel model = LEARNER.fit(mixed, sgd(settings), 1);

        double longest = Arrays.stream(model.weights()[0]).map(Math::abs).max().orElseThrow();
        int steps = 50 / batch;
        // An input is at most 2, an error at most 1, and one score stands for two.
        assertTrue(longest <= 0.001 * steps * 2 * 2, longest + " after " + steps + " steps");
        assertTrue(longest > 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x,x\\n1,2\\n3,4 | x, x_2 | two columns of one name are two columns",
                "x,y\\n1,a\\n,b\\n3,c | x, y | a blank number is missing",
                "x,y\\n12d,a\\n13d,b\\n14f,c | x, y | Java's spellings of numbers are text",
                "x,y\\nInfinity,a\\n2,b\\n3,c | x, y | infinity is no number unsaid",
            })
    @DisplayName("T11: what CSVLoader reads wrongly or refuses is read as a person would")
    void files(String text, String keys, String why) {
        Table table = TextTables.table(text.replace("\\n", "\n") + "\n");

        assertEquals(
                List.of(keys.split(", ", -1)),
                table.columns().stream().map(Column::key).toList(),
                why);
        Column first = table.columns().get(0);
        boolean numbers = first instanceof NumericColumn;
        switch (why.substring(0, 5)) {
            case "two c" -> assertEquals("2", table.columns().get(1).text(0), why);
            case "a bla" -> assertTrue(numbers && first.isMissing(1) && first.missing() == 1, why);
            case "Java'" -> assertFalse(numbers, why);
            default -> assertTrue(!numbers || first.isMissing(0), why);
        }
    }

    @Test
    @DisplayName("T12: rows with other columns than the model's are refused; Tribuo ignores what it does not know")
    void otherColumns() {
        LinearModel model = LEARNER.fit(rows(50, 2, 1), 1);

        assertThrows(IllegalArgumentException.class, () -> model.predict(new ArrayColumns(1, new double[] {1})));
        assertThrows(IllegalArgumentException.class, () -> model.predict(new ArrayColumns(1)));
    }

    @Test
    @DisplayName(
            "T13: the order of rows decides nothing about which are held out; Tribuo's splitter shuffles positions")
    void splits() throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < 400; row++) {
            int x = random.nextInt(1000);
            lines.add(x + "," + random.nextInt(50) + "," + (x + random.nextInt(400) > 700 ? "yes" : "no") + "\n");
        }
        String header = "x,z,y\n";
        Files.writeString(folder.resolve("forward.csv"), header + String.join("", lines));
        Collections.reverse(lines);
        Files.writeString(folder.resolve("backward.csv"), header + String.join("", lines));

        assertEquals(heldOut("forward.csv"), heldOut("backward.csv"));
    }

    private String heldOut(String file) throws IOException {
        Path place = Files.createDirectory(folder.resolve(file + ".d"));
        Files.copy(folder.resolve(file), place.resolve("data.csv"));
        CommandLines.Ran ran = new CommandLines(place).mldebug("baseline", "data.csv", "--format", "json");
        assertEquals(0, ran.code(), ran.err());
        String out = ran.out();
        int at = out.indexOf("\"split\"");
        return out.substring(at, out.indexOf("\"run\"", at));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5})
    @DisplayName("T14: the first loss of k classes is ln k")
    void theFirstLoss(int classes) {
        LossTrace trace = LEARNER.fit(rows(60, classes, 1), sgd(Map.of()), 1)
                .trainingLoss()
                .orElseThrow();

        assertEquals(Math.log(classes), trace.first(), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"adagrad", "rmsprop", "sgd"})
    @DisplayName("T16: no optimiser's first step grows faster than the gradient")
    void firstSteps(String optimiser) {
        double small = firstStep(optimiser, 1);
        double large = firstStep(optimiser, 1000);

        assertTrue(large <= 1001 * small, () -> String.format(Locale.ROOT, "%g and %g", small, large));
    }

    @Test
    @DisplayName("T16: Adam, whose step is wrong, is refused with the reason")
    void adam() {
        UserError error = assertThrows(UserError.class, () -> sgd(Map.of("optimiser", "adam")));

        assertTrue((error.getMessage() + error.hint()).contains("broken in Tribuo 4.3.2"), error.getMessage());
    }

    /** The weight after one step over one row, whose gradient is proportional to the scale. */
    private static double firstStep(String optimiser, double scale) {
        TrainingSet two = new TrainingSet(
                new ArrayColumns(2, new double[] {scale, -scale}),
                Targets.ofClasses(List.of("no", "yes"), new int[] {1, 0}));
        Map<String, ?> settings = Map.of("optimiser", optimiser, "batch", 2, "epochs", 1, "learning-rate", 1e-3);
        return Math.abs(LEARNER.fit(two, sgd(settings), 1).weights()[0][0]);
    }
}
