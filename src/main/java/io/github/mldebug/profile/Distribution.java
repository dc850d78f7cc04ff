package io.github.mldebug.profile;

import io.github.mldebug.stats.RadixSort;
import io.github.mldebug.stats.SortedIndex;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/** The numbers of a column in order, each distinct one held once with how often it occurs. Exact and immutable. */
public final class Distribution {
    /** Fewer numbers are sorted at once. */
    private static final int MANY = 1 << 15;

    private final double[] values;
    private final int @Nullable [] ends;
    /** The first place in {@link #values} that counts. */
    private final int first;
    /** The place behind the last one. */
    private final int behind;
    /** How many numbers stand before the first. */
    private final int before;

    /** @param ends for each distinct value how many numbers are at most that; null when no number repeats */
    private Distribution(double[] values, int @Nullable [] ends) {
        this(values, ends, 0, values.length);
    }

    private Distribution(double[] values, int @Nullable [] ends, int first, int behind) {
        this.values = values;
        this.ends = ends;
        this.first = first;
        this.behind = behind;
        this.before = first == 0 || ends == null ? first : ends[first - 1];
    }

    /**
     * The distribution of numbers.
     *
     * @param keys of the numbers, as {@link RadixSort#key(double)} has them; perhaps in another order afterwards
     */
    public static Distribution ofKeys(long[] keys) {
        NumberCounts counts = keys.length < MANY ? null : NumberCounts.of(keys);
        return counts == null ? sorted(RadixSort.sorted(keys)) : counted(counts);
    }

    private static Distribution counted(NumberCounts counts) {
        long[] keys = counts.keys();
        double[] values = new double[keys.length];
        int[] ends = new int[keys.length];
        int end = 0;
        for (int i = 0; i < ends.length; i++) {
            end += counts.count(keys[i]);
            values[i] = RadixSort.number(keys[i]);
            ends[i] = end;
        }
        return new Distribution(values, ends);
    }

    private static Distribution sorted(long[] keys) {
        int distinct = keys.length == 0 ? 0 : 1;
        for (int i = 1; i < keys.length; i++) {
            distinct += keys[i] != keys[i - 1] ? 1 : 0;
        }
        double[] values = new double[distinct];
        if (distinct == keys.length) {
            Arrays.setAll(values, i -> RadixSort.number(keys[i]));
            return new Distribution(values, null);
        }
        int[] ends = new int[distinct];
        int k = 0;
        for (int i = 1; i <= keys.length; i++) {
            if (i == keys.length || keys[i] != keys[i - 1]) {
                values[k] = RadixSort.number(keys[i - 1]);
                ends[k++] = i;
            }
        }
        return new Distribution(values, ends);
    }

    /** The distribution without the values of which this holds; the same one when it holds of none. */
    public Distribution without(DoublePredicate left) {
        BitSet places = new BitSet();
        for (int i = 0; i < distinct(); i++) {
            if (left.test(value(i))) {
                places.set(i);
            }
        }
        return without(places);
    }

    /** The distribution without the distinct values at some places; the same one without any place. */
    public Distribution without(BitSet left) {
        if (left.isEmpty()) {
            return this;
        }
        double[] others = new double[distinct() - left.cardinality()];
        int[] through = new int[others.length];
        int next = 0;
        int sum = 0;
        for (int i = left.nextClearBit(0); i < distinct(); i = left.nextClearBit(i + 1)) {
            sum += count(i);
            others[next] = value(i);
            through[next++] = sum;
        }
        return new Distribution(others, sum == next ? null : through);
    }

    /** The numbers that are smaller than a limit. */
    public Distribution below(double limit) {
        return part(first, firstAtLeast(limit));
    }

    /** The numbers that are greater than a limit. */
    public Distribution above(double limit) {
        int place = firstAtLeast(limit);
        return part(place < behind && values[place] == limit ? place + 1 : place, behind);
    }

    private Distribution part(int from, int to) {
        return from == first && to == behind ? this : new Distribution(values, ends, from, to);
    }

    private int firstAtLeast(double limit) {
        int place = Arrays.binarySearch(values, first, behind, limit + 0.0);
        return place < 0 ? -place - 1 : place;
    }

