package io.github.mldebug.catalog.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TyposTest {
    /** Words of two letters repeat them often, which is what may be left out. */
    @Test
    void tracesAreAllThatIsLeftWithoutOneLetterOrTwo() {
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            StringBuilder word = new StringBuilder();
            for (int left = Typos.LONG - 2 + random.nextInt(5); left > 0; left--) {
                word.append("ab".charAt(random.nextInt(2)));
            }
            String key = word.toString();
            Set<String> once = new TreeSet<>(shorter(key));
            Set<String> twice = new TreeSet<>();
            once.forEach(left -> twice.addAll(shorter(left)));
            once.add(key);
            assertEquals(once, new TreeSet<>(Typos.traces(key, false)), key);
            twice.addAll(once);
            assertEquals(twice, new TreeSet<>(Typos.traces(key, true)), key);
        }
    }

    private static Set<String> shorter(String text) {
        Set<String> shorter = new TreeSet<>();
        for (int i = 0; i < text.length(); i++) {
            shorter.add(new StringBuilder(text).deleteCharAt(i).toString());
        }
        return shorter;
    }
}
