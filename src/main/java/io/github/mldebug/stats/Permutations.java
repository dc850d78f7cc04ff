package io.github.mldebug.stats;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Seeded permutations: the same seed gives the same permutation for ever. */
public final class Permutations {
    private Permutations() {}

    /** A permutation of {@code 0 … size - 1}. */
    public static int[] of(int size, long seed) {
        int[] permutation = new int[size];
        Arrays.setAll(permutation, i -> i);
        shuffle(permutation, new SplittableRandom(seed));
        return permutation;
    }

    /** Fisher and Yates' shuffle, in Durstenfeld's form. */
    private static void shuffle(int[] values, SplittableRandom random) {
        for (int i = values.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = values[i];
            values[i] = values[other];
            values[other] = kept;
        }
    }
}
