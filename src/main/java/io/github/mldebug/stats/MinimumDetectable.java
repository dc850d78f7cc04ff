package io.github.mldebug.stats;

/**
 * The smallest true effect that a rule sees with 80 % power, given the standard error of what it looks at.
 *
 * <p>A rule that speaks when the estimate exceeds c standard errors has that power when the true effect is
 * {@code (c + t_.80) SE}. For the one-sided 5 % claim c is {@code t_.95}; a rule that keeps above one standard error has c = 1.
 *
 * @param effect in the units of the estimate, zero or more
 */
public record MinimumDetectable(double effect) {
    private static final double POWER = 0.80;
    private static final double CONFIDENCE = 0.95;

    public MinimumDetectable {
        if (!(effect >= 0)) {
            throw new IllegalArgumentException("smallest detectable effect is " + effect);
        }
    }

    /** Of the claim rule: the lower end of the two-sided 90 % interval lies above zero. */
    public static MinimumDetectable ofClaim(TEstimate estimate) {
        return of(estimate, StudentT.of(estimate.degreesOfFreedom()).quantile(CONFIDENCE));
    }

    /** Of a rule that speaks above a number of standard errors. */
    public static MinimumDetectable of(TEstimate estimate, double standardErrors) {
        double factor =
                standardErrors + StudentT.of(estimate.degreesOfFreedom()).quantile(POWER);
        return new MinimumDetectable(factor * estimate.standardError());
    }

    /**
     * The rows needed to see an effect, as {@code n (effect / wanted)²}: standard errors fall with the root of the rows.
     *
     * @param rows rows behind this effect
     * @param wanted the effect to be seen, more than zero
     */
    public long rowsNeeded(long rows, double wanted) {
        if (!(wanted > 0)) {
            throw new IllegalArgumentException("the effect to be seen must be positive, got " + wanted);
        }
        double ratio = effect / wanted;
        return (long) Math.ceil(rows * ratio * ratio);
    }
}
