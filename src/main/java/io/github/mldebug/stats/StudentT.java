package io.github.mldebug.stats;

import org.apache.commons.statistics.distribution.TDistribution;

/** Student's t distribution with quantiles to full precision. */
final class StudentT {
    private final TDistribution distribution;

    private StudentT(TDistribution distribution) {
        this.distribution = distribution;
    }

    static StudentT of(double degreesOfFreedom) {
        return new StudentT(TDistribution.of(degreesOfFreedom));
    }

    /** The number that a share of the distribution, between 0 and 1, stays below. */
    double quantile(double share) {
        // The library's root finder stops at 1e-9; each of Newton's steps squares what error is left.
        double found = distribution.inverseCumulativeProbability(share);
        return found - (distribution.cumulativeProbability(found) - share) / distribution.density(found);
    }

    /** The chance of a number above x. */
    double above(double x) {
        return distribution.survivalProbability(x);
    }

    /** The chance of a number at most x. */
    double below(double x) {
        return distribution.cumulativeProbability(x);
    }
}
