package io.github.mldebug.error;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that a user most likely meant. */
public final class DidYouMean {
    private DidYouMean() {}

    /**
     * The candidate nearest to a word, if one is near: at most one edit in words of up to four letters, two up to eight,
     * three above. An edit inserts, deletes or replaces a letter or swaps two neighbours (optimal string alignment,
     * Damerau 1964), and some letter must be left alone. Case does not count. Of equally near candidates the first wins.
     */
    public static Optional<String> closest(String word, Collection<String> candidates) {
        String wanted = word.toLowerCase(Locale.ROOT);
        String best = null;
        int bestDistance = allowedEdits(wanted) + 1;
        for (String candidate : candidates) {
            int distance = edits(wanted, candidate.toLowerCase(Locale.ROOT));
            if (distance < Math.min(bestDistance, Math.max(wanted.length(), candidate.length()))) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** {@code , did you mean 'x'?} when a candidate is near, else nothing: the tail of a message. */
    public static String tail(String word, Collection<String> candidates) {
        return closest(word, candidates)
                .map(found -> ", did you mean '" + found + "'?")
                .orElse("");
    }

    private static int allowedEdits(String word) {
        if (word.length() <= 4) {
            return 1;
        }
        return word.length() <= 8 ? 2 : 3;
    }

    static int edits(String first, String second) {
        int[] beforePrevious = new int[second.length() + 1];
        int[] previous = new int[second.length() + 1];
        int[] current = new int[second.length() + 1];
        for (int j = 0; j <= second.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= first.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= second.length(); j++) {
                int replaced = previous[j - 1] + (first.charAt(i - 1) == second.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
                if (isSwap(first, i, second, j)) {
                    current[j] = Math.min(current[j], beforePrevious[j - 2] + 1);
                }
            }
            int[] free = beforePrevious;
            beforePrevious = previous;
            previous = current;
            current = free;
        }
        return previous[second.length()];
    }

    private static boolean isSwap(String first, int i, String second, int j) {
        return i > 1
                && j > 1
                && first.charAt(i - 1) == second.charAt(j - 2)
                && first.charAt(i - 2) == second.charAt(j - 1);
    }
}
