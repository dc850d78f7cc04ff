package io.github.mldebug.compare;

import io.github.mldebug.metric.Metric;
import io.github.mldebug.metric.RowLoss;
import io.github.mldebug.table.Task;
import java.util.List;

/**
 * How two models are measured against one another.
 *
 * @param metric the metric that decides: a mean over rows, or the root of one
 * @param byFolds whether both were scored on the same folds, so that the folds tell how far chance goes; else the rows do
 * @param doubtfulParent whether the parent may have been trained on the rows that judge it, so that it may look too good
 * @param doubtfulCandidate the same of the candidate
 */
public record Yardstick(Metric metric, boolean byFolds, boolean doubtfulParent, boolean doubtfulCandidate) {
    /** For two models that were trained here. */
    public static Yardstick usual(Task task) {
        return new Yardstick(Metric.deciding(task), true, false, false);
    }

    RowLoss loss() {
        return metric.rowLoss().orElseThrow();
    }

    /** The metrics that are looked at beside the one that decides; those of predicted labels when that is all there is. */
    List<Metric> guards(Task task) {
        if (!task.isClassification()) {
            return List.of(Metric.MAE);
        }
        Metric ofLabels = task == Task.BINARY ? Metric.BALANCED_ACCURACY : Metric.MACRO_F1;
        return metric == Metric.ACCURACY ? List.of(ofLabels) : List.of(Metric.ACCURACY, ofLabels, Metric.AUC);
    }

    /** What a verdict may still say when one side may look too good: never that this side is the better one. */
    Verdict allowed(Verdict verdict) {
        boolean better = verdict == Verdict.IMPROVED || verdict == Verdict.LIKELY_IMPROVED;
        boolean doubted = (better && doubtfulCandidate) || (verdict == Verdict.WORSE && doubtfulParent);
        return doubted ? Verdict.INCONCLUSIVE : verdict;
    }

    /** Whether more rows of the same kind would settle what these could not. */
    boolean isSettledByRows() {
        return !doubtfulParent && !doubtfulCandidate;
    }
}
