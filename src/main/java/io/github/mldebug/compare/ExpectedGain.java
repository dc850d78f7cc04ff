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
     * max(0, statistic − df)}; half of {@code statistic − 2 df} is the expected gain in log-likelihood over all rows.
     *
     * @param rows training rows behind the statistic
     * @param regression whether the deciding metric is RMSE: one nat a row is then one RMSE
     * @param loss the current model's value of the deciding metric
     */
    public static ExpectedGain of(Screen.Statistic statistic, int rows, boolean regression, double loss) {
        double unit = (regression ? loss : 1) / rows;
        double center = statistic.logLikelihoodGain() * unit;
        double noncentrality = Math.max(0, statistic.value() - statistic.degreesOfFreedom());
        double deviation = Math.sqrt(2 * statistic.degreesOfFreedom() + 4 * noncentrality) / 2 * unit;
        return new ExpectedGain(
                center,
                new Interval(center - HALF_WIDTH * deviation, center + HALF_WIDTH * deviation, EvidenceTest.LEVEL));
    }
}
