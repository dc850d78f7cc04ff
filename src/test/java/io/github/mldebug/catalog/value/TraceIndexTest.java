package io.github.mldebug.catalog.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceIndexTest {
    /** Words of few letters have many traces in common; the traces are taken here letter by letter. */
    @ParameterizedTest
    @ValueSource(strings = {"ab", "abcde"})
    void findsTheWordsWithATraceInCommon(String alphabet) {
        Random random = new Random(1);
        List<String> words = words(random, alphabet);
        for (boolean two : new boolean[] {false, true}) {
            TraceIndex index = new TraceIndex(words, two);
            for (String key : words(random, alphabet)) {
                Set<String> traces = traces(key, two);
                Set<String> expected = words.stream()
                        .filter(word -> traces(word, two).stream().anyMatch(traces::contains))
                        .collect(Collectors.toCollection(TreeSet::new));
                assertEquals(
                        expected,
                        IntStream.of(index.near(key))
                                .mapToObj(words::get)
                                .collect(Collectors.toCollection(TreeSet::new)),
                        key);
            }
        }
        assertEquals(0, new TraceIndex(List.of(), true).near("abcdefgh").length);
    }

    private static List<String> words(Random random, String alphabet) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            StringBuilder word = new StringBuilder();
            for (int left = 1 + random.nextInt(14); left > 0; left--) {
                word.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            words.add(word.toString());
        }
        return words;
    }

    private static Set<String> traces(String key, boolean two) {
        Set<String> traces = new TreeSet<>();
        if (key.length() < Typos.SHORTEST - 1) {
            return traces;
        }
        traces.add(key);
        traces.addAll(shorter(key));
        if (two && key.length() >= Typos.LONG - 2) {
            shorter(key).forEach(once -> traces.addAll(shorter(once)));
        }
        return traces;
    }

    private static Set<String> shorter(String text) {
        Set<String> shorter = new TreeSet<>();
        for (int i = 0; i < text.length(); i++) {
            shorter.add(new StringBuilder(text).deleteCharAt(i).toString());
        }
        return shorter;
    }
}
