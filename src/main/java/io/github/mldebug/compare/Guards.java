package io.github.mldebug.compare;

import io.github.mldebug.metric.Metric;
import io.github.mldebug.metric.RowLoss;
import io.github.mldebug.stats.CorrectedResampledT;
import io.github.mldebug.stats.Holm;
import io.github.mldebug.stats.PairedZ;
import io.github.mldebug.stats.TEstimate;
import io.github.mldebug.trial.Arena;
import io.github.mldebug.trial.OutOfFold;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The metrics that do not decide: did one of them move while the deciding one was looked at? Each is judged by the corrected
 * resampled t test on its value in each fold (on one validation part, by the paired z test where it is a mean over rows),
 * and the p values are Holm-corrected together.
 */
final class Guards {
    private static final double LEVEL = 0.05;

    private final Arena arena;
    private final Yardstick yardstick;

    Guards(Arena arena, Yardstick yardstick) {
        this.arena = arena;
        this.yardstick = yardstick;
    }

    List<Comparison.Guard> compare(OutOfFold parent, OutOfFold candidate) {
        List<Metric> metrics = new ArrayList<>();
        List<TEstimate> estimates = new ArrayList<>();
        for (Metric metric : yardstick.guards(arena.target().task())) {
            estimate(metric, parent, candidate).ifPresent(estimate -> {
                metrics.add(metric);
                estimates.add(estimate);
            });
        }
        double[] better = Holm.adjusted(
                estimates.stream().mapToDouble(TEstimate::pAboveZero).toArray());
        double[] worse = Holm.adjusted(
                estimates.stream().mapToDouble(TEstimate::pBelowZero).toArray());
        List<Comparison.Guard> guards = new ArrayList<>();
        for (int i = 0; i < metrics.size(); i++) {
            TEstimate estimate = estimates.get(i);
            guards.add(new Comparison.Guard(
                    metrics.get(i).id(),
                    estimate.mean(),
                    List.of(
                            estimate.interval(EvidenceTest.LEVEL).low(),
                            estimate.interval(EvidenceTest.LEVEL).high()),
                    yardstick.allowed(verdict(better[i], worse[i]))));
        }
        return guards;
    }

    private static Verdict verdict(double better, double worse) {
        if (worse <= LEVEL) {
            return Verdict.WORSE;
        }
        return better <= LEVEL ? Verdict.IMPROVED : Verdict.INCONCLUSIVE;
    }

    private Optional<TEstimate> estimate(Metric metric, OutOfFold parent, OutOfFold candidate) {
        return yardstick.byFolds() && arena.foldCount() > 1
                ? resampled(metric, parent, candidate)
                : metric.rowLoss().map(loss -> paired(loss, parent, candidate));
    }

    private Optional<TEstimate> resampled(Metric metric, OutOfFold parent, OutOfFold candidate) {
        int folds = arena.foldCount();
        double[][] changes = new double[parent.repeats()][folds];
        for (int repeat = 0; repeat < parent.repeats(); repeat++) {
            for (int fold = 0; fold < folds; fold++) {
                int[] positions = arena.scoredPositions(repeat, fold);
                double before = metric.value(arena.scored(positions, parent.predictions(repeat, positions)));
                double after = metric.value(arena.scored(positions, candidate.predictions(repeat, positions)));
                changes[repeat][fold] = metric.gain(before, after);
                if (!Double.isFinite(changes[repeat][fold])) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(CorrectedResampledT.of(changes));
    }

    private TEstimate paired(RowLoss loss, OutOfFold parent, OutOfFold candidate) {
        PerRow perRow = PerRow.of(arena, parent.measuredBy(arena, loss), candidate.measuredBy(arena, loss));
        return PairedZ.of(perRow.gains(), perRow.weights(), perRow.units());
    }
}
