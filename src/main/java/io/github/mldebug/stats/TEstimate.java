package io.github.mldebug.stats;

/**
 * An estimate with a standard error and degrees of freedom, judged by Student's t.
 *
 * <p>A standard error of zero (all differences equal) is taken at its word: the interval has no width, and the estimate is
 * significant unless it is zero.
 *
 * @param mean the estimate
 * @param standardError its standard error, zero or more
 * @param degreesOfFreedom of the t distribution, more than zero
 */
public record TEstimate(double mean, double standardError, double degreesOfFreedom) {
    /** The level of intervals unless told otherwise: its ends are two one-sided statements at 5 %. */
    public static final double DEFAULT_LEVEL = 0.90;

    public TEstimate {
        if (!Double.isFinite(mean) || !(standardError >= 0) || !(degreesOfFreedom > 0)) {
            throw new IllegalArgumentException("estimate " + mean + " with standard error " + standardError + " and "
                    + degreesOfFreedom + " degrees of freedom");
        }
    }

    /** The two-sided 90 % interval of the mean. */
    public Interval interval() {
        return interval(DEFAULT_LEVEL);
    }

    /** The two-sided interval of the mean at a level between 0 and 1. */
    public Interval interval(double level) {
        Levels.requireShare(level, "level");
        double half = standardError == 0 ? 0 : -distribution().quantile((1 - level) / 2);
        return new Interval(mean - half * standardError, mean + half * standardError, level);
    }

    /** The one-sided p value of "the true mean is not above zero": small when the mean is clearly positive. */
    public double pAboveZero() {
        if (standardError == 0) {
            return mean > 0 ? 0 : 1;
        }
        return distribution().above(mean / standardError);
    }

    /** The one-sided p value of "the true mean is not below zero": small when the mean is clearly negative. */
    public double pBelowZero() {
        if (standardError == 0) {
            return mean < 0 ? 0 : 1;
        }
        return distribution().below(mean / standardError);
    }

    private StudentT distribution() {
        return StudentT.of(degreesOfFreedom);
    }
}
