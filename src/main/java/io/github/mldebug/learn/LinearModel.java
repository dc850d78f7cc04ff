package io.github.mldebug.learn;

import io.github.mldebug.table.Task;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A linear model in the units of its inputs. A binary model has one score, of the positive class; a multiclass model one a
 * class, turned into probabilities by softmax; a regression one, the prediction itself.
 */
public final class LinearModel implements Fitted {
    private static final int BLOCK_ROWS = 1024;

    private final Task task;
    private final List<String> classes;
    private final double[][] weights;
    private final double[] intercepts;
    private final double clip;
    private final @Nullable LossTrace trainingLoss;

    LinearModel(
            Task task,
            List<String> classes,
            double[][] weights,
            double[] intercepts,
            double clip,
            @Nullable LossTrace trainingLoss) {
        this.task = task;
        this.classes = List.copyOf(classes);
        this.weights = weights;
        this.intercepts = intercepts;
        this.clip = clip;
        this.trainingLoss = trainingLoss;
    }

    @Override
    public Task task() {
        return task;
    }

    @Override
    public List<String> classes() {
        return classes;
    }

    /** A copy of the weights: one array a score, one weight a column. */
    public double[][] weights() {
        return Arrays.stream(weights).map(double[]::clone).toArray(double[][]::new);
    }

    /** A copy of the intercepts, one a score. */
    public double[] intercepts() {
        return intercepts.clone();
    }

    /** Number of columns. */
    public int width() {
        return weights[0].length;
    }

    /** The smallest probability it states, before the probabilities of a row are made to sum to one; 0 for none. */
    public double clip() {
        return clip;
    }

    /** Whether it has a score for every class of a problem, and each can be a start: none of them was absent in training. */
    boolean isOfAll(ClassProblem problem) {
        return classes.size() == problem.count()
                && isFinite()
                && Arrays.stream(intercepts).allMatch(one -> Math.abs(one) < ClassProblem.NEVER / 2);
    }

    /** Whether all weights and intercepts are finite: training that diverges ends without an exception. */
    public boolean isFinite() {
        return Arrays.stream(weights).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite)
                && Arrays.stream(intercepts).allMatch(Double::isFinite);
    }

    @Override
    public long parameters() {
        return (long) weights.length * (width() + 1);
    }

    @Override
    public Optional<LossTrace> trainingLoss() {
        return Optional.ofNullable(trainingLoss);
    }

    @Override
    public double[][] predict(Columns rows) {
        double[][] predictions = new double[rows.rows()][];
        boolean classes = task.isClassification();
        score(rows, (row, sums, place) -> {
            double[] prediction = classes && sums.length == 1
                    ? Probabilities.ofScore(sums[0][place])
                    : classes ? Probabilities.ofScores(scores(sums, place)) : scores(sums, place);
            if (classes) {
                Probabilities.clip(prediction, clip);
            }
            predictions[row] = prediction;
        });
        return predictions;
    }

    /** The scores of rows before they become probabilities, in the order of the weights. */
    public double[][] scores(Columns rows) {
        double[][] scores = new double[rows.rows()][];
        score(rows, (row, sums, place) -> scores[row] = scores(sums, place));
        return scores;
    }

    private static double[] scores(double[][] sums, int place) {
        double[] scores = new double[sums.length];
        for (int a = 0; a < scores.length; a++) {
            scores[a] = sums[a][place];
        }
        return scores;
    }

    /** What is done with a row, whose scores stand at a place of the sums of each score. */
    private interface RowScores {
        void accept(int row, double[][] sums, int place);
    }

    private void score(Columns rows, RowScores done) {
        if (rows.width() != width()) {
            throw new IllegalArgumentException("the model has " + width() + " columns, the rows have " + rows.width());
        }
        double[] values = new double[Math.min(BLOCK_ROWS, rows.rows())];
        int[] places = new int[values.length];
        int[] plain = Design.plainColumns(rows);
        double[][] sums = new double[weights.length][values.length];
        for (int start = 0; start < rows.rows(); start += BLOCK_ROWS) {
            int end = Math.min(rows.rows(), start + BLOCK_ROWS);
            for (int a = 0; a < sums.length; a++) {
                Arrays.fill(sums[a], intercepts[a]);
            }
            for (int column : plain) {
                rows.fill(start, end, column, values, 0);
                Design.requireFinite(values, end - start, start, column);
                for (int a = 0; a < sums.length; a++) {
                    Dense.addMultiple(weights[a][column], values, 0, sums[a], end - start);
                }
            }
            for (Columns.Indicators run : rows.indicators()) {
                rows.indicated(start, end, run, places);
                for (int a = 0; a < sums.length; a++) {
                    addIndicated(weights[a], run, places, sums[a], end - start);
                }
            }
            for (int row = start; row < end; row++) {
                done.accept(row, sums, row - start);
            }
        }
    }

    private static void addIndicated(double[] weights, Columns.Indicators run, int[] places, double[] sums, int count) {
        for (int i = 0; i < count; i++) {
            if (places[i] >= 0) {
                sums[i] += weights[run.first() + places[i]];
            }
        }
    }
}
