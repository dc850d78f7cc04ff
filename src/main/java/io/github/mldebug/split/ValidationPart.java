package io.github.mldebug.split;

import io.github.mldebug.table.CellHash;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Chooses the one fixed validation part of a large table: the units whose number falls below the wanted share. Few units can
 * all fall on one side, where no difference can be tested; then the best of 64 draws that have two on each side decides.
 */
final class ValidationPart {
    /** Units that a table needs for two to train on and two to validate on. */
    static final int FEWEST_UNITS = 4;

    private static final int FEWEST_ON_A_SIDE = 2;
    private static final int CANDIDATES = 64;

    private final HashGroups units;
    private final int rows;
    private final double share;

    /**
     * @param units of the training rows, at least {@link #FEWEST_UNITS}
     * @param rows how many training rows there are
     */
    ValidationPart(HashGroups units, int rows, double share) {
        this.units = units;
        this.rows = rows;
        this.share = share;
    }

    /** Whether each unit validates. A salt by which each side has two units is taken at its word. */
    boolean[] chosenBy(long salt) {
        int below = below(salt);
        if (below == within(below)) {
            return first(salt, below);
        }
        boolean[] best = new boolean[0];
        double bestDistance = Double.POSITIVE_INFINITY;
        for (int i = 0; i < CANDIDATES; i++) {
            long candidate = CellHash.combine(salt, i);
            boolean[] chosen = first(candidate, within(below(candidate)));
            double distance = Math.abs(rowsIn(chosen) - share * rows);
            if (distance < bestDistance) {
                best = chosen;
                bestDistance = distance;
            }
        }
        return best;
    }

    private int within(int count) {
        return Math.min(Math.max(count, FEWEST_ON_A_SIDE), units.count() - FEWEST_ON_A_SIDE);
    }

    private double number(long salt, int unit) {
        return RowHashes.uniform(salt, units.hash(unit));
    }

    private int below(long salt) {
        return (int) IntStream.range(0, units.count())
                .filter(unit -> number(salt, unit) < share)
                .count();
    }

    /** The units of the smallest numbers. */
    private boolean[] first(long salt, int count) {
        boolean[] chosen = new boolean[units.count()];
        if (count == below(salt)) {
            IntStream.range(0, chosen.length).forEach(unit -> chosen[unit] = number(salt, unit) < share);
            return chosen;
        }
        IntStream.range(0, chosen.length)
                .boxed()
                .sorted(Comparator.comparingDouble(unit -> number(salt, unit)))
                .limit(count)
                .forEach(unit -> chosen[unit] = true);
        return chosen;
    }

    private double rowsIn(boolean[] chosen) {
        return IntStream.range(0, chosen.length)
                .filter(unit -> chosen[unit])
                .mapToDouble(units::size)
                .sum();
    }
}
