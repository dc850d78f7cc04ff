package io.github.mldebug.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.RandomAccess;

/** Words held as their bytes, one behind the other; each is made a string when it is asked for. Immutable. */
public final class PackedWords extends AbstractList<String> implements RandomAccess {
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;

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
        return isAscii(0, utf8.length);
    }

    private boolean isAscii(int from, int to) {
        int i = from;
        long all = 0;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            all |= (long) EIGHT_BYTES.get(utf8, i);
        }
        for (; i < to; i++) {
            all |= (long) utf8[i] << (Long.SIZE - Byte.SIZE);
        }
        return (all & HIGH_BITS) == 0;
    }

    /** The hash of each word, as {@link CellHash#text} has it. */
    long[] hashes() {
        long[] hashes = new long[ends.length];
        int start = 0;
        for (int i = 0; i < hashes.length; i++) {
            int end = ends[i];
            hashes[i] = start < end && isPlain(start, end) ? CellHash.ofPlain(utf8, start, end) : CellHash.text(get(i));
            start = end;
        }
        return hashes;
    }

    /** Whether a word begins with a letter, ends with no blank and is ASCII: neither a number nor to be trimmed. */
    private boolean isPlain(int start, int end) {
        int first = utf8[start] | 0x20;
        return first >= 'a' && first <= 'z' && utf8[end - 1] > ' ' && isAscii(start, end);
    }

    @Override
    public int size() {
        return ends.length;
    }
}
