package io.github.mldebug.compare;

import io.github.mldebug.trial.Arena;
import io.github.mldebug.trial.OutOfFold;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The gain on each scored row, averaged over repeats.
 *
 * @param positions of the scored rows in the arena, ascending
 * @param gains parent's loss minus candidate's
 * @param weights one a scored row, or null when all count alike
 * @param units which rows belong together, by a number for each unit, or null when none do
 */
record PerRow(int[] positions, double[] gains, double @Nullable [] weights, int @Nullable [] units) {

    static PerRow of(Arena arena, OutOfFold parent, OutOfFold candidate) {
        int[] positions = new int[arena.rows()];
        double[] gains = new double[arena.rows()];
        int count = 0;
        for (int position = 0; position < arena.rows(); position++) {
            double sum = 0;
            int scored = 0;
            for (int repeat = 0; repeat < parent.repeats(); repeat++) {
                double gain = parent.losses()[repeat][position] - candidate.losses()[repeat][position];
                if (!Double.isNaN(gain)) {
                    sum += gain;
                    scored++;
                }
            }
            if (scored > 0) {
                positions[count] = position;
                gains[count++] = sum / scored;
            }
        }
        int[] kept = Arrays.copyOf(positions, count);
        return new PerRow(kept, Arrays.copyOf(gains, count), arena.weights(kept), arena.units(kept));
    }
}
