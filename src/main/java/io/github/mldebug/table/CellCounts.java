package io.github.mldebug.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * The distinct cells of a text column with how often each occurs.
 *
 * @param words the distinct cells
 * @param counts how many rows have each
 * @param filled how many rows have any
 */
record CellCounts(List<String> words, int[] counts, int filled) {
    private static final int MOST_LOOKED_AT = 20_000;

    static CellCounts of(int[] codes, List<String> words) {
        int[] counts = new int[words.size()];
        int filled = 0;
        for (int code : codes) {
            if (code >= 0) {
                counts[code]++;
                filled++;
            }
        }
        return new CellCounts(words, counts, filled);
    }

    /** Of very many distinct cells every n-th, evenly spread, to look closely at; else these. */
    CellCounts toLookAt() {
        if (words.size() <= MOST_LOOKED_AT) {
            return this;
        }
        int step = words.size() / MOST_LOOKED_AT + 1;
        List<String> someWords = new ArrayList<>();
        int[] someCounts = new int[(words.size() + step - 1) / step];
        int someFilled = 0;
        for (int i = 0; i < someCounts.length; i++) {
            someWords.add(words.get(i * step));
            someCounts[i] = counts[i * step];
            someFilled += someCounts[i];
        }
        return new CellCounts(someWords, someCounts, someFilled);
    }

    /** The share of filled rows whose trimmed cell meets a condition. */
    double share(Predicate<String> condition) {
        long rows = 0;
        for (int i = 0; i < counts.length; i++) {
            rows += condition.test(words.get(i).strip()) ? counts[i] : 0;
        }
        return rows / (double) filled;
    }

    /** The mean of a measure of the trimmed cell over the filled rows. */
    double mean(ToIntFunction<String> measure) {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += measure.applyAsInt(words.get(i).strip()) * (double) counts[i];
        }
        return sum / filled;
    }
}
