package io.github.mldebug.pipeline;

import io.github.mldebug.compare.Comparer;
import io.github.mldebug.compare.Comparison;
import io.github.mldebug.compare.StepKind;
import io.github.mldebug.compare.Yardstick;
import io.github.mldebug.error.UserError;
import io.github.mldebug.ledger.Run;
import io.github.mldebug.metric.Metric;
import io.github.mldebug.table.Task;
import io.github.mldebug.trial.OutOfFold;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Compares two models of which at least one was trained elsewhere. On the same folds they are judged as any two runs;
 * without folds row by row, and then nothing can be said for the one that may have been trained on those rows. Where one
 * predicts labels only, both are judged by their accuracy: how sure the labels were cannot be known, and a guess of it would
 * decide a comparison by log-loss.
 */
final class OutsideComparison {
    /** δ of accuracy, as of every metric from 0 to 1. */
    private static final double LEAST_ACCURACY = 0.005;

    private final Study study;

    OutsideComparison(Study study) {
        this.study = study;
    }

    /**
     * One of the two.
     *
     * @param outside what is known of the model when it was trained elsewhere
     */
    record Side(OutOfFold scored, @Nullable OutsideModel outside) {
        boolean isDoubtful() {
            return outside != null && !outside.hasFolds();
        }

        boolean isOfLabels() {
            return outside != null && outside.form() == OutsideModel.Form.LABELS;
        }
    }

    /** The side of a recorded run: trained again, or as its predictions were kept. */
    Side side(Run run) {
        if (!run.learner().isOutside()) {
            return new Side(study.evaluate(Study.configuration(run)).scored(), null);
        }
        OutsideModel model = OutsideModel.of(run);
        OutOfFold kept = new OutsideStore(study.store(), study.arena())
                .get(model)
                .orElseThrow(() -> new UserError(
                        "the predictions of run " + run.id() + " are not kept on this machine",
                        "give their file once more: mldebug iterate --predictions FILE"));
        return new Side(kept, model);
    }

    /** Compares as the step of that number on these folds. */
    Comparison compare(Side parent, Side candidate, int steps, double expectedFalseKeeps) {
        Task task = study.arena().target().task();
        boolean labels = parent.isOfLabels() || candidate.isOfLabels();
        boolean byFolds = !parent.isDoubtful() && !candidate.isDoubtful();
        Metric metric = labels ? Metric.ACCURACY : Metric.deciding(task);
        Yardstick yardstick = new Yardstick(metric, byFolds, parent.isDoubtful(), candidate.isDoubtful());
        Comparer comparer = new Comparer(study.arena(), labels ? LEAST_ACCURACY : study.minimumEffect(), yardstick);
        OutOfFold one = measured(parent.scored(), metric);
        OutOfFold other = measured(candidate.scored(), metric);
        Comparer.Step step = new Comparer.Step(StepKind.EXTERNAL, null, null, steps, expectedFalseKeeps);
        if (byFolds) {
            int repeats = Math.min(one.repeats(), other.repeats());
            return comparer.compare(one.first(repeats), other.first(repeats), step);
        }
        int[] common = IntStream.range(0, study.arena().rows())
                .filter(position -> one.scores(position) && other.scores(position))
                .toArray();
        if (IntStream.of(common).map(study.arena()::unit).distinct().count() < 2) {
            throw new UserError(
                    "the two models have only " + common.length + " rows in common that both were scored on",
                    "predict more of the training rows: mldebug split export --output split.csv says which those are");
        }
        int repeats = Math.max(one.repeats(), other.repeats());
        return comparer.compare(
                beside(one, repeats).at(common), beside(other, repeats).at(common), step);
    }

    /** Both anew, so that probabilities near 0 are believed alike: fits here know how many rows their fold had. */
    private OutOfFold measured(OutOfFold scored, Metric metric) {
        return scored.measuredBy(study.arena(), metric.rowLoss().orElseThrow());
    }

    private static OutOfFold beside(OutOfFold scored, int repeats) {
        return scored.repeats() == repeats ? scored : scored.repeated(repeats);
    }
}
