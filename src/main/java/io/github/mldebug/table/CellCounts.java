package io.github.mldebug.table;

import java.util.ArrayList;
import java.util.Arrays;
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
    private static final int MOST_LOOKED_AT = 5_000;

    static CellCounts of(int[] codes, int rows, List<String> words) {
        int[] counts = TextColumn.count(codes, rows, words.size());
        return new CellCounts(words, counts, Arrays.stream(counts).sum());
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

    /** Whether at least that share of the filled rows have a trimmed cell that meets a condition; looks no further than it must. */
    boolean mostly(double share, Predicate<String> condition) {
        double more = (1 - share) * filled + 1;
        long others = 0;
        for (int i = 0; i < counts.length && others <= more; i++) {
            others += condition.test(words.get(i).strip()) ? 0 : counts[i];
        }
        return (filled - others) / (double) filled >= share;
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
