package io.github.mldebug.stats;

import org.apache.commons.statistics.distribution.BetaDistribution;

/** The exact binomial bounds of Clopper and Pearson (1934), never too narrow. */
public final class ClopperPearson {
    private ClopperPearson() {}

    /**
     * The one-sided upper bound of a share.
     *
     * @param successes between 0 and {@code trials}
     * @param confidence between 0 and 1, as 0.975
     */
    public static double upper(long successes, long trials, double confidence) {
        Counts.require(successes, trials);
        Levels.requireShare(confidence, "confidence");
        if (successes == trials) {
            return 1;
        }
        return BetaDistribution.of(successes + 1.0, (double) trials - successes)
                .inverseCumulativeProbability(confidence);
    }

    /** The one-sided lower bound of a share. */
    public static double lower(long successes, long trials, double confidence) {
        Counts.require(successes, trials);
        Levels.requireShare(confidence, "confidence");
        if (successes == 0) {
            return 0;
        }
        return BetaDistribution.of((double) successes, trials - successes + 1.0)
                .inverseCumulativeProbability(1 - confidence);
    }

    /** The two-sided interval of a share. */
    public static Interval interval(long successes, long trials, double level) {
        double confidence = (1 + level) / 2;
        return new Interval(lower(successes, trials, confidence), upper(successes, trials, confidence), level);
    }
}
