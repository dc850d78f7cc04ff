package io.github.mldebug.table;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;

/** A column of words, each distinct one held once; a missing cell has code -1. */
public final class TextColumn implements Column {
    private final ColumnHead head;
    private final Deferred<int[]> codes;
    private final Words words;

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
        this(
                new ColumnHead(name, key, role, codes.length, countMissing(codes), missingTokens),
                Deferred.of(codes),
                Words.of(List.copyOf(words)));
    }

    /** @param codes as many as the head says, each an index into {@code words} or -1 */
    public TextColumn(ColumnHead head, Deferred<int[]> codes, Words words) {
        this.head = head;
        this.codes = codes;
        this.words = words;
    }

    /**
     * The distinct cells of a text column.
     *
     * @param count how many
     * @param texts the cells in order of first appearance
     * @param hashes of each, as {@link Column#cellHash} has it
     */
    public record Words(int count, Deferred<List<String>> texts, Deferred<long[]> hashes) {
        /**
         * Words that are there already.
         *
         * @param texts taken over, not copied
         */
        public static Words of(List<String> texts) {
            return new Words(texts.size(), Deferred.of(texts), Deferred.from(() -> hashes(texts)));
        }

        private static long[] hashes(List<String> texts) {
            return texts instanceof PackedWords packed
                    ? packed.hashes()
                    : texts.stream().mapToLong(CellHash::text).toArray();
        }
    }

    private static int countMissing(int[] codes) {
        int count = 0;
        for (int code : codes) {
            if (code < 0) {
                count++;
            }
        }
        return count;
    }

    /** The index of the row's word in {@link #words()}, -1 when missing. */
    public int code(int row) {
        return codes.get()[row];
    }

    /** The distinct cells in order of first appearance. */
    public List<String> words() {
        return words.texts().get();
    }

    /** How many distinct cells there are; cheaper than to count the words. */
    public int wordCount() {
        return words.count();
    }

    /** By code, how many rows have each distinct cell. */
    public int[] wordCounts() {
        return count(codes.get(), rows(), words.count());
    }

    /** Counts codes below {@code distinct}, of so many rows; negative ones are missing cells. */
    static int[] count(int[] codes, int rows, int distinct) {
        int[] counts = new int[distinct];
        for (int row = 0; row < rows; row++) {
            if (codes[row] >= 0) {
                counts[codes[row]]++;
            }
        }
        return counts;
    }

    /** The hash of a distinct cell by its code, as {@link #cellHash} has it. */
    public long wordHash(int code) {
        return words.hashes().get()[code];
    }

    @Override
    public TextColumn exchanged(int[] from) {
        int[] moved = Arrays.stream(from).map(this::code).toArray();
        return new TextColumn(head, Deferred.of(moved), words);
    }

    @Override
    public ColumnHead head() {
        return head;
    }

    @Override
    public boolean isMissing(int row) {
        return code(row) < 0;
    }

    @Override
    public String text(int row) {
        int code = code(row);
        return code < 0 ? "" : words().get(code);
    }

    @Override
    public long cellHash(int row) {
        int code = code(row);
        return code < 0 ? CellHash.MISSING : wordHash(code);
    }

    @Override
    public void hashInto(int from, long[] hashes) {
        int[] all = codes.get();
        long[] ofWords = words.hashes().get();
        for (int i = 0; i < hashes.length; i++) {
            int code = all[from + i];
            hashes[i] = CellHash.combine(hashes[i], code < 0 ? CellHash.MISSING : ofWords[code]);
        }
    }

    /** Whether no cell holds a character beyond ASCII. */
    public boolean isAscii() {
        List<String> texts = words();
        return texts instanceof PackedWords packed
                ? packed.isAscii()
                : texts.stream().allMatch(TextColumn::isAscii);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
