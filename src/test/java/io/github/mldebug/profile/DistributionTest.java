package io.github.mldebug.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.stats.RadixSort;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.DoublePredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A distribution, and each part of it, tells of its numbers what a sorted array of them tells. */
class DistributionTest {
    private static final int LEVELS = 12;
    /** Places at which parts are cut: at values, between them and beyond them. */
    private static final double[] LIMITS = {-99, -3, -2.5, 0, 0.25, 4, 5.5, 99};

    /** Few numbers, then ones that repeat, then ones that do not. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7, 60, -60})
    void tellsWhatASortedArrayTells(int size) {
        SplittableRandom random = new SplittableRandom(1);
        double[] numbers = new double[Math.abs(size)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = size < 0 ? i * 0.5 - 7 : random.nextInt(LEVELS) - 5;
        }
        Distribution all = of(numbers);
        assertEqual(numbers, all);
        for (double low : LIMITS) {
            Distribution above = all.above(low);
            assertEqual(kept(numbers, value -> value > low), above);
            for (double high : LIMITS) {
                DoublePredicate inside = value -> value > low && value < high;
                assertEqual(kept(numbers, inside), above.below(high));
                assertEqual(
                        kept(numbers, inside.and(value -> value != 2)),
                        above.below(high).without(value -> value == 2));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30})
    void isItselfWhereNothingIsCutAway(int size) {
        double[] numbers = new double[size];
        Arrays.setAll(numbers, i -> Math.floor(i * 0.5));
        Distribution all = of(numbers);
        assertSame(all, all.above(-1));
        assertSame(all, all.below(size));
        assertSame(all, all.without(value -> value < 0));
    }

    /** Many numbers are counted while few of them differ, else sorted; the limit lies at 16384. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 1000, 16384, 16385, 40000})
    void tellsTheSameOfManyNumbers(int different) {
        SplittableRandom random = new SplittableRandom(different);
        double[] numbers = new double[40000];
        Arrays.setAll(numbers, i -> ((i < different ? i : random.nextInt(different)) - 100) * 0.25);
        TreeMap<Double, Integer> counts = new TreeMap<>();
        for (double number : numbers) {
            counts.merge(number, 1, Integer::sum);
        }
        numbers[0] = -0.0;
        counts.merge(-25.0, -1, (count, less) -> count + less == 0 ? null : count + less);
        counts.merge(0.0, 1, Integer::sum);
        Distribution told = of(numbers);
        assertEquals(counts.size(), told.distinct());
        int i = 0;
        for (Map.Entry<Double, Integer> each : counts.entrySet()) {
            assertEquals(each.getKey(), told.value(i));
            assertEquals(each.getValue(), told.count(i));
            i++;
        }
    }

    /** Between numbers whose difference is no double. */
    @Test
    void quantilesDoNotOverflow() {
        Distribution far = of(new double[] {-1.5e308, 1.5e308});
        assertEquals(0.0, far.quantile(0.5));
        assertEquals(-7.5e307, far.quantile(0.25), 1e293);
    }

    /** Of numbers that lie so far apart that their differences are no doubles. */
    @Test
    void momentsOfTheGreatestNumbersAreFinite() {
        double[] numbers = new double[10];
        Arrays.fill(numbers, -1.7e308);
        numbers[9] = 1.7e308;
        Distribution far = of(numbers);
        assertEquals(-1.36e308, far.mean(), 1e294);
        assertEquals(1.7e308 * Math.sqrt(0.4), far.standardDeviation(), 1e294);

        double[] same = new double[7];
        Arrays.fill(same, Double.MAX_VALUE);
        assertEquals(Double.MAX_VALUE, of(same).mean());
        assertEquals(0, of(same).standardDeviation());
    }

    private static Distribution of(double[] numbers) {
        return Distribution.ofKeys(
                Arrays.stream(numbers).mapToLong(RadixSort::key).toArray());
    }

    private static double[] kept(double[] numbers, DoublePredicate which) {
        return Arrays.stream(numbers).filter(which).toArray();
    }

    private static void assertEqual(double[] numbers, Distribution told) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        double[] distinct = Arrays.stream(sorted).distinct().toArray();
        assertEquals(sorted.length, told.size());
        assertEquals(distinct.length, told.distinct());
        int through = 0;
        for (int i = 0; i < distinct.length; i++) {
            double value = distinct[i];
            int count = kept(sorted, other -> other == value).length;
            through += count;
            assertEquals(value, told.value(i));
            assertEquals(count, told.count(i));
            assertEquals(through, told.through(i));
            assertEquals(i, told.indexOf(value));
            assertEquals(count, told.countOf(value));
        }
        assertTrue(told.indexOf(0.125) < 0);
        for (int rank = 0; rank < sorted.length; rank++) {
            assertEquals(sorted[rank], told.at(rank));
        }
        if (sorted.length > 0) {
            assertEquals(sorted[0], told.min());
            assertEquals(sorted[sorted.length - 1], told.max());
            assertEquals(Arrays.stream(sorted).average().orElseThrow(), told.mean(), 1e-12);
            assertEquals(Arrays.stream(sorted).allMatch(value -> value == Math.rint(value)), told.isWhole());
        }
    }
}
