package io.github.mldebug.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.Output;
import org.tribuo.OutputFactory;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.sgd.objectives.SquaredLoss;

/** The build leaves out parts of Tribuo (pom.xml says which); training, saving and reading must do without them. */
class TribuoWithoutExtrasTest {
    private static final long SEED = 20260101L;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"org.tribuo.data.csv.CSVLoader", "com.opencsv.CSVReader", "org.jline.reader.LineReader"})
    void leavesOutWhatWeNeverTouch(String name) {
        assertThrows(ClassNotFoundException.class, () -> Class.forName(name));
    }

    @Test
    void aClassifierComesBackFromItsProtobufWithTheSamePredictions() throws IOException {
        Trainer<Label> trainer = new LinearSGDTrainer(new LogMulticlass(), new AdaGrad(0.1), 3, SEED);
        MutableDataset<Label> rows = rows(new LabelFactory(), new Label("yes"), new Label("no"));

        Model<Label> trained = trainer.train(rows);

        assertEquals(predictions(trained, rows), predictions(saved(trained).castModel(Label.class), rows));
    }

    @Test
    void aRegressionComesBackFromItsProtobufWithTheSamePredictions() throws IOException {
        Trainer<Regressor> trainer =
                new org.tribuo.regression.sgd.linear.LinearSGDTrainer(new SquaredLoss(), new AdaGrad(0.1), 3, SEED);
        MutableDataset<Regressor> rows = rows(new RegressionFactory(), new Regressor("y", 1.5), new Regressor("y", -2));

        Model<Regressor> trained = trainer.train(rows);

        assertEquals(predictions(trained, rows), predictions(saved(trained).castModel(Regressor.class), rows));
    }

    private static <T extends Output<T>> List<String> predictions(Model<T> model, MutableDataset<T> rows) {
        return model.predict(rows).stream()
                .map(p -> p.getOutput().toString() + p.getOutputScores())
                .toList();
    }

    private Model<?> saved(Model<?> model) throws IOException {
        Path file = folder.resolve("model.pb");
        model.serializeToFile(file);
        return Model.deserializeFromFile(file);
    }

    private static <T extends Output<T>> MutableDataset<T> rows(OutputFactory<T> factory, T above, T below) {
        MutableDataset<T> rows = new MutableDataset<>(
                new SimpleDataSourceProvenance("two columns, the first decides", factory), factory);
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 200; i++) {
            double x = random.nextDouble(-1, 1);
            Example<T> row = new ArrayExample<>(
                    x > 0 ? above : below, new String[] {"a", "b"}, new double[] {x, random.nextDouble()});
            rows.add(row);
        }
        return rows;
    }
}
