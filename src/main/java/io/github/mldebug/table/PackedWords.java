package io.github.mldebug.table;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.RandomAccess;

/** Words held as their bytes, one behind the other; each is made a string when it is asked for. Immutable. */
public final class PackedWords extends AbstractList<String> implements RandomAccess {
    private final byte[] utf8;
    private final int[] ends;

    /**
     * @param utf8 the bytes of all words; taken over, not copied
     * @param ends the place behind each word's last byte, ascending; taken over, not copied
     */
    public PackedWords(byte[] utf8, int[] ends) {
        this.utf8 = utf8;
        this.ends = ends;
    }

    @Override
    public String get(int index) {
        int start = index == 0 ? 0 : ends[index - 1];
        return new String(utf8, start, ends[index] - start, StandardCharsets.UTF_8);
    }

    /** Whether no word holds a character beyond ASCII. */
    boolean isAscii() {
        int all = 0;
        for (byte b : utf8) {
            all |= b;
        }
        return all >= 0;
    }

    @Override
    public int size() {
        return ends.length;
    }
}
