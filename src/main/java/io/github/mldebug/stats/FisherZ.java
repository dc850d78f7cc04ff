package io.github.mldebug.stats;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** Fisher's z transformation of a correlation: {@code atanh(r)} is near normal with variance {@code 1/(n - 3)}. */
public final class FisherZ {
    private FisherZ() {}

    /**
     * The two-sided interval of a correlation; from -1 to 1 for fewer than four pairs.
     *
     * @param r between -1 and 1
     * @param pairs number of pairs
     */
    public static Interval interval(double r, long pairs, double level) {
        Levels.requireShare(level, "level");
        if (!(r >= -1 && r <= 1)) {
            throw new IllegalArgumentException("correlation " + r);
        }
        if (pairs < 4) {
            return new Interval(-1, 1, level);
        }
        double half = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2) / Math.sqrt(pairs - 3.0);
        double z = 0.5 * Math.log((1 + r) / (1 - r));
        return new Interval(Math.tanh(z - half), Math.tanh(z + half), level);
    }

    /** The two-sided p value of "the true correlation is zero"; 1 for fewer than four pairs. */
    public static double pValue(double r, long pairs) {
        if (pairs < 4) {
            return 1;
        }
        double z = 0.5 * Math.log((1 + r) / (1 - r)) * Math.sqrt(pairs - 3.0);
        return 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z));
    }
}
