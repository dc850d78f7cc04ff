package io.github.mldebug.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordIndexTest {
    private static final int WORDS = 3000;

    /** Of words of a given length some are alike but for one character; shorter and empty ones are among them. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 8, 9, 15, 16, 17, 40})
    void numbersWordsInOrderOfFirstAppearance(int length) {
        WordIndex index = new WordIndex();
        Map<String, Integer> known = new LinkedHashMap<>();
        for (String word : words(length)) {
            int expected = known.computeIfAbsent(word, added -> known.size());
            assertEquals(expected, code(index, word), word);
        }
        assertEquals(List.copyOf(known.keySet()), all(index));
    }

    /** An index that does not look words up gives the same numbers as one that does, once its words are in another. */
    @ParameterizedTest
    @ValueSource(ints = {3, 8, 20})
    void numbersWordsOfManyDifferentCellsOnceOnly(int length) {
        WordIndex index = new WordIndex();
        for (int cell = 0; cell < WORDS; cell++) {
            code(index, "cell " + cell);
        }
        WordIndex later = index.forLaterCells(WORDS);
        List<String> words = words(length);
        for (int i = 0; i < words.size(); i++) {
            assertEquals(i, code(later, words.get(i)), "every word is taken for a new one");
        }
        index.expect(List.of(later));
        Map<String, Integer> known = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            int expected = known.computeIfAbsent(words.get(i), added -> known.size());
            assertEquals(WORDS + expected, index.code(later, i), words.get(i));
        }
        assertEquals(List.copyOf(known.keySet()), all(index).subList(WORDS, index.size()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 2000})
    void looksUpWordsOfWhichManyAreAlike(int kinds) {
        WordIndex index = new WordIndex();
        for (int cell = 0; cell < WORDS; cell++) {
            code(index, "kind " + cell % kinds);
        }
        WordIndex later = index.forLaterCells(WORDS);
        assertEquals(kinds, later.firstCode());
        assertEquals(kinds / 2, code(later, "kind " + kinds / 2));
        assertEquals(kinds, code(later, "new"));
        assertEquals(kinds + 1, code(later, "newer"));
        assertEquals(kinds, code(later, "new"));
        assertEquals(0, code(later, "kind 0"));
        assertEquals(List.of("new", "newer"), all(later));
    }

    /** Very many words are handed out as bytes instead of strings. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 1000})
    void handsOutTheWordsThatAreKept(int leftOut) {
        WordIndex index = new WordIndex();
        BitSet kept = new BitSet();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 80_000; i++) {
            String word = i % 7 == 0 ? "é" + i : "word " + i;
            assertEquals(i, code(index, word));
            boolean keeps = leftOut == 0 || i % (80_000 / leftOut) != 5;
            kept.set(i, keeps);
            if (keeps) {
                expected.add(word);
            }
        }
        assertEquals(expected, index.words(kept));
    }

    private static List<String> words(int length) {
        Random random = new Random(length);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < WORDS; i++) {
            StringBuilder word =
                    new StringBuilder("a".repeat(random.nextInt(10) == 0 ? random.nextInt(length) : length));
            if (word.length() > 0) {
                word.setCharAt(random.nextInt(word.length()), "abcdé€".charAt(random.nextInt(6)));
            }
            words.add(word.toString());
        }
        return words;
    }

    private static int code(WordIndex index, String word) {
        String text = "x" + word + "yyyyyyyyy";
        return index.code(text.toCharArray(), 1, 1 + word.length());
    }

    private static List<String> all(WordIndex index) {
        BitSet kept = new BitSet();
        kept.set(0, index.size());
        return List.copyOf(index.words(kept));
    }
}
