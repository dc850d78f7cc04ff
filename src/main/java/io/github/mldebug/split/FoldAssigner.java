package io.github.mldebug.split;

import io.github.mldebug.stats.RadixSort;
import io.github.mldebug.table.CellHash;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Deals units of rows onto folds so that every fold has about its share of every stratum, as in stratified group k-fold:
 * greedily, big units first, each to the fold that has least of what the unit brings. Sizes are compared by their power of
 * two only, and a hash orders the rest, so that repeats differ even when every unit has a size of its own.
 */
final class FoldAssigner {
    private final HashGroups units;
    private final int[][] members;
    private final Strata strata;
    private final int folds;

    /**
     * @param units of the rows
     * @param strata of the same rows
     */
    FoldAssigner(HashGroups units, int rows, Strata strata, int folds) {
        this.units = units;
        this.strata = strata;
        this.folds = folds;
        this.members = members(units, rows);
    }

    private static int[][] members(HashGroups units, int rows) {
        int[][] members = new int[units.count()][];
        for (int unit = 0; unit < members.length; unit++) {
            members[unit] = new int[units.size(unit)];
        }
        for (int row = 0; row < rows; row++) {
            members[units.group(row)][units.occurrence(row)] = row;
        }
        return members;
    }

    /** The fold of each row in one repeat. */
    byte[] assign(long salt) {
        long[] order = new long[units.count()];
        Arrays.setAll(order, unit -> CellHash.combine(salt, units.hash(unit)));
        int[] queue = queue(order);
        int[][] counts = new int[folds][strata.count()];
        int[] totals = new int[folds];
        byte[] result =
                new byte[Arrays.stream(members).mapToInt(unit -> unit.length).sum()];
        for (int unit : queue) {
            int fold = best(members[unit], counts, totals);
            totals[fold] += members[unit].length;
            for (int row : members[unit]) {
                counts[fold][strata.of()[row]]++;
                result[row] = (byte) fold;
            }
        }
        return result;
    }

    /** The units by power of two, the largest first, then by a number each. */
    private int[] queue(long[] order) {
        int[] queue = new int[order.length];
        int filled = 0;
        for (int zeros = 0; zeros < Integer.SIZE; zeros++) {
            int power = zeros;
            int[] alike = IntStream.range(0, order.length)
                    .filter(unit -> Integer.numberOfLeadingZeros(units.size(unit)) == power)
                    .toArray();
            for (int place : RadixSort.ascending(
                    Arrays.stream(alike).mapToLong(unit -> order[unit]).toArray())) {
                queue[filled++] = alike[place];
            }
        }
        return queue;
    }

    private int best(int[] rows, int[][] counts, int[] totals) {
        int best = 0;
        double bestLoad = Double.POSITIVE_INFINITY;
        for (int fold = 0; fold < folds; fold++) {
            double load = 0;
            for (int row : rows) {
                int stratum = strata.of()[row];
                load += (double) counts[fold][stratum] / strata.sizes()[stratum];
            }
            if (load < bestLoad || (load == bestLoad && totals[fold] < totals[best])) {
                best = fold;
                bestLoad = load;
            }
        }
        return best;
    }
}
