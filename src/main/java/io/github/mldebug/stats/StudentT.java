package io.github.mldebug.stats;

import org.apache.commons.statistics.distribution.TDistribution;

/** Student's t distribution with quantiles to full precision. */
final class StudentT {
    private static final int STEPS = 3;

    private final TDistribution distribution;

    private StudentT(TDistribution distribution) {
        this.distribution = distribution;
    }

    static StudentT of(double degreesOfFreedom) {
        return new StudentT(TDistribution.of(degreesOfFreedom));
    }

    /** The number that a share of the distribution, between 0 and 1, stays below. */
    double quantile(double share) {
        double found = distribution.inverseCumulativeProbability(share);
        // The library's root finder stops early; each of Newton's steps squares the error that is left.
        for (int step = 0; step < STEPS; step++) {
            found -= (distribution.cumulativeProbability(found) - share) / distribution.density(found);
        }
        return found;
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
