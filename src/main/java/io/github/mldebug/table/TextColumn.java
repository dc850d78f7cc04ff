package io.github.mldebug.table;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A column of words, each distinct one held once; a missing cell has code -1. */
public final class TextColumn implements Column {
    private final String name;
    private final String key;
    private final Role role;
    private final int[] codes;
    private final List<String> words;
    private final long[] wordHashes;
    private final int missing;
    private final SortedMap<String, Integer> missingTokens;

    /**
     * @param codes one index into {@code words} a row, -1 where missing; taken over, not copied
     * @param words the distinct cells in order of first appearance
     */
    public TextColumn(
            String name,
            String key,
            Role role,
            int[] codes,
            List<String> words,
            SortedMap<String, Integer> missingTokens) {
        this.name = name;
        this.key = key;
        this.role = role;
        this.codes = codes;
        this.words = List.copyOf(words);
        this.missingTokens = Collections.unmodifiableSortedMap(new TreeMap<>(missingTokens));
        this.wordHashes = this.words.stream().mapToLong(CellHash::text).toArray();
        int count = 0;
        for (int code : codes) {
            if (code < 0) {
                count++;
            }
        }
        this.missing = count;
    }

    /** The index of the row's word in {@link #words()}, -1 when missing. */
    public int code(int row) {
        return codes[row];
    }

    /** The distinct cells in order of first appearance. */
    public List<String> words() {
        return words;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Role role() {
        return role;
    }

    @Override
    public int rows() {
        return codes.length;
    }

    @Override
    public boolean isMissing(int row) {
        return codes[row] < 0;
    }

    @Override
    public int missing() {
        return missing;
    }

    @Override
    public SortedMap<String, Integer> missingTokens() {
        return missingTokens;
    }

    @Override
    public String text(int row) {
        return codes[row] < 0 ? "" : words.get(codes[row]);
    }

    @Override
    public long cellHash(int row) {
        return codes[row] < 0 ? CellHash.MISSING : wordHashes[codes[row]];
    }
}
