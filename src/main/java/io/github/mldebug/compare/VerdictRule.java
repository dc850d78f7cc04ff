package io.github.mldebug.compare;

import org.jspecify.annotations.Nullable;

/**
 * From evidence to a word. The first that matches wins:
 *
 * <ol>
 *   <li>WORSE: the whole interval is below −δ.
 *   <li>IMPROVED: the whole interval is above 0 and the gain is at least δ. A candidate that the tool chose among several
 *       must also beat its shuffled copies, which went through the same choice; so a simplification that the tool chose is
 *       kept, but never claimed to be better.
 *   <li>EQUIVALENT: the whole interval is inside ±δ.
 *   <li>LIKELY_IMPROVED: a feature that beats its shuffled copies (p ≤ .05) with a gain above 0; another step whose gain
 *       exceeds one standard error and δ.
 *   <li>WORSE: the whole interval is below 0.
 *   <li>NO_DETECTABLE_CHANGE: a gain of δ would have been seen.
 *   <li>INCONCLUSIVE: it would not.
 * </ol>
 */
public final class VerdictRule {
    /** A shuffled copy may do as well this often before the real feature is doubted. */
    public static final double SHADOW_LEVEL = 0.05;
    /** A feature whose copies do as well at least this often is not missed when it is dropped. */
    public static final double DROP_LEVEL = 0.20;

    private final double minimumEffect;

    /** @param minimumEffect δ, in units of the deciding metric */
    public VerdictRule(double minimumEffect) {
        this.minimumEffect = minimumEffect;
    }

    /**
     * What can be said.
     *
     * @param shadow the comparison with shuffled copies, or null when there was none
     * @param chosen whether the tool chose the candidate among several
     */
    public Verdict verdict(Evidence evidence, StepKind kind, Comparison.@Nullable Shadow shadow, boolean chosen) {
        double low = evidence.interval().low();
        double high = evidence.interval().high();
        double change = evidence.change();
        if (high < -minimumEffect) {
            return Verdict.WORSE;
        }
        boolean beatsShadows = !kind.simplifies() && shadow != null && shadow.p() <= SHADOW_LEVEL;
        if (low > 0 && change >= minimumEffect && (!chosen || beatsShadows)) {
            return Verdict.IMPROVED;
        }
        if (low > -minimumEffect && high < minimumEffect) {
            return Verdict.EQUIVALENT;
        }
        if (likely(evidence, kind, shadow, chosen)) {
            return Verdict.LIKELY_IMPROVED;
        }
        if (high < 0) {
            return Verdict.WORSE;
        }
        // A gain that choosing alone could have produced was seen, but cannot be told from luck.
        boolean seenButChosen = low > 0 && change >= minimumEffect;
        return evidence.detectable() <= minimumEffect && !seenButChosen
                ? Verdict.NO_DETECTABLE_CHANGE
                : Verdict.INCONCLUSIVE;
    }

    /** Whether the step becomes the current run. */
    public boolean keeps(Verdict verdict, Evidence evidence, StepKind kind, Comparison.@Nullable Shadow shadow) {
        if (!kind.canBeBuiltOn()) {
            return false;
        }
        if (verdict == Verdict.IMPROVED || verdict == Verdict.LIKELY_IMPROVED) {
            return true;
        }
        if (!kind.simplifies() || verdict == Verdict.NOT_COMPARABLE) {
            return false;
        }
        if (evidence.interval().low() > -minimumEffect) {
            return true;
        }
        boolean cannotBeSeen = evidence.detectable() > minimumEffect;
        return cannotBeSeen && verdict != Verdict.WORSE && shadow != null && shadow.p() > DROP_LEVEL;
    }

    private boolean likely(Evidence evidence, StepKind kind, Comparison.@Nullable Shadow shadow, boolean chosen) {
        if (kind.aboutFeatures() && !kind.simplifies()) {
            return shadow != null && shadow.p() <= SHADOW_LEVEL && evidence.change() > 0;
        }
        // A winner among several has already used up the one standard error that this rule asks for.
        return !chosen && evidence.change() > evidence.rowError() && evidence.change() >= minimumEffect;
    }
}
