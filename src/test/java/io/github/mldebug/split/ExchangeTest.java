package io.github.mldebug.split;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.stats.Permutations;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who takes whose values when a feature is shuffled. */
class ExchangeTest {
    private static Exchange units(long... units) {
        return Exchange.ofUnits(HashGroups.of(units), units.length);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 99, -7})
    void rowsThatStandAloneArePermuted(long seed) {
        assertArrayEquals(Permutations.of(5, seed), units(10, 11, 12, 13, 14).of(seed));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void unitsOfOneSizeArePermutedAsWholes(long seed) {
        long[] unit = {1, 2, 3, 1, 2, 3, 4, 4, 1, 2, 3, 4};

        int[] from = units(unit).of(seed);

        requireEachOnce(from);
        for (int i = 0; i < unit.length; i++) {
            for (int j = 0; j < unit.length; j++) {
                assertEquals(unit[i] == unit[j], unit[from[i]] == unit[from[j]], "rows " + i + " and " + j);
            }
        }
    }

    /** Ten pairs among thirty rows that stand alone: a few repeated rows must not tie the others together. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void unitsChangePlacesWithThoseOfTheirSize(long seed) {
        long[] unit = new long[50];
        Arrays.setAll(unit, i -> i < 20 ? i / 2 : i);

        int[] from = units(unit).of(seed);

        requireEachOnce(from);
        for (int i = 0; i < unit.length; i++) {
            assertEquals(i < 20, from[i] < 20);
            assertTrue(i >= 20 || i % 2 == 1 || unit[from[i]] == unit[from[i + 1]]);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatRowsOfAUnitShareTheyShareAfterwardsWhateverTheSizes(long seed) {
        long[] unit = {7, 7, 7, 7, 7, 8, 9, 9, 6, 6, 6};

        int[] from = units(unit).of(seed);

        for (int i = 0; i < unit.length; i++) {
            for (int j = 0; j < unit.length; j++) {
                assertTrue(unit[i] != unit[j] || unit[from[i]] == unit[from[j]], "rows " + i + " and " + j);
            }
        }
    }

    /** So that what is fitted by unit, as means without the own label, is fitted so after shuffling, too. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aRowIsReadByRowsOfOneUnitAlone(long seed) {
        long[] unit = new long[200];
        Arrays.setAll(unit, i -> (long) Math.sqrt(3 * i));

        int[] from = units(unit).of(seed);

        for (int i = 0; i < unit.length; i++) {
            for (int j = 0; j < unit.length; j++) {
                assertTrue(from[i] != from[j] || unit[i] == unit[j], "rows " + i + " and " + j);
            }
        }
    }

    private static void requireEachOnce(int[] from) {
        int[] sorted = from.clone();
        Arrays.sort(sorted);
        for (int i = 0; i < sorted.length; i++) {
            assertEquals(i, sorted[i]);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void alongTimeAllRowsMoveByOneDistance(long seed) {
        double[] times = {5, 1, 4, 2, 3, 0};

        int[] from = Exchange.inTime(times).of(seed);

        double first = (times[from[0]] - times[0] + 6) % 6;
        assertFalse(first == 0, "nothing moved");
        for (int i = 0; i < times.length; i++) {
            assertEquals(first, (times[from[i]] - times[i] + 6) % 6);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void hardlyAnyRowsAreNoTrouble(int rows) {
        assertArrayEquals(new int[rows], Exchange.inTime(new double[rows]).of(3));
        assertArrayEquals(new int[rows], units(new long[rows]).of(3));
    }
}
