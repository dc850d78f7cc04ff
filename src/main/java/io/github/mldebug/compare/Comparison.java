package io.github.mldebug.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run against another on the same rows and folds. Changes are oriented so that positive is better.
 *
 * @param metric id of the metric that decides
 * @param parent the parent's value
 * @param candidate the candidate's value
 * @param change the gain, in the units of the deciding loss
 * @param interval two-sided interval of the gain: low, high
 * @param level of the interval, as 0.9
 * @param minimumEffect δ, the smallest gain that matters
 * @param minimumDetectable the smallest gains that could have been seen
 * @param test the statistical test in words, as {@code corrected resampled t, 10 x 5 folds}
 * @param shadow the comparison with shuffled copies, for added features
 * @param chosenFrom among how many candidates the tool chose, null when the user named the change
 * @param guards the metrics that do not decide
 * @param fixed rows that the parent got wrong and the candidate right; null for regression
 * @param broke rows that the parent got right and the candidate wrong; null for regression
 * @param influence the few rows that carry a large share of the change, if any
 * @param verdict what can be said
 * @param kept whether the step became the current run
 * @param stepsOnTheseFolds number of steps tried on these folds, this one included
 * @param expectedFalseKeeps how many of them would be kept by chance if nothing worked
 * @param rowsNeeded how many training rows would settle an inconclusive comparison; null for other verdicts
 */
public record Comparison(
        String metric,
        double parent,
        double candidate,
        double change,
        List<Double> interval,
        double level,
        double minimumEffect,
        Detectable minimumDetectable,
        String test,
        @Nullable Shadow shadow,
        @Nullable Integer chosenFrom,
        List<Guard> guards,
        @Nullable Integer fixed,
        @Nullable Integer broke,
        @Nullable Influence influence,
        Verdict verdict,
        boolean kept,
        int stepsOnTheseFolds,
        double expectedFalseKeeps,
        @Nullable Long rowsNeeded) {
    public Comparison {
        interval = List.copyOf(interval);
        guards = List.copyOf(guards);
    }

    /** Two runs between which no difference means anything; the numbers that would say one are NaN. */
    public static Comparison impossible(String metric, double parent, double candidate, String reason) {
        double none = Double.NaN;
        return new Comparison(
                metric,
                parent,
                candidate,
                none,
                List.of(none, none),
                EvidenceTest.LEVEL,
                none,
                new Detectable(none, none),
                reason,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                Verdict.NOT_COMPARABLE,
                false,
                0,
                0,
                null);
    }

    /** The smallest gains that the claim rule and the keep rule see with 80 % power. */
    public record Detectable(double claim, double keep) {}

    /**
     * The candidate against shuffled copies of itself.
     *
     * @param copies how many
     * @param p the share of copies that did as well, the real one counted in unless the test ended early
     * @param joint whether the copies went through the same choice as the real candidates
     */
    public record Shadow(int copies, double p, boolean joint) {
        /** Far less than one copy makes in a p value, far more than rounding does. */
        private static final double ROUNDING = 1e-6;

        /** How many of the copies did not do as well, from the p value of either kind of ending. */
        public int beaten() {
            boolean early = Math.abs(p * copies - ShadowTest.ENOUGH) < ROUNDING;
            long asGood = early ? ShadowTest.ENOUGH : Math.round(p * (copies + 1) - 1);
            return Math.toIntExact(copies - asGood);
        }
    }

    /** A metric that does not decide, Holm-corrected among the guards. */
    public record Guard(String metric, double change, List<Double> interval, Verdict verdict) {
        public Guard {
            interval = List.copyOf(interval);
        }
    }

    /** The few rows that carry a large share of the change, as physical lines. */
    public record Influence(List<Integer> lines, double share) {
        public Influence {
            lines = List.copyOf(lines);
        }
    }
}
