package io.github.mldebug.learn;

import io.github.mldebug.error.UserError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.math.StochasticGradientOptimiser;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.math.optimisers.RMSProp;
import org.tribuo.math.optimisers.SGD;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;

/**
 * Solver {@code sgd}: Tribuo's stochastic gradient descent, with what it gets wrong kept away from the user.
 *
 * <ul>
 *   <li>Every fit has a trainer of its own: a trainer that is used again continues its random numbers.
 *   <li>Plain descent multiplies a batch's <em>summed</em> gradient by the batch size; the learning rate is divided by the
 *       square of it, so a step is the rate times the mean gradient, as everywhere else. The other optimisers do not
 *       depend on the scale.
 *   <li>Labels of a regression are standardised, so a learning rate means the same in any unit.
 *   <li>A batch has one weight for all its rows, so row weights need batches of one.
 *   <li>Inputs must be finite: Tribuo accepts infinity and returns a model of NaN.
 * </ul>
 */
final class SgdSolver {
    private static final double DECAY = 0.9;
    private static final String ONLY_COLUMN = "none";

    private final TrainingSet set;
    private final Columns columns;
    private final List<String> names;
    private final Hyperparameters settings;
    private final long seed;
    private final double @Nullable [] weights;

    SgdSolver(TrainingSet set, double[] shares, Hyperparameters settings, long seed) {
        this.set = set;
        this.settings = settings;
        this.seed = seed;
        Design.requireFinite(set.inputs());
        this.columns = set.inputs().width() == 0 ? new ArrayColumns(set.rows(), new double[set.rows()]) : set.inputs();
        this.names = set.inputs().width() == 0
                ? List.of(ONLY_COLUMN)
                : numbered(set.inputs().width());
        this.weights = set.weights() == null ? null : scaled(shares);
        if (weights != null && batch() > 1) {
            throw new UserError(
                    "Tribuo's descent weighs whole batches, not rows, so row weights need batch=1, not " + batch(),
                    "set batch=1, or solver=newton");
        }
    }

    /** Names whose lexicographic order is that of the columns. */
    private static List<String> numbered(int width) {
        return IntStream.range(0, width)
                .mapToObj(column -> String.format(Locale.ROOT, "%09d", column))
                .toList();
    }

    /** Weights with a mean of one, so that they do not change the learning rate. */
    private static double[] scaled(double[] shares) {
        double[] weights = shares.clone();
        for (int row = 0; row < weights.length; row++) {
            weights[row] *= weights.length;
        }
        return weights;
    }

    LinearSolution classes(ClassProblem problem) {
        LabelFactory factory = new LabelFactory();
        List<Label> labels = IntStream.range(0, problem.count())
                .mapToObj(code -> new Label("class " + code))
                .toList();
        Map<Label, Integer> ids = new LinkedHashMap<>();
        labels.forEach(label -> ids.put(label, ids.size()));
        ColumnarDataset<Label> rows = new ColumnarDataset<>(
                columns,
                names,
                row -> labels.get(Math.max(0, problem.codes()[row])),
                weights,
                factory.constructInfoForExternalModel(ids),
                factory);
        LossRecorder recorder = new LossRecorder(set.rows(), -1);
        LinearSGDTrainer trainer =
                new LinearSGDTrainer(RecordedObjectives.classes(recorder), optimiser(), epochs(), -1, batch(), seed);
        var model = trainer.train(rows, Map.of(), 0);
        return solution(model.getWeightsCopy(), model.getFeatureIDMap(), recorder.trace());
    }

    LinearSolution numbers(StandardLabels labels) {
        RegressionFactory factory = new RegressionFactory();
        ColumnarDataset<Regressor> rows = new ColumnarDataset<>(
                columns,
                names,
                row -> new Regressor("y", labels.values()[row]),
                weights,
                factory.constructInfoForExternalModel(Map.of(new Regressor("y", 0), 0)),
                factory);
        LossRecorder recorder = new LossRecorder(set.rows(), 2 * labels.variance());
        var trainer = new org.tribuo.regression.sgd.linear.LinearSGDTrainer(
                RecordedObjectives.numbers(recorder), optimiser(), epochs(), -1, batch(), seed);
        var model = trainer.train(rows, Map.of(), 0);
        return solution(model.getWeightsCopy(), model.getFeatureIDMap(), recorder.trace());
    }

    private LinearSolution solution(DenseMatrix matrix, ImmutableFeatureMap features, LossTrace trace) {
        int scores = matrix.getDimension1Size();
        int width = set.inputs().width();
        double[][] found = new double[scores][width];
        double[] intercepts = new double[scores];
        for (int a = 0; a < scores; a++) {
            for (int column = 0; column < width; column++) {
                found[a][column] = matrix.get(a, features.getID(names.get(column)));
            }
            intercepts[a] = matrix.get(a, features.size());
        }
        return new LinearSolution(found, intercepts, trace);
    }

    private StochasticGradientOptimiser optimiser() {
        double rate = settings.number(LinearLearner.LEARNING_RATE);
        return switch (settings.word(LinearLearner.OPTIMISER)) {
            case "adagrad" -> new AdaGrad(rate);
            case "rmsprop" -> new RMSProp(rate, DECAY);
            case "sgd" -> SGD.getSimpleSGD(rate / ((double) batch() * batch()));
            default -> throw new IllegalArgumentException("optimiser " + settings.word(LinearLearner.OPTIMISER));
        };
    }

    private int epochs() {
        return settings.whole(LinearLearner.EPOCHS);
    }

    /** At most all rows: a larger batch is the same batch, but Tribuo would scale its step up. */
    private int batch() {
        return Math.min(set.rows(), settings.whole(LinearLearner.BATCH));
    }
}
