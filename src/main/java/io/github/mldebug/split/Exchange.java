package io.github.mldebug.split;

import io.github.mldebug.stats.Permutations;
import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How training rows exchange their values when a feature is shuffled: so that a shuffled feature differs from the real one in
 * its tie to the label and in nothing else.
 *
 * <p>Rows that stand alone change places freely. Rows of one unit move together: each unit is read from the unit that a
 * permutation puts in its place, row after row from a random one on, and again from the first when that one has fewer; so what
 * the rows of a unit share, they share afterwards too. Along time all rows move on by the same random distance, the last to
 * the front; so what drifts or repeats does so afterwards too. Where units differ in size some rows are read twice and others
 * not at all. Immutable.
 */
final class Exchange {
    private final int rows;
    private final int @Nullable [] order;
    private final int @Nullable [][] members;

    private Exchange(int rows, int @Nullable [] order, int @Nullable [][] members) {
        this.rows = rows;
        this.order = order;
        this.members = members;
    }

    /** By units, numbered in order of first appearance. */
    static Exchange ofUnits(HashGroups units, int rows) {
        if (units.count() == rows) {
            return new Exchange(rows, null, null);
        }
        int[][] members = new int[units.count()][];
        Arrays.setAll(members, unit -> new int[units.size(unit)]);
        for (int row = 0; row < rows; row++) {
            members[units.group(row)][units.occurrence(row)] = row;
        }
        return new Exchange(rows, null, members);
    }

    /** Along time; rows of one time stay as they stand. */
    static Exchange inTime(double[] times) {
        int[] order = IntStream.range(0, times.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> times[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new Exchange(times.length, order, null);
    }

    /** For each row the index of the one whose values it takes. */
    int[] of(long seed) {
        if (order != null) {
            return shifted(order, seed);
        }
        return members == null ? Permutations.of(rows, seed) : exchanged(members, seed);
    }

    private static int[] shifted(int[] order, long seed) {
        int[] from = new int[order.length];
        if (order.length < 2) {
            return from;
        }
        int distance = 1 + new SplittableRandom(seed).nextInt(order.length - 1);
        for (int i = 0; i < order.length; i++) {
            from[order[i]] = order[(i + distance) % order.length];
        }
        return from;
    }

    private int[] exchanged(int[][] units, long seed) {
        int[] places = Permutations.of(units.length, seed);
        SplittableRandom random = new SplittableRandom(~seed);
        int[] from = new int[rows];
        for (int unit = 0; unit < units.length; unit++) {
            int[] source = units[places[unit]];
            int start = random.nextInt(source.length);
            for (int i = 0; i < units[unit].length; i++) {
                from[units[unit][i]] = source[(start + i) % source.length];
            }
        }
        return from;
    }
}
