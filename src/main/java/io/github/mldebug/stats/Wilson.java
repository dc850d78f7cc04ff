package io.github.mldebug.stats;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** Wilson's score interval for a share, "Probable Inference, the Law of Succession, and Statistical Inference" (1927). */
public final class Wilson {
    private Wilson() {}

    /**
     * The two-sided interval of a share.
     *
     * @param successes between 0 and {@code trials}
     * @param trials one or more
     * @param level two-sided, between 0 and 1
     */
    public static Interval of(long successes, long trials, double level) {
        Counts.require(successes, trials);
        Levels.requireShare(level, "level");
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
        double share = (double) successes / trials;
        double z2 = z * z / trials;
        double centre = (share + z2 / 2) / (1 + z2);
        double half = z / (1 + z2) * Math.sqrt((share * (1 - share) + z2 / 4) / trials);
        double low = successes == 0 ? 0 : Math.max(0, centre - half);
        double high = successes == trials ? 1 : Math.min(1, centre + half);
        return new Interval(low, high, level);
    }
}
