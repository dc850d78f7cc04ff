package io.github.mldebug.catalog.value;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * The one of many groups that stands apart in a column. Groups differ in any data, so what counts is not that it differs, but
 * by how much more than the others do among each other.
 *
 * @param group which it is
 * @param shift from the middle of the others, in standard deviations of the shares within groups
 * @param p the chance that the farthest of groups which differ as these do is so far off
 */
record OddGroup(int group, double shift, double p) {
    /** Smaller groups are left out. */
    static final int FEWEST_ROWS = 30;
    /** Fewer others do not tell how groups differ. */
    private static final int FEWEST_OTHERS = 4;

    /**
     * The group farthest from the others; null when there are too few.
     *
     * @param groups the group of each place, -1 for none
     * @param ascending the places, from the least number to the greatest
     * @param count how many groups there are
     */
    static @Nullable OddGroup in(int[] groups, Standing column, int[] ascending, int count) {
        int[] sizes = new int[count];
        double[] means = new double[count];
        double[] squares = new double[count];
        for (int i : ascending) {
            if (groups[i] >= 0) {
                double share = column.shares()[i];
                sizes[groups[i]]++;
                means[groups[i]] += share;
                squares[groups[i]] += share * share;
            }
        }
        double within = 0;
        int degrees = 0;
        for (int group = 0; group < count; group++) {
            if (sizes[group] >= FEWEST_ROWS) {
                means[group] /= sizes[group];
                within += squares[group] - sizes[group] * means[group] * means[group];
                degrees += sizes[group] - 1;
            }
        }
        int[] large = IntStream.range(0, count)
                .filter(group -> sizes[group] >= FEWEST_ROWS)
                .toArray();
        double sd = Math.sqrt(Math.max(0, within) / Math.max(1, degrees));
        return large.length <= FEWEST_OTHERS || !(sd > 0)
                ? null
                : farthest(large, GroupMiddles.of(groups, column, ascending, sizes), means, sd);
    }

    private static OddGroup farthest(int[] groups, GroupMiddles middles, double[] means, double sd) {
        OddGroup farthest = new OddGroup(groups[0], 0, 1);
        double[] medians = middles.medians();
        boolean isPositive = Arrays.stream(groups).allMatch(group -> medians[group] > 0);
        for (int group : groups) {
            int[] others = Arrays.stream(groups).filter(other -> other != group).toArray();
            double p = chance(medians[group], sorted(medians, others), middles.error(others));
            if (p < farthest.p && isPositive) {
                // Sizes differ by factors: the largest shop is far off in money, and not in the logarithm of it.
                double[] logs =
                        Arrays.stream(sorted(medians, others)).map(Math::log).toArray();
                p = Math.max(p, chance(Math.log(medians[group]), logs, middles.errorOfLogarithm(others)));
            }
            if (p < farthest.p) {
                double usual = Arrays.stream(sorted(means, others)).average().orElse(0);
                farthest = new OddGroup(group, (means[group] - usual) / sd, p);
            }
        }
        return farthest;
    }

    private static double[] sorted(double[] values, int[] some) {
        return Arrays.stream(some).mapToDouble(i -> values[i]).sorted().toArray();
    }

    /**
     * A t-test of one number against others, times their number; a chance of 1 where it does not stand apart from them.
     *
     * @param error of each of the others: they may be alike by chance, or by rounding, and then do not tell how they vary
     */
    private static double chance(double one, double[] others, double error) {
        int n = others.length;
        double range = others[n - 1] - others[0];
        if (Math.max(one - others[n - 1], others[0] - one) <= range) {
            return 1;
        }
        double mean = Arrays.stream(others).average().orElse(0);
        double squares = Arrays.stream(others)
                .map(other -> (other - mean) * (other - mean))
                .sum();
        double variance = Math.max(squares / (n - 1), error * error);
        double t = Math.abs(one - mean) / Math.sqrt(variance * (1 + 1.0 / n));
        return Math.min(1, 2 * (n + 1) * TDistribution.of(n - 1).survivalProbability(t));
    }
}
