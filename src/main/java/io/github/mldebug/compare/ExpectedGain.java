package io.github.mldebug.compare;

import io.github.mldebug.stats.Interval;
import io.github.mldebug.trial.Screen;

/**
 * What a screen's statistic says about the gain on fresh rows, in units of the deciding metric.
 *
 * @param gain expected; negative when the feature is expected to cost more than it brings
 * @param interval two-sided, 90 %
 */
public record ExpectedGain(double gain, Interval interval) {
    private static final double HALF_WIDTH = 1.6448536269514722;

    /**
     * From the statistic of a screen. It is about noncentral χ² with variance {@code 2 df + 4 λ}, λ estimated by {@code
     * max(0, statistic − df)}; half of {@code statistic − 2 df} is the expected gain in log-likelihood over all rows. A gain
     * of g nats a row turns an RMSE of s into {@code s e^(−g)}; a log-loss of L cannot fall below zero, so it is taken to
     * become {@code L e^(−g/L)}, which is g less for a small g.
     *
     * @param rows training rows behind the statistic
     * @param regression whether the deciding metric is RMSE
     * @param loss the current model's value of the deciding metric
     */
    public static ExpectedGain of(Screen.Statistic statistic, int rows, boolean regression, double loss) {
        double center = statistic.logLikelihoodGain() / rows;
        double noncentrality = Math.max(0, statistic.value() - statistic.degreesOfFreedom());
        double deviation = Math.sqrt(2 * statistic.degreesOfFreedom() + 4 * noncentrality) / 2 / rows;
        double perNat = regression ? 1 : 1 / loss;
        return new ExpectedGain(
                bounded(center * perNat, loss),
                new Interval(
                        bounded((center - HALF_WIDTH * deviation) * perNat, loss),
                        bounded((center + HALF_WIDTH * deviation) * perNat, loss),
                        EvidenceTest.LEVEL));
    }

    /** {@code loss (1 − e^(−relative))} for a gain; a cost has no bound, and is small where it matters, so it stays linear. */
    private static double bounded(double relative, double loss) {
        return loss > 0 ? loss * (relative > 0 ? -Math.expm1(-relative) : relative) : 0;
    }
}
