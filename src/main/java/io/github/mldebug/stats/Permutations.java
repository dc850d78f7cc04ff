package io.github.mldebug.stats;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
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

    /**
     * A permutation that moves every position to one of the same group.
     *
     * @param groups the group of each position; any numbers
     */
    public static int[] within(int[] groups, long seed) {
        int[] sizes = new int[groups.length];
        Map<Integer, Integer> numbers = new LinkedHashMap<>();
        int[] number = new int[groups.length];
        for (int i = 0; i < groups.length; i++) {
            number[i] = numbers.computeIfAbsent(groups[i], group -> numbers.size());
            sizes[number[i]]++;
        }
        int[][] members = new int[numbers.size()][];
        Arrays.setAll(members, group -> new int[sizes[group]]);
        int[] next = new int[members.length];
        for (int i = 0; i < groups.length; i++) {
            members[number[i]][next[number[i]]++] = i;
        }
        SplittableRandom random = new SplittableRandom(seed);
        int[] permutation = new int[groups.length];
        for (int[] group : members) {
            int[] shuffled = group.clone();
            shuffle(shuffled, random);
            for (int i = 0; i < group.length; i++) {
                permutation[group[i]] = shuffled[i];
            }
        }
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
