package io.github.mldebug.learn;

import io.github.mldebug.table.Task;
import java.io.IOException;
import java.util.List;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * A boosting as bytes, in XGBoost's own format, with what its scores mean. The bytes are read again for every prediction: that
 * takes a thousandth of a second, and no memory outside Java's is held in between.
 */
final class BoostingModel implements Fitted {
    /** Rounds before the first: trees without a question, where the scores start. */
    static final int START = 1;

    private static final int BLOCK_ROWS = 1 << 16;
    /** Tables with so many values are worth several threads. */
    private static final long SHARED_VALUES = 1_000_000;

    private static final int SHARED_THREADS = 4;

    private final ModelShape shape;
    private final byte[] trained;
    private final int rounds;
    private final int outputs;
    private final Scores scores;

    /** From scores to predictions: the classes that are there, or the unit of the label. */
    private sealed interface Scores {}

    /** @param present the classes that scores are of, ascending; a single one is certain */
    private record OfClasses(int[] present) implements Scores {}

    /** The label is {@code mean + score * unit}. */
    private record OfNumbers(double mean, double unit) implements Scores {}

    private BoostingModel(ModelShape shape, byte[] trained, int rounds, int outputs, Scores scores) {
        this.shape = shape;
        this.trained = trained;
        this.rounds = rounds;
        this.outputs = outputs;
        this.scores = scores;
    }

    /**
     * A model of classes.
     *
     * @param trained empty when a single class is there
     * @param outputs trees to a round
     */
    static BoostingModel ofClasses(ClassProblem problem, byte[] trained, int rounds, int outputs) {
        return new BoostingModel(
                ModelShape.of(problem.set()), trained, rounds, outputs, new OfClasses(problem.present()));
    }

    /** A model of numbers. */
    static BoostingModel ofNumbers(StandardLabels labels, byte[] trained, int rounds) {
        Spread spread = labels.spread();
        return new BoostingModel(
                ModelShape.of(labels.set()),
                trained,
                rounds,
                1,
                new OfNumbers(spread.mean() / spread.perUnit(), spread.deviation() / spread.perUnit()));
    }

    /** How many threads XGBoost gets for a table: never a matter of the machine. */
    static int threads(int rows, int width) {
        return (long) rows * width < SHARED_VALUES ? 1 : SHARED_THREADS;
    }

    @Override
    public Task task() {
        return shape.task();
    }

    @Override
    public List<String> classes() {
        return shape.classes();
    }

    @Override
    public BoostingModel upTo(int stage) {
        return new BoostingModel(shape, trained, Math.min(stage, rounds), outputs, scores);
    }

    /** Cuts and leaves of all trees. */
    @Override
    public long parameters() {
        if (trained.length == 0) {
            return outputs;
        }
        try {
            Booster booster = XGBoost.loadModel(trained);
            try {
                String[] trees = booster.getModelDump("", false);
                long nodes = 0;
                for (int tree = 0; tree < (START + rounds) * outputs; tree++) {
                    nodes += trees[tree].lines().count();
                }
                return nodes;
            } finally {
                booster.dispose();
            }
        } catch (XGBoostError | IOException e) {
            throw failed(e);
        }
    }

    @Override
    public double[][] predict(Columns rows) {
        shape.requireWidth(rows);
        double[][] predictions = new double[rows.rows()][];
        if (trained.length == 0) {
            Design.requireFinite(rows);
            java.util.Arrays.setAll(predictions, row -> prediction(new float[0]));
            return predictions;
        }
        try {
            Booster booster = XGBoost.loadModel(trained);
            try {
                booster.setParam("nthread", threads(rows.rows(), shape.width()));
                for (int start = 0; start < predictions.length; start += BLOCK_ROWS) {
                    int end = Math.min(predictions.length, start + BLOCK_ROWS);
                    try (NativeRows block = NativeRows.of(rows, start, end)) {
                        float[][] found = booster.predict(block.matrix(), true, START + rounds);
                        for (int row = start; row < end; row++) {
                            predictions[row] = prediction(found[row - start]);
                        }
                    }
                }
            } finally {
                booster.dispose();
            }
        } catch (XGBoostError | IOException e) {
            throw failed(e);
        }
        return predictions;
    }

    private double[] prediction(float[] found) {
        if (scores instanceof OfNumbers numbers) {
            return new double[] {numbers.mean() + found[0] * numbers.unit()};
        }
        int[] present = ((OfClasses) scores).present();
        double[] wide = new double[found.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = found[i];
        }
        double[] known = present.length == 1 ? new double[] {1} : Probabilities.ofScores(wide);
        double[] probabilities = new double[shape.classes().size()];
        for (int i = 0; i < present.length; i++) {
            probabilities[present[i]] = known[i];
        }
        Probabilities.clip(probabilities, shape.clip());
        return probabilities;
    }

    private static IllegalStateException failed(Exception e) {
        return new IllegalStateException("XGBoost could not read its own model: " + e.getMessage(), e);
    }
}
