package io.github.mldebug.compare;

import io.github.mldebug.trial.Arena;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds the few rows that carry a large share of a change, if there are such. */
final class Influential {
    private static final int MOST_ROWS = 3;
    private static final double SHARE = 0.25;

    private Influential() {}

    /** The rows, or null: also when the change is within its standard error, for then shares of it mean nothing. */
    static Comparison.@Nullable Influence rows(Arena arena, PerRow perRow, Evidence evidence) {
        if (Math.abs(evidence.change()) <= evidence.rowError()) {
            return null;
        }
        double[] parts = new double[perRow.gains().length];
        double total = 0;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = perRow.gains()[i] * arena.weight(perRow.positions()[i]);
            total += parts[i];
        }
        double sign = Math.signum(total);
        List<Integer> largest = IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -parts[i] * sign))
                .limit(MOST_ROWS)
                .toList();
        double carried = 0;
        for (int i = 0; i < largest.size(); i++) {
            carried += parts[largest.get(i)] / total;
            if (carried > SHARE) {
                List<Integer> lines = largest.subList(0, i + 1).stream()
                        .map(index -> arena.line(perRow.positions()[index]))
                        .sorted()
                        .toList();
                return new Comparison.Influence(lines, carried);
            }
        }
        return null;
    }
}
