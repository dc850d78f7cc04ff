package io.github.mldebug.catalog.value;

import io.github.mldebug.stats.RadixSort;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Finds words by their traces: a word's key and what is left of it without one letter or two, which words that are a slip
 * or two apart have in common. Traces are held as hashes, so that none has to be spelled; whoever asks has to look again.
 */
final class TraceIndex {
    /** Of shorter keys two letters are not taken away, nor of longer ones. */
    private static final int SHORTEST_FOR_TWO = Typos.LONG - 2;

    private static final int LONGEST_FOR_TWO = 40;
    private static final int FEWEST_LETTERS = Typos.SHORTEST - 1;
    private static final long BASE = 0x9e3779b97f4a7c15L;

    private final boolean two;
    private final long[] traces;
    /** By trace, the place of its word. */
    private final int[] owners;

    /**
     * @param keys of the words
     * @param two whether two letters are taken away, too
     */
    TraceIndex(List<String> keys, boolean two) {
        this.two = two;
        long[][] of = new long[keys.size()][];
        int size = 0;
        for (int i = 0; i < of.length; i++) {
            of[i] = traces(keys.get(i), two);
            size += of[i].length;
        }
        long[] all = new long[size];
        int[] owner = new int[size];
        int next = 0;
        for (int i = 0; i < of.length; i++) {
            System.arraycopy(of[i], 0, all, next, of[i].length);
            Arrays.fill(owner, next, next + of[i].length, i);
            next += of[i].length;
        }
        int[] order = RadixSort.ascending(all);
        this.traces = Arrays.stream(order).mapToLong(place -> all[place]).toArray();
        this.owners = Arrays.stream(order).map(place -> owner[place]).toArray();
    }

    /** The places of the words that have a trace in common with a key, ascending. */
    int[] near(String key) {
        BitSet near = new BitSet();
        for (long trace : traces(key, two)) {
            int place = Arrays.binarySearch(traces, trace);
            while (place > 0 && traces[place - 1] == trace) {
                place--;
            }
            for (; place >= 0 && place < traces.length && traces[place] == trace; place++) {
                near.set(owners[place]);
            }
        }
        return near.stream().toArray();
    }

    /** Hashes of a key's traces; equal ones may come twice. */
    static long[] traces(String key, boolean two) {
        int length = key.length();
        if (length < FEWEST_LETTERS) {
            return new long[0];
        }
        boolean alsoTwo = two && length >= SHORTEST_FOR_TWO && length <= LONGEST_FOR_TWO;
        long[] traces = new long[1 + length + (alsoTwo ? length * (length - 1) / 2 : 0)];
        char[] letters = key.toCharArray();
        int next = addShorter(letters, length, 0, traces, 0);
        traces[next++] = hash(letters, length);
        for (int i = 0; alsoTwo && i < length; i++) {
            char[] once = new char[length - 1];
            System.arraycopy(letters, 0, once, 0, i);
            System.arraycopy(letters, i + 1, once, i, length - 1 - i);
            next = addShorter(once, length - 1, i, traces, next);
        }
        return traces;
    }

    /** Adds the hashes of a word without one letter, for each from a place on; answers the place behind them. */
    private static int addShorter(char[] letters, int length, int from, long[] target, int at) {
        long[] powers = new long[length];
        powers[length - 1] = 1;
        for (int i = length - 2; i >= from; i--) {
            powers[i] = powers[i + 1] * BASE;
        }
        // What is behind a letter counts the same without it; what is before it counts a power less.
        long all = hash(letters, length);
        long before = hash(letters, from);
        int next = at;
        for (int i = from; i < length; i++) {
            long through = before * BASE + letters[i];
            target[next++] = all + (before - through) * powers[i];
            before = through;
        }
        return next;
    }

    /** A polynomial in a base, modulo 2 to the 64 (Karp and Rabin 1987). */
    private static long hash(char[] letters, int length) {
        long hash = 0;
        for (int i = 0; i < length; i++) {
            hash = hash * BASE + letters[i];
        }
        return hash;
    }
}