    /** How many numbers. */
    public int size() {
        return behind == first ? 0 : through(behind - first - 1);
    }

    /** How many different ones. */
    public int distinct() {
        return behind - first;
    }

    /** The {@code i}-th smallest distinct value, counted from 0. */
    public double value(int i) {
        return values[first + i];
    }

    /** How often the {@code i}-th distinct value occurs. */
    public int count(int i) {
        return ends == null ? 1 : ends[first + i] - (first + i == 0 ? 0 : ends[first + i - 1]);
    }

    /** How many numbers are at most the {@code i}-th distinct value. */
    public int through(int i) {
        return ends == null ? i + 1 : ends[first + i] - before;
    }

    /** The smallest number. */
    public double min() {
        return values[first];
    }

    /** The greatest number. */
    public double max() {
        return values[behind - 1];
    }

    /** The index of a distinct value, negative when it does not occur. */
    public int indexOf(double value) {
        int place = Arrays.binarySearch(values, first, behind, value + 0.0);
        return place < 0 ? place + first : place - first;
    }

    /** The same for many values, with {@link SortedIndex#indexOf}. */
    public SortedIndex index() {
        return SortedIndex.of(
                first == 0 && behind == values.length ? values : Arrays.copyOfRange(values, first, behind));
    }

    /** How often a number occurs. */
    public int countOf(double value) {
        int i = indexOf(value);
        return i < 0 ? 0 : count(i);
    }

    /** The number at a place in ascending order, counted from 0. */
    public double at(int rank) {
        if (ends == null) {
            return values[first + rank];
        }
        int i = Arrays.binarySearch(ends, first, behind, before + rank + 1);
        return values[i < 0 ? -i - 1 : i];
    }

    /**
     * The quantile by linear interpolation between order statistics (type 7 of Hyndman and Fan 1996, the default of R and
     * NumPy).
     *
     * @param probability from 0 to 1
     */
    public double quantile(double probability) {
        double place = probability * (size() - 1);
        int below = (int) Math.floor(place);
        double lower = at(below);
        double fraction = place - below;
        if (fraction == 0) {
            return lower;
        }
        double upper = at(below + 1);
        double between = lower + fraction * (upper - lower);
        return Double.isInfinite(between) ? (1 - fraction) * lower + fraction * upper : between;
    }

    /** The median. */
    public double median() {
        return quantile(0.5);
    }

    /** The arithmetic mean. */
    public double mean() {
        int size = size();
        double sum = 0;
        for (int i = 0; i < distinct(); i++) {
            sum += value(i) * count(i);
        }
        if (Double.isFinite(sum)) {
            return sum / size;
        }
        double shares = 0;
        for (int i = 0; i < distinct(); i++) {
            shares += value(i) / size * count(i);
        }
        // Rounding may carry a mean of the greatest numbers beyond them.
        return Math.max(min(), Math.min(max(), shares));
    }

    /** The standard deviation, divided by n − 1; NaN for fewer than two numbers. */
    public double standardDeviation() {
        int size = size();
        if (size < 2) {
            return Double.NaN;
        }
        double mean = mean();
        double scale = Math.max(Math.abs(max() - mean), Math.abs(min() - mean));
        if (scale == 0) {
            return 0;
        }
        if (Double.isInfinite(scale)) {
            return 4 * quarters().standardDeviation();
        }
        double sum = 0;
        for (int i = 0; i < distinct(); i++) {
            double deviation = (value(i) - mean) / scale;
            sum += deviation * deviation * count(i);
        }
        return scale * Math.sqrt(sum / (size - 1));
    }

    /** A quarter of each number: of the greatest ones differences and deviations are finite then. */
    public Distribution quarters() {
        double[] quarters = new double[distinct()];
        int[] through = new int[quarters.length];
        Arrays.setAll(quarters, i -> value(i) / 4);
        Arrays.setAll(through, this::through);
        return new Distribution(quarters, through);
    }

    /** Whether every number is whole. */
    public boolean isWhole() {
        for (int i = first; i < behind; i++) {
            if (values[i] != Math.rint(values[i])) {
                return false;
            }
        }
        return true;
    }
}
