package io.github.mldebug.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mldebug.stats.Reference;
import io.github.mldebug.table.Task;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tribuo.Model;
import org.tribuo.ONNXExportable;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.impl.ArrayExample;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;

/** Our optimum as Tribuo's own model: the same predictions, through its protobuf format, in the same bytes every time. */
class TribuoLinearTest {
    /** Not in lexicographic order, which is how Tribuo numbers them. */
    private static final List<String> NAMES = List.of("petal", "Sepal", "10", "9");

    private final Reference reference = Reference.beside(TribuoLinearTest.class, "linear.txt");
    private final double[][] iris = reference.rows("iris.inputs", 4);
    private final int[] species = reference.integers("iris.classes");

    @TempDir
    private Path folder;

    private static LinearModel fit(double[][] rows, Targets targets) {
        return new LinearLearner().fit(new TrainingSet(ArrayColumns.ofRows(rows), targets), 1);
    }

    private Model<?> saved(Model<?> model) throws IOException {
        Path file = folder.resolve("model.pb");
        model.serializeToFile(file);
        return Model.deserializeFromFile(file);
    }

    private void assertSameProbabilities(LinearModel ours, double[][] rows) throws IOException {
        Model<Label> theirs = saved(TribuoLinear.of(ours, NAMES)).castModel(Label.class);
        for (double[] row : rows) {
            var prediction =
                    theirs.predict(new ArrayExample<>(LabelFactory.UNKNOWN_LABEL, NAMES.toArray(String[]::new), row));
            double[] stated = ours.classes().stream()
                    .mapToDouble(name -> prediction.getOutputScores().get(name).getScore())
                    .toArray();
            double[] expected = Probabilities.ofScores(ours.scores(ArrayColumns.ofRows(new double[][] {row}))[0]);
            assertArrayEquals(expected, stated, 1e-12);
            Probabilities.clip(stated, ours.clip());
            assertArrayEquals(ours.predict(ArrayColumns.ofRows(new double[][] {row}))[0], stated, 1e-12);
        }
    }

    @Test
    void threeClasses() throws IOException {
        assertSameProbabilities(
                fit(iris, Targets.ofClasses(List.of("setosa", "versicolor", "virginica"), species)), iris);
    }

    /** Tribuo wants a score a class; ours has one, of the second class. */
    @Test
    void twoClasses() throws IOException {
        double[][] rows = Arrays.copyOfRange(iris, 50, 150);
        int[] codes = Arrays.stream(species, 50, 150).map(code -> code - 1).toArray();
        assertSameProbabilities(fit(rows, Targets.ofClasses(List.of("versicolor", "virginica"), codes)), rows);
    }

    /** A class of which no row was seen keeps probability zero. */
    @Test
    void anAbsentClass() throws IOException {
        assertSameProbabilities(fit(iris, Targets.ofClasses(List.of("a", "b", "c", "never"), species)), iris);
    }

    @Test
    void numbers() throws IOException {
        double[][] rows = reference.rows("diabetes.inputs", 10);
        List<String> names = List.of("age", "sex", "bmi", "bp", "s1", "s2", "s3", "s4", "s5", "s6");
        LinearModel ours = fit(rows, Targets.ofNumbers(reference.list("diabetes.labels")));

        Model<Regressor> theirs = saved(TribuoLinear.of(ours, names)).castModel(Regressor.class);

        double[][] expected = ours.predict(ArrayColumns.ofRows(rows));
        for (int row = 0; row < rows.length; row++) {
            double stated = theirs.predict(new ArrayExample<>(
                            RegressionFactory.UNKNOWN_REGRESSOR, names.toArray(String[]::new), rows[row]))
                    .getOutput()
                    .getValues()[0];
            assertEquals(expected[row][0], stated, 1e-12 * Math.abs(expected[row][0]));
        }
    }

    @Test
    void theSameModelGivesTheSameBytesAndAnotherModelOthers() throws IOException {
        Targets targets = Targets.ofClasses(List.of("setosa", "versicolor", "virginica"), species);
        LinearModel model = fit(iris, targets);

        byte[] first = bytes(TribuoLinear.of(model, NAMES));

        assertArrayEquals(first, bytes(TribuoLinear.of(fit(iris, targets), NAMES)));
        assertArrayEquals(first, bytes(saved(TribuoLinear.of(model, NAMES))));
        LinearModel other = fit(
                Arrays.copyOfRange(iris, 10, 150),
                Targets.ofClasses(targets.classes(), Arrays.copyOfRange(species, 10, 150)));
        assertNotEquals(Arrays.toString(first), Arrays.toString(bytes(TribuoLinear.of(other, NAMES))));
    }

    private static byte[] bytes(Model<?> model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.serializeToStream(bytes);
        return bytes.toByteArray();
    }

    @Test
    void tribuosToolsWorkOnIt() {
        Targets targets = Targets.ofClasses(List.of("setosa", "versicolor", "virginica"), species);
        Model<?> model = TribuoLinear.of(fit(iris, targets), NAMES);

        assertEquals(NAMES.size(), model.getTopFeatures(4).get("setosa").size());
        var onnx = assertInstanceOf(ONNXExportable.class, model).exportONNXModel("io.github.mldebug", 1);
        assertEquals(
                3,
                onnx.getGraph()
                        .getOutput(0)
                        .getType()
                        .getTensorType()
                        .getShape()
                        .getDim(1)
                        .getDimValue());
    }

    @Test
    void whatTribuoWouldAcceptAndFailOnLaterIsRefused() {
        LinearModel nothing = fit(new double[2][0], Targets.ofNumbers(new double[] {1, 2}));
        assertThrows(IllegalArgumentException.class, () -> TribuoLinear.of(nothing, List.of()));
        LinearModel exploded =
                new LinearModel(Task.REGRESSION, List.of(), new double[][] {{Double.NaN}}, new double[] {0}, 0, null);
        assertThrows(IllegalArgumentException.class, () -> TribuoLinear.of(exploded, List.of("a")));
        LinearModel one = fit(new double[][] {{1, 2}, {2, 1}}, Targets.ofNumbers(new double[] {1, 2}));
        assertThrows(IllegalArgumentException.class, () -> TribuoLinear.of(one, List.of("a")));
        assertThrows(IllegalArgumentException.class, () -> TribuoLinear.of(one, List.of("a", "a")));
    }
}
