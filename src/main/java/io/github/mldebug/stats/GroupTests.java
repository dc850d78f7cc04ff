package io.github.mldebug.stats;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Tests of whether two or more groups of rows differ by more than chance. */
public final class GroupTests {
    private GroupTests() {}

    /**
     * The p value of the chi-squared test of a table of two by two, with Yates's correction for continuity ("Contingency
     * tables involving small numbers and the χ² test", 1934). 1 when a row or a column of the table is empty.
     *
     * @param hits rows of the first group with the outcome, of {@code rows}
     * @param otherHits rows of the second group with the outcome, of {@code otherRows}
     */
    public static double twoByTwo(long hits, long rows, long otherHits, long otherRows) {
        Counts.require(hits, rows);
        Counts.require(otherHits, otherRows);
        double n = (double) rows + otherRows;
        double with = (double) hits + otherHits;
        double without = n - with;
        if (with == 0 || without == 0) {
            return 1;
        }
        double cross = Math.abs((double) hits * (otherRows - otherHits) - (double) otherHits * (rows - hits));
        double corrected = Math.max(0, cross - n / 2);
        double statistic = corrected / rows * corrected / otherRows * n / with / without;
        return ChiSquaredDistribution.of(1).survivalProbability(statistic);
    }

    /**
     * The odds of an outcome in one group over those in another, half a row being added to each of the four counts so that
     * it is always finite (Haldane 1956, Anscombe 1956).
     */
    public static double oddsRatio(long hits, long rows, long otherHits, long otherRows) {
        Counts.require(hits, rows);
        Counts.require(otherHits, otherRows);
        return (hits + 0.5) * (otherRows - otherHits + 0.5) / ((rows - hits + 0.5) * (otherHits + 0.5));
    }

    /**
     * The two-sided p value of the rank-sum test of Mann and Whitney by its normal approximation, corrected for ties and
     * for continuity; 1 when all values are equal.
     *
     * @param ranks midranks of all values
     * @param inFirst whether each value is of the first group; both groups need one at least
     */
    public static double rankSum(double[] ranks, boolean[] inFirst) {
        double n = ranks.length;
        double first = count(inFirst);
        double mean = (n + 1) / 2;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < ranks.length; i++) {
            sum += inFirst[i] ? ranks[i] - mean : 0;
            squares += (ranks[i] - mean) * (ranks[i] - mean);
        }
        double variance = first * (n - first) / (n * (n - 1)) * squares;
        if (!(variance > 0)) {
            return 1;
        }
        double z = Math.max(0, Math.abs(sum) - 0.5) / Math.sqrt(variance);
        return 2 * NormalDistribution.of(0, 1).survivalProbability(z);
    }

    /** The chance that a value of the first group is greater than one of the second, ties counting half. */
    public static double superiority(double[] ranks, boolean[] inFirst) {
        double first = count(inFirst);
        double sum = 0;
        for (int i = 0; i < ranks.length; i++) {
            sum += inFirst[i] ? ranks[i] : 0;
        }
        return (sum - first * (first + 1) / 2) / (first * (ranks.length - first));
    }

    /**
     * The difference of two groups in standard deviations that goes with an odds ratio (Chinn, "A simple method for converting
     * an odds ratio to effect size for use in meta-analysis", 2000).
     */
    public static double deviationsOfOdds(double oddsRatio) {
        return Math.log(oddsRatio) * Math.sqrt(3) / Math.PI;
    }

    /**
     * The difference of two groups in standard deviations that goes with a chance of superiority, were they normal (McGraw and
     * Wong, "A common language effect size statistic", 1992); a chance of 0 or 1 counts as one in a million away from it.
     */
    public static double deviationsOfSuperiority(double chance) {
        double bounded = Math.max(1e-6, Math.min(1 - 1e-6, chance));
        return Math.sqrt(2) * NormalDistribution.of(0, 1).inverseCumulativeProbability(bounded);
    }

    /** The p value of an F statistic. */
    public static double upperTailOfF(double statistic, double numeratorDegrees, double denominatorDegrees) {
        return FDistribution.of(numeratorDegrees, denominatorDegrees).survivalProbability(statistic);
    }

    private static double count(boolean[] group) {
        int count = 0;
        for (boolean in : group) {
            count += in ? 1 : 0;
        }
        if (count == 0 || count == group.length) {
            throw new IllegalArgumentException(count + " of " + group.length + " values in the first group");
        }
        return count;
    }
}
