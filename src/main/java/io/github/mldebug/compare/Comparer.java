package io.github.mldebug.compare;

import io.github.mldebug.stats.Moments;
import io.github.mldebug.trial.Arena;
import io.github.mldebug.trial.OutOfFold;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a comparison together: evidence, guards, who was fixed and broken, influence, and the verdict they allow. */
public final class Comparer {
    /** Power at which effects count as detectable, as a normal quantile (.80). */
    private static final double POWER_QUANTILE = 0.8416212335729143;
    /** One-sided 5 % as a normal quantile. */
    private static final double LEVEL_QUANTILE = 1.6448536269514722;

    private final Arena arena;
    private final double minimumEffect;
    private final Yardstick yardstick;

    /** @param minimumEffect δ, in units of the deciding metric */
    public Comparer(Arena arena, double minimumEffect) {
        this(arena, minimumEffect, Yardstick.usual(arena.target().task()));
    }

    /**
     * For models that were not all trained here.
     *
     * @param minimumEffect δ, in units of the yardstick's metric
     */
    public Comparer(Arena arena, double minimumEffect, Yardstick yardstick) {
        this.arena = arena;
        this.minimumEffect = minimumEffect;
        this.yardstick = yardstick;
    }

    /**
     * What is compared besides the losses.
     *
     * @param kind of the step
     * @param shadow the test against shuffled copies, or null when there was none
     * @param chosenFrom among how many candidates the tool chose, or null when the user named the change
     * @param stepsOnTheseFolds steps tried on these folds, this one included
     * @param expectedFalseKeeps how many of them chance alone would keep
     * @param onFreshRows whether the choice had no part in the rows that now judge it, so that it needs no correction
     */
    public record Step(
            StepKind kind,
            ShadowTest.@Nullable Result shadow,
            @Nullable Integer chosenFrom,
            int stepsOnTheseFolds,
            double expectedFalseKeeps,
            boolean onFreshRows) {

        /** A step whose choice, if there was one, was made on the rows that judge it. */
        public Step(
                StepKind kind,
                ShadowTest.@Nullable Result shadow,
                @Nullable Integer chosenFrom,
                int stepsOnTheseFolds,
                double expectedFalseKeeps) {
            this(kind, shadow, chosenFrom, stepsOnTheseFolds, expectedFalseKeeps, false);
        }
    }

    /** Compares a candidate with its parent, both scored on the same assignments. */
    public Comparison compare(OutOfFold parent, OutOfFold candidate, Step step) {
        return compare(parent, candidate, step, new Guards(arena, yardstick).compare(parent, candidate));
    }

    /** What says whether a model works: its comparison with the dummy, without the metrics that do not decide. */
    public Comparison againstDummy(OutOfFold dummy, OutOfFold model) {
        return compare(dummy, model, new Step(StepKind.BASELINE, null, null, 0, 0), List.of());
    }

    private Comparison compare(OutOfFold parent, OutOfFold candidate, Step step, List<Comparison.Guard> guards) {
        Evidence evidence = new EvidenceTest(arena, yardstick).test(parent, candidate);
        Comparison.Shadow shadow = step.shadow() == null ? null : step.shadow().shadow();
        VerdictRule rule = new VerdictRule(minimumEffect);
        boolean chosen = step.chosenFrom() != null && step.chosenFrom() > 1 && !step.onFreshRows();
        Verdict verdict = yardstick.allowed(rule.verdict(evidence, step.kind(), shadow, chosen));
        PerRow perRow = PerRow.of(arena, parent, candidate);
        Changed changed =
                arena.target().task().isClassification() ? Changed.of(arena, perRow, parent, candidate) : null;
        return new Comparison(
                yardstick.metric().id(),
                evidence.parent(),
                evidence.candidate(),
                evidence.change(),
                List.of(evidence.interval().low(), evidence.interval().high()),
                evidence.interval().level(),
                minimumEffect,
                new Comparison.Detectable(evidence.detectable(), keepDetectable(evidence, step)),
                evidence.test(),
                shadow,
                step.chosenFrom(),
                guards,
                changed == null ? null : changed.fixed(),
                changed == null ? null : changed.broke(),
                Influential.rows(arena, perRow, evidence),
                verdict,
                rule.keeps(verdict, evidence, step.kind(), shadow),
                step.stepsOnTheseFolds(),
                step.expectedFalseKeeps(),
                verdict == Verdict.INCONCLUSIVE && yardstick.isSettledByRows() ? rowsNeeded(evidence) : null);
    }

    /** In training rows, of which the scored ones may be a part. */
    private @Nullable Long rowsNeeded(Evidence evidence) {
        if (evidence.detectable() <= minimumEffect) {
            return null;
        }
        double ratio = evidence.detectable() / minimumEffect;
        return (long) Math.ceil(arena.rows() * ratio * ratio);
    }

    /**
     * The smallest gain that the keep rule sees with 80 % power. With shuffled copies: what 95 % of them stay below, plus .84
     * standard errors; without: one standard error or δ, plus the same. What is never kept has no such rule but the claim.
     */
    private double keepDetectable(Evidence evidence, Step step) {
        if (!step.kind().canBeBuiltOn()) {
            return evidence.detectable();
        }
        double spread = POWER_QUANTILE * evidence.rowError();
        if (step.shadow() == null || step.shadow().gains().length < 2) {
            return Math.max(evidence.rowError(), minimumEffect) + spread;
        }
        double[] gains = step.shadow().gains();
        // Copies are gains of the deciding loss; near the parent one unit of it is this many units of the metric.
        double unit = arena.target().task().isClassification() ? 1 : 1 / (2 * evidence.parent());
        double mean = Moments.mean(gains);
        double deviation = Math.sqrt(Moments.variance(gains));
        return Math.max(0, mean + LEVEL_QUANTILE * deviation) * unit + spread;
    }
}
