package io.github.mldebug.profile;

import io.github.mldebug.stats.RadixSort;
import java.util.Arrays;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/** The numbers of a column in order, each distinct one held once with how often it occurs. Exact and immutable. */
public final class Distribution {
    private final double[] values;
    private final int @Nullable [] ends;
    private final int size;

    /** @param ends for each distinct value how many numbers are at most that; null when no number repeats */
    private Distribution(double[] values, int @Nullable [] ends, int size) {
        this.values = values;
        this.ends = ends;
        this.size = size;
    }

    /** The distribution of numbers without NaN; sorts the array in place, negative zero counts as zero. */
    static Distribution ofOwned(double[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] += 0.0;
        }
        RadixSort.sort(numbers);
        int distinct = numbers.length == 0 ? 0 : 1;
        for (int i = 1; i < numbers.length; i++) {
            if (numbers[i] != numbers[i - 1]) {
                distinct++;
            }
        }
        if (distinct == numbers.length) {
            return new Distribution(numbers, null, numbers.length);
        }
        double[] values = new double[distinct];
        int[] ends = new int[distinct];
        int k = 0;
        for (int i = 1; i <= numbers.length; i++) {
            if (i == numbers.length || numbers[i] != numbers[i - 1]) {
                values[k] = numbers[i - 1];
                ends[k++] = i;
            }
        }
        return new Distribution(values, ends, numbers.length);
    }

    /** The distribution without the values of which this holds; the same one when it holds of none. */
    public Distribution without(DoublePredicate left) {
        int kept = 0;
        int keptValues = 0;
        for (int i = 0; i < values.length; i++) {
            if (!left.test(values[i])) {
                kept += count(i);
                keptValues++;
            }
        }
        if (kept == size) {
            return this;
        }
        double[] others = new double[keptValues];
        int[] through = new int[keptValues];
        int next = 0;
        int sum = 0;
        for (int i = 0; i < values.length; i++) {
            if (!left.test(values[i])) {
                sum += count(i);
                others[next] = values[i];
                through[next++] = sum;
            }
        }
        return new Distribution(others, kept == keptValues ? null : through, kept);
    }

    /** How many numbers. */
    public int size() {
        return size;
    }

    /** How many different ones. */
    public int distinct() {
        return values.length;
    }

    /** The {@code i}-th smallest distinct value, counted from 0. */
    public double value(int i) {
        return values[i];
    }

    /** How often the {@code i}-th distinct value occurs. */
    public int count(int i) {
        return through(i) - (i == 0 ? 0 : through(i - 1));
    }

    /** How many numbers are at most the {@code i}-th distinct value. */
    public int through(int i) {
        return ends == null ? i + 1 : ends[i];
    }

    /** The smallest number. */
    public double min() {
        return values[0];
    }

    /** The greatest number. */
    public double max() {
        return values[values.length - 1];
    }

    /** The index of a distinct value, negative when it does not occur. */
    public int indexOf(double value) {
        return Arrays.binarySearch(values, value + 0.0);
    }

    /** How often a number occurs. */
    public int countOf(double value) {
        int i = indexOf(value);
        return i < 0 ? 0 : count(i);
    }

    /** The number at a place in ascending order, counted from 0. */
    public double at(int rank) {
        if (ends == null) {
            return values[rank];
        }
        int i = Arrays.binarySearch(ends, rank + 1);
        return values[i < 0 ? -i - 1 : i];
    }

    /**
     * The quantile by linear interpolation between order statistics (type 7 of Hyndman and Fan 1996, the default of R and
     * NumPy).
     *
     * @param probability from 0 to 1
     */
    public double quantile(double probability) {
        double place = probability * (size - 1);
        int below = (int) Math.floor(place);
        double lower = at(below);
        double fraction = place - below;
        return fraction == 0 ? lower : lower + fraction * (at(below + 1) - lower);
    }

    /** The median. */
    public double median() {
        return quantile(0.5);
    }

    /** The arithmetic mean. */
    public double mean() {
        double sum = 0;
        double shares = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * count(i);
            shares += values[i] / size * count(i);
        }
        return Double.isFinite(sum) ? sum / size : shares;
    }

    /** The standard deviation, divided by n − 1; NaN for fewer than two numbers. */
    public double standardDeviation() {
        if (size < 2) {
            return Double.NaN;
        }
        double mean = mean();
        double scale = Math.max(Math.abs(max() - mean), Math.abs(min() - mean));
        if (scale == 0) {
            return 0;
        }
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            double deviation = (values[i] - mean) / scale;
            sum += deviation * deviation * count(i);
        }
        return scale * Math.sqrt(sum / (size - 1));
    }

    /** Whether every number is whole. */
    public boolean isWhole() {
        for (double value : values) {
            if (value != Math.rint(value)) {
                return false;
            }
        }
        return true;
    }
}
