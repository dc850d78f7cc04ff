package io.github.mldebug.metric;

import io.github.mldebug.error.UserError;
import io.github.mldebug.table.Task;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * A measure of predictions. Every metric takes row weights; rows of weight zero do not count. A value that is not defined
 * on the rows given (a ranking without a positive row, r² of a constant) is NaN.
 */
public enum Metric {
    /** Mean minus log probability of the true class. */
    LOG_LOSS("log-loss", "log-loss", false, false),
    /** Share of rows whose most probable class is the true one. */
    ACCURACY("accuracy", "accuracy", true, true),
    /** Mean recall of the classes that occur. */
    BALANCED_ACCURACY("balanced-accuracy", "balanced accuracy", true, true),
    /** Mean F1 of the classes that occur or are predicted. */
    MACRO_F1("macro-f1", "macro F1", true, true),
    /** Area under the ROC curve; for more than two classes the mean of one against the rest. */
    AUC("auc", "AUC", true, true),
    /** Average precision, the area under the precision-recall steps; for more classes the mean of one against the rest. */
    PR_AUC("pr-auc", "PR AUC", true, true),
    /** Root of the mean squared error, in units of the label. */
    RMSE("rmse", "RMSE", false, false),
    /** Mean absolute error, in units of the label. */
    MAE("mae", "MAE", false, false),
    /** One minus the share of the label's variance that is left. */
    R2("r2", "R²", true, true),
    /** RMSE divided by the mean absolute label: the size of the error against the size of what is predicted. */
    RELATIVE_RMSE("relative-rmse", "relative RMSE", false, false);

    private final String id;
    private final String title;
    private final boolean higherIsBetter;
    private final boolean bounded;

    Metric(String id, String title, boolean higherIsBetter, boolean bounded) {
        this.id = id;
        this.title = title;
        this.higherIsBetter = higherIsBetter;
        this.bounded = bounded;
    }

    /** The name in settings and documents, as {@code log-loss}. */
    public String id() {
        return id;
    }

    /** The name for readers. */
    public String title() {
        return title;
    }

    /** Whether more is better. */
    public boolean higherIsBetter() {
        return higherIsBetter;
    }

    /** Whether its best value is 1 whatever the data, so that an absolute difference has a meaning. */
    public boolean bounded() {
        return bounded;
    }

    /** Whether the metric measures predictions of this kind. */
    public boolean appliesTo(Task task) {
        return switch (this) {
            case LOG_LOSS, ACCURACY, BALANCED_ACCURACY, MACRO_F1, AUC, PR_AUC -> task.isClassification();
            case RMSE, MAE, R2, RELATIVE_RMSE -> !task.isClassification();
        };
    }

    /** A difference so oriented that positive is better. */
    public double gain(double parent, double candidate) {
        return higherIsBetter ? candidate - parent : parent - candidate;
    }

    /** The loss of a row whose mean (or the root of it) is the metric, for paired tests; none for the others. */
    public Optional<RowLoss> rowLoss() {
        return switch (this) {
            case LOG_LOSS -> Optional.of(RowLoss.LOG_LOSS);
            case ACCURACY -> Optional.of(RowLoss.ZERO_ONE);
            case RMSE, R2, RELATIVE_RMSE -> Optional.of(RowLoss.SQUARED_ERROR);
            case MAE -> Optional.of(RowLoss.ABSOLUTE_ERROR);
            case BALANCED_ACCURACY, MACRO_F1, AUC, PR_AUC -> Optional.empty();
        };
    }

    /** The value on these rows; NaN where it is not defined. */
    public double value(Scored scored) {
        return switch (this) {
            case LOG_LOSS -> LossScores.mean(RowLoss.LOG_LOSS, scored);
            case ACCURACY -> 1 - LossScores.mean(RowLoss.ZERO_ONE, scored);
            case BALANCED_ACCURACY -> Confusion.of(scored).balancedAccuracy();
            case MACRO_F1 -> Confusion.of(scored).macroF1();
            case AUC -> AreaUnderCurve.value(scored);
            case PR_AUC -> AveragePrecision.value(scored);
            case RMSE -> Math.sqrt(LossScores.mean(RowLoss.SQUARED_ERROR, scored));
            case MAE -> LossScores.mean(RowLoss.ABSOLUTE_ERROR, scored);
            case R2 -> LossScores.determination(scored);
            case RELATIVE_RMSE -> LossScores.relativeRootMeanSquare(scored);
        };
    }

    /**
     * The standard error over rows of the value, the model taken as fixed; empty where no formula exists or too few rows
     * count.
     */
    public OptionalDouble standardError(Scored scored) {
        double error =
                switch (this) {
                    case LOG_LOSS -> LossScores.meanError(RowLoss.LOG_LOSS, scored);
                    case ACCURACY -> LossScores.meanError(RowLoss.ZERO_ONE, scored);
                    case MAE -> LossScores.meanError(RowLoss.ABSOLUTE_ERROR, scored);
                    case RMSE -> LossScores.rootMeanSquareError(scored);
                    case R2 -> LossScores.determinationError(scored);
                    case RELATIVE_RMSE -> LossScores.relativeError(scored);
                    case BALANCED_ACCURACY -> Confusion.of(scored).balancedAccuracyError();
                    case AUC -> AreaUnderCurve.standardError(scored);
                    case MACRO_F1, PR_AUC -> Double.NaN;
                };
        return Double.isFinite(error) ? OptionalDouble.of(error) : OptionalDouble.empty();
    }

    /** The metrics that measure predictions of this kind, in the order of their declaration. */
    public static List<Metric> of(Task task) {
        return Arrays.stream(values()).filter(metric -> metric.appliesTo(task)).toList();
    }

    /** The metric that decides unless told otherwise: log-loss for classes, RMSE for numbers. */
    public static Metric deciding(Task task) {
        return task.isClassification() ? LOG_LOSS : RMSE;
    }

    /** The metric of an id. */
    public static Metric named(String id) {
        return Arrays.stream(values())
                .filter(metric -> metric.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new UserError("no metric '" + id + "'", "the metrics are: " + ids()));
    }

    private static String ids() {
        return Arrays.stream(values()).map(Metric::id).collect(Collectors.joining(", "));
    }
}
