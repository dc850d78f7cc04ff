package io.github.mldebug.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.table.CellHash;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Golden values: if one of these changes, stored locks would cut other rows. */
class StableHashTest {
    /** The 64-bit finaliser of MurmurHash3 at 1, as published with SMHasher; 0 is its fixed point. */
    @Test
    void mixesAsMurmurHash3Does() {
        assertEquals(0xb456bcfc34c2cb2cL, StableHash.mix(1));
        assertEquals(0, StableHash.mix(0));
    }

    @Test
    void goldenValuesNeverChange() {
        assertEquals(0x810879608e4259ccL, StableHash.of(42L));
        assertEquals(0x885dcc874e75b6f0L, StableHash.of(1.5));
        assertEquals(0x690b28bb838e3b1bL, StableHash.of("Müller"));
        assertEquals(0x8effae66271ed426L, StableHash.of(""));
        assertEquals(
                0x4a7877cb9b0caa64L, StableHash.combineAll(StableHash.of(1.5), StableHash.of("a"), StableHash.of(42L)));
    }

    @Test
    void agreesWithTheHashOfCells() {
        assertEquals(CellHash.number(-3.25), StableHash.of(-3.25));
        assertEquals(CellHash.text("male"), StableHash.of("male"));
        assertEquals(CellHash.combine(3, 4), StableHash.combine(3, 4));
    }

    @Test
    void equalNumbersHashAlikeAndOrderMatters() {
        assertEquals(StableHash.of(0.0), StableHash.of(-0.0));
        assertEquals(StableHash.of(Double.NaN), StableHash.of(Double.longBitsToDouble(0x7ff8000000000123L)));
        assertNotEquals(StableHash.combine(1, 2), StableHash.combine(2, 1));
        assertNotEquals(StableHash.of("ab"), StableHash.of("ba"));
        assertEquals(StableHash.of(7L), StableHash.combineAll(StableHash.of(7L)));
    }

    /** Neighbouring numbers fill ten equal parts evenly: chi-squared with 9 degrees of freedom, .9999 quantile 33.7. */
    @Test
    void neighboursSpreadEvenly() {
        int[] parts = new int[10];
        for (int i = 0; i < 100_000; i++) {
            parts[(int) (10 * StableHash.unit(StableHash.combine(99, StableHash.of((double) i))))]++;
        }

        double statistic = Arrays.stream(parts)
                .mapToDouble(count -> Math.pow(count - 10_000, 2) / 10_000)
                .sum();
        assertTrue(statistic < 33.7, () -> "chi-squared " + statistic + " of " + Arrays.toString(parts));
        assertTrue(StableHash.unit(-1L) < 1);
        assertEquals(0, StableHash.unit(0));
    }

    @Test
    void permutationsNeverChange() {
        assertArrayEquals(new int[] {9, 0, 4, 1, 7, 8, 5, 2, 3, 6}, Permutations.of(10, 1));
        assertArrayEquals(new int[0], Permutations.of(0, 1));
    }

    /** Every one of the six orders of three comes up about as often: chi-squared with 5 degrees, .9999 quantile 25.7. */
    @Test
    void permutationsAreUniform() {
        int[] counts = new int[27];
        for (int seed = 0; seed < 6000; seed++) {
            int[] permutation = Permutations.of(3, seed);
            counts[permutation[0] * 9 + permutation[1] * 3 + permutation[2]]++;
        }

        double statistic = Arrays.stream(counts)
                .filter(count -> count > 0)
                .mapToDouble(count -> Math.pow(count - 1000, 2) / 1000)
                .sum();
        assertEquals(6, Arrays.stream(counts).filter(count -> count > 0).count());
        assertTrue(statistic < 25.7, () -> "chi-squared " + statistic);
    }
}
