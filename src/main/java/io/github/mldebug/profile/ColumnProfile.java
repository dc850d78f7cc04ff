package io.github.mldebug.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column in a few numbers.
 *
 * @param rows number of rows
 * @param missing number of missing cells
 * @param distinct number of different values, missing cells left out
 * @param top the commonest values, most frequent first, at most {@link #TOP}; of equally frequent ones the smaller number
 *     or the earlier word
 * @param numbers what only numbers have; null for words and for a column without a value
 */
public record ColumnProfile(
        int rows,
        int missing,
        int distinct,
        List<ValueCount> top,
        @Nullable Moments numbers) {
    /** No profile lists more common values than this. */
    public static final int TOP = 10;

    public ColumnProfile {
        top = List.copyOf(top);
    }

    /** A value as text, and how many cells hold it. */
    public record ValueCount(String value, int count) {}

    /** Minimum, quartiles, maximum, mean and standard deviation (divided by n − 1, NaN for one number). */
    public record Moments(
            double min,
            double lowerQuartile,
            double median,
            double upperQuartile,
            double max,
            double mean,
            double sd) {}
}
