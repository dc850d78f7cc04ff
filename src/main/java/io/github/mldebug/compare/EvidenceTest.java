package io.github.mldebug.compare;

import io.github.mldebug.metric.Metric;
import io.github.mldebug.stats.CorrectedResampledT;
import io.github.mldebug.stats.Interval;
import io.github.mldebug.stats.MinimumDetectable;
import io.github.mldebug.stats.PairedZ;
import io.github.mldebug.stats.TEstimate;
import io.github.mldebug.trial.Arena;
import io.github.mldebug.trial.OutOfFold;
import java.util.Locale;

/**
 * The gain of one configuration over another on the same rows and folds. With folds that take turns, the corrected
 * resampled t test on fold differences; with one fixed validation part, the paired z test on its rows. Rows that belong
 * together count as one in the second.
 */
public final class EvidenceTest {
    /** Level of every interval: two one-sided statements at 5 %. */
    public static final double LEVEL = 0.90;

    private final Arena arena;
    private final Yardstick yardstick;

    /** @param arena on which both configurations were scored */
    public EvidenceTest(Arena arena) {
        this(arena, Yardstick.usual(arena.target().task()));
    }

    /** For losses of a metric that need not be the usual one. */
    EvidenceTest(Arena arena, Yardstick yardstick) {
        this.arena = arena;
        this.yardstick = yardstick;
    }

    /** What the losses of parent and candidate say; both must have the same number of repeats. */
    public Evidence test(OutOfFold parent, OutOfFold candidate) {
        double parentLoss = parent.meanLoss(arena);
        double candidateLoss = candidate.meanLoss(arena);
        PerRow perRow = PerRow.of(arena, parent, candidate);
        TEstimate rowEstimate = PairedZ.of(perRow.gains(), perRow.weights(), perRow.units());
        boolean resampled = yardstick.byFolds() && arena.foldCount() > 1;
        TEstimate claim = resampled ? folds(parent, candidate, parentLoss - candidateLoss) : rowEstimate;
        Scale scale = new Scale(yardstick.metric(), parentLoss);
        return new Evidence(
                scale.metric(parentLoss),
                scale.metric(candidateLoss),
                scale.gain(claim.mean()),
                scale.gain(claim.interval(LEVEL)),
                scale.error(rowEstimate.standardError(), claim.mean()),
                scale.error(MinimumDetectable.ofClaim(claim).effect(), claim.mean()),
                perRow.gains().length,
                name(resampled ? parent.repeats() : 0, perRow.gains().length));
    }

    /** @param repeats of the folds that were looked at, 0 when rows were */
    private String name(int repeats, int rows) {
        String test = repeats > 0 ? resampledName(repeats) : "paired z, " + where(rows);
        return yardstick.metric() == Metric.ACCURACY
                ? test + "; on accuracy, because predicted labels have no log-loss"
                : test;
    }

    private String where(int rows) {
        if (yardstick.byFolds()) {
            return "one validation part of " + rows + " rows";
        }
        String which = yardstick.doubtfulParent() ? "the parent" : "the candidate";
        return rows + " rows, on which " + which + " may have been trained";
    }

    /**
     * The gain in the deciding loss, judged row by row: each row's losses averaged over repeats, rows of one unit together.
     * The more powerful of the two tests, right for stable learners; for a first look, not for a claim.
     *
     * @param mean gain in mean loss
     * @param p one-sided, that there is none
     */
    public record Gain(double mean, double standardError, Interval interval, double p) {}

    /** The gain of a candidate over its parent, row by row; both must have the same number of repeats. */
    public Gain gain(OutOfFold parent, OutOfFold candidate) {
        PerRow perRow = PerRow.of(arena, parent, candidate);
        TEstimate estimate = PairedZ.of(perRow.gains(), perRow.weights(), perRow.units());
        return new Gain(estimate.mean(), estimate.standardError(), estimate.interval(LEVEL), estimate.pAboveZero());
    }

    private String resampledName(int repeats) {
        return String.format(Locale.ROOT, "corrected resampled t, %d x %d folds", repeats, arena.foldCount());
    }

    /** Centred on the gain over all rows, which is what is printed; fold means differ from it only by rounding of fold sizes. */
    private TEstimate folds(OutOfFold parent, OutOfFold candidate, double change) {
        int folds = arena.foldCount();
        double[][] differences = new double[parent.repeats()][folds];
        double[][] ratios = new double[parent.repeats()][folds];
        for (int repeat = 0; repeat < parent.repeats(); repeat++) {
            for (int fold = 0; fold < folds; fold++) {
                int[] scored = arena.scoredPositions(repeat, fold);
                double sum = 0;
                double weights = 0;
                for (int position : scored) {
                    double weight = arena.weight(position);
                    sum += weight
                            * (parent.losses()[repeat][position] - candidate.losses()[repeat][position]);
                    weights += weight;
                }
                differences[repeat][fold] = weights > 0 ? sum / weights : 0;
                ratios[repeat][fold] = scored.length / (double) arena.trainPositions(repeat, fold).length;
            }
        }
        TEstimate estimate = CorrectedResampledT.of(differences, ratios);
        return new TEstimate(change, estimate.standardError(), estimate.degreesOfFreedom());
    }

    /** From the deciding loss to the metric that is shown: squared error becomes RMSE, errors accuracy, log-loss stays. */
    private record Scale(Metric metric, double parentLoss) {
        boolean isRoot() {
            return metric == Metric.RMSE;
        }

        double metric(double loss) {
            double value = isRoot() ? Math.sqrt(loss) : loss;
            return metric == Metric.ACCURACY ? 1 - value : value;
        }

        double gain(double gain) {
            return isRoot() ? Math.sqrt(parentLoss) - Math.sqrt(Math.max(0, parentLoss - gain)) : gain;
        }

        Interval gain(Interval gains) {
            return new Interval(gain(gains.low()), gain(gains.high()), gains.level());
        }

        /** By the derivative of {@link #gain} halfway between the two models (the delta method). */
        double error(double error, double gain) {
            if (!isRoot()) {
                return error;
            }
            double rmse = (Math.sqrt(parentLoss) + Math.sqrt(Math.max(0, parentLoss - gain))) / 2;
            return rmse > 0 ? error / (2 * rmse) : 0;
        }
    }
}
