package io.github.mldebug.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Keys get the numbers that a map would give them in the order of their coming. */
class NumberingTest {
    @Test
    void numbersKeysAsTheyCome() {
        SplittableRandom random = new SplittableRandom(11);
        for (int most : new int[] {1, 2, 3, 100, 5000}) {
            for (int range : new int[] {1, most, Integer.MAX_VALUE}) {
                Numbering numbering = new Numbering(most);
                Map<Integer, Integer> expected = new LinkedHashMap<>();
                for (int i = 0; i < most; i++) {
                    int key = random.nextInt(range) * (random.nextBoolean() ? 1 : -1);
                    int number = expected.computeIfAbsent(key, any -> expected.size());
                    assertEquals(number, numbering.of(key));
                    assertEquals(number, numbering.of(key));
                }
            }
        }
    }
}
