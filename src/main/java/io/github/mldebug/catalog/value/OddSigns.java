package io.github.mldebug.catalog.value;

import io.github.mldebug.profile.Distribution;
import org.jspecify.annotations.Nullable;

/**
 * The few numbers of a column that have another sign than nearly all, and are as large as the others: a minus too many or
 * too few. They are as large when their median is above the lower quartile of the others, or when the others keep away from
 * zero as they do. Small numbers just beyond zero are the end of a tail that crosses it, as frost in a list of temperatures.
 *
 * @param negative whether the few are the negative ones
 * @param count how many they are
 * @param others how many have the usual sign
 */
record OddSigns(boolean negative, int count, int others) {
    /** Fewer numbers of the usual sign say nothing about it. */
    private static final int FEWEST = 20;
    /** Fewer different ones are levels, among which a sign is a level of its own. */
    private static final int FEWEST_LEVELS = 10;
    /** A greater share than this is no longer odd, whatever the limit. */
    private static final double MOST = 0.2;
    /** So many times the largest of the others is another kind of error. */
    private static final double LARGEST = 2;
    /** Numbers keep away from zero when nearly all do by so many times the length of their lower tail. */
    private static final double GAP = 2;

    /** The odd ones, null when there are none. */
    static @Nullable OddSigns in(Distribution numbers) {
        Distribution below = numbers.below(0);
        Distribution above = numbers.above(0);
        boolean negative = below.size() <= above.size();
        Distribution few = negative ? below : above;
        Distribution many = negative ? above : below;
        if (few.size() == 0
                || many.size() < FEWEST
                || many.distinct() < FEWEST_LEVELS
                || few.size() > MOST * numbers.size()) {
            return null;
        }
        double typical = Math.abs(few.median());
        double largest = Math.max(Math.abs(many.min()), Math.abs(many.max()));
        double quarter = size(many, 0.25);
        double least = size(many, 0.01);
        boolean isUsual = typical >= quarter && typical <= LARGEST * largest;
        boolean isAcrossAGap = typical >= least && least >= GAP * (quarter - least);
        return isUsual || isAcrossAGap ? new OddSigns(negative, few.size(), many.size()) : null;
    }

    /** The size that so large a share of the numbers, all of one sign, does not reach. */
    private static double size(Distribution numbers, double share) {
        return Math.min(Math.abs(numbers.quantile(share)), Math.abs(numbers.quantile(1 - share)));
    }

    /** Whether a number is one of them. */
    boolean holds(double value) {
        return negative ? value < 0 : value > 0;
    }

    /** Their share of the numbers that have a sign. */
    double share() {
        return (double) count / (count + others);
    }
}
