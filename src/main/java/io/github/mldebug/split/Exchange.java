package io.github.mldebug.split;

import io.github.mldebug.stats.Permutations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How training rows exchange their values when a feature is shuffled: so that a shuffled feature differs from the real one in
 * its tie to the label and in nothing else.
 *
 * <p>Rows that stand alone change places freely. Rows of one unit move together, so that what they share they share afterwards
 * too: a unit is read from one of its own size where there are {@link #ENOUGH} of these, else from any of the other units, row
 * after row from a random one on, and again from the first when that one has fewer; then some rows are read twice and others
 * not at all. Along time all rows move on by the same random distance, the last to the front; so what repeats does so
 * afterwards too. Immutable.
 */
final class Exchange {
    /** Units of one size that change places among themselves. */
    static final int ENOUGH = 10;

    private final int rows;
    private final int @Nullable [] order;
    private final List<int[][]> kinds;

    private Exchange(int rows, int @Nullable [] order, List<int[][]> kinds) {
        this.rows = rows;
        this.order = order;
        this.kinds = kinds;
    }

    /** By units, numbered in order of first appearance. */
    static Exchange ofUnits(HashGroups units, int rows) {
        if (units.count() == rows) {
            return new Exchange(rows, null, List.of());
        }
        int[][] members = new int[units.count()][];
        Arrays.setAll(members, unit -> new int[units.size(unit)]);
        for (int row = 0; row < rows; row++) {
            members[units.group(row)][units.occurrence(row)] = row;
        }
        Map<Integer, List<int[]>> bySize = new TreeMap<>();
        for (int[] unit : members) {
            bySize.computeIfAbsent(unit.length, size -> new ArrayList<>()).add(unit);
        }
        List<int[][]> kinds = new ArrayList<>();
        List<int[]> rest = new ArrayList<>();
        for (List<int[]> kind : bySize.values()) {
            if (kind.size() >= ENOUGH) {
                kinds.add(kind.toArray(int[][]::new));
            } else {
                rest.addAll(kind);
            }
        }
        kinds.add(rest.toArray(int[][]::new));
        return new Exchange(rows, null, kinds);
    }

    /** Along time; rows of one time stay as they stand. */
    static Exchange inTime(double[] times) {
        int[] order = IntStream.range(0, times.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> times[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new Exchange(times.length, order, List.of());
    }

    /** For each row the index of the one whose values it takes. */
    int[] of(long seed) {
        if (order != null) {
            return shifted(order, seed);
        }
        return kinds.isEmpty() ? Permutations.of(rows, seed) : exchanged(seed);
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

    private int[] exchanged(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] from = new int[rows];
        for (int[][] units : kinds) {
            int[] places = Permutations.of(units.length, random.nextLong());
            for (int unit = 0; unit < units.length; unit++) {
                int[] source = units[places[unit]];
                int start = random.nextInt(source.length);
                for (int i = 0; i < units[unit].length; i++) {
                    from[units[unit][i]] = source[(start + i) % source.length];
                }
            }
        }
        return from;
    }
}
