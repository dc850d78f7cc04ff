package io.github.mldebug.csv;

import io.github.mldebug.error.UserError;
import io.github.mldebug.table.PackedWords;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Distinct words, numbered in order of first appearance. They are kept as bytes, one behind the other, in a table with open
 * addressing: a million words are then a few arrays, and a word that is known costs no object.
 */
final class WordIndex {
    /** So many words are handed out as strings; of more, each is made when it is asked for. */
    private static final int MANY = 1 << 16;

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long SPREAD = 0x9e3779b97f4a7c15L;
    private static final int MOST_BYTES_OF_A_CHARACTER = 3;
    private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

    /** Of fewer cells it cannot be said that nearly all differ. */
    private static final int ENOUGH = 256;

    /** Words one behind the other, and at least eight bytes of room. */
    private byte[] pool;

    private int[] ends;
    private int[] hashes;
    /** One more than the code of a word, zero where there is none; twice as many as words, a power of two. */
    private int[] slots = new int[16];
    /** Words that are numbered already; they must not change while others are numbered after them. */
    private final @Nullable WordIndex known;

    private final int knownCount;
    /** Whether every word is taken for a new one. */
    private final boolean appends;

    private int count;
    /** The word looked for, and its hash. */
    private byte[] spelled = new byte[64];

    private int hash;
    private int length;

    WordIndex() {
        this(null, false, 64, 8);
    }

    private WordIndex(@Nullable WordIndex known, boolean appends, int bytes, int words) {
        this.known = known;
        this.knownCount = known == null ? 0 : known.count;
        this.appends = appends;
        this.pool = new byte[bytes];
        this.ends = new int[words];
        this.hashes = new int[words];
    }

    /**
     * An index for other cells of the same column, which are likely to be much like those of this one: words from here keep
     * their numbers, new ones are numbered behind them. When nearly all cells differed, it is not worth its while to look whether
     * a word was there before: the same word may then have many numbers, until it is numbered {@linkplain #code(WordIndex, int)
     * in another index}.
     *
     * @param cells how many cells the words here are of
     */
    WordIndex forLaterCells(int cells) {
        boolean appends = cells >= ENOUGH && count > cells - cells / 5;
        return appends
                ? new WordIndex(null, true, start(count) + start(count) / 8 + 64, count + count / 8 + 8)
                : new WordIndex(this, false, 64, 8);
    }

    /** How many words there are, those that were numbered before left out. */
    int size() {
        return count;
    }

    /** The number of a word, a new one when it is not known yet. */
    int code(char[] text, int start, int end) {
        int length = spell(text, start, end);
        int before = known == null ? -1 : known.find(spelled, 0, length, hash);
        return before >= 0 ? before : knownCount + code(spelled, 0, length, hash);
    }

    /** The first number that words have here; smaller ones are those of words numbered before. */
    int firstCode() {
        return knownCount;
    }

    /** The number here of a word of another index, the words there counted from 0. */
    int code(WordIndex other, int code) {
        int start = other.start(code);
        return code(other.pool, start, other.ends[code] - start, other.hashes[code]);
    }

    private int code(byte[] bytes, int start, int length, int hash) {
        if (appends) {
            return add(bytes, start, length, hash);
        }
        int seen = find(bytes, start, length, hash);
        if (seen >= 0) {
            return seen;
        }
        slots[-seen - 1] = count + 1;
        int code = add(bytes, start, length, hash);
        if (2 * count > slots.length) {
            grow(2 * slots.length);
        }
        return code;
    }

    /** The place of a word, or minus one and less its slot when it is new. */
    private int find(byte[] bytes, int start, int length, int hash) {
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != 0) {
            int seen = slots[slot] - 1;
            if (hashes[seen] == hash && isWord(seen, bytes, start, length)) {
                return seen;
            }
            slot = (slot + 1) & mask;
        }
        return -slot - 1;
    }

    /** Behind both words there are eight bytes at least. */
    private boolean isWord(int code, byte[] bytes, int start, int length) {
        int at = start(code);
        if (ends[code] - at != length) {
            return false;
        }
        for (int i = 0; i < length; i += Long.BYTES) {
            long difference = (long) EIGHT_BYTES.get(pool, at + i) ^ (long) EIGHT_BYTES.get(bytes, start + i);
            int behind = Math.max(0, i + Long.BYTES - length);
            if (difference << (Byte.SIZE * behind) != 0) {
                return false;
            }
        }
        return true;
    }

    private int add(byte[] bytes, int start, int length, int hash) {
        int from = start(count);
        long needed = (long) from + length + Long.BYTES;
        if (needed > pool.length) {
            if (needed > LONGEST_ARRAY) {
                throw new UserError(
                        "a column has more than " + LONGEST_ARRAY + " bytes of different texts",
                        "leave the column out of the file, or cut the file");
            }
            pool = Arrays.copyOf(pool, (int) Math.min(LONGEST_ARRAY, Math.max(needed, 2L * pool.length)));
        }
        System.arraycopy(bytes, start, pool, from, length);
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
            hashes = Arrays.copyOf(hashes, 2 * count);
        }
        ends[count] = from + length;
        hashes[count] = hash;
        return count++;
    }

    /** Makes room at once for the words of others in which nearly all cells differed: this saves growing step by step. */
    void expect(List<WordIndex> others) {
        List<WordIndex> distinct =
                others.stream().filter(other -> other.appends).toList();
        long words = count + distinct.stream().mapToLong(WordIndex::size).sum();
        long bytes = pool.length
                + distinct.stream().mapToLong(other -> other.start(other.count)).sum();
        int least = Integer.highestOneBit(Math.max(1, (int) Math.min(words, 1 << 29)) - 1) << 1;
        if (least > ends.length) {
            ends = Arrays.copyOf(ends, least);
            hashes = Arrays.copyOf(hashes, least);
            grow(2 * least);
        }
        if (bytes > pool.length) {
            pool = Arrays.copyOf(pool, (int) Math.min(LONGEST_ARRAY, bytes));
        }
    }

    private void grow(int size) {
        slots = new int[size];
        int mask = slots.length - 1;
        for (int code = 0; code < count; code++) {
            int slot = hashes[code] & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = code + 1;
        }
    }

    /**
     * Spells a word in UTF-8, with zeros up to a multiple of eight bytes, and sets its hash; answers its length. Eight bytes are
     * put together before they are written: a processor waits when it reads at once what it wrote byte by byte.
     */
    private int spell(char[] text, int start, int end) {
        int length = end - start;
        int most = length * MOST_BYTES_OF_A_CHARACTER + Long.BYTES;
        if (spelled.length < most) {
            spelled = new byte[Math.max(most, 2 * spelled.length)];
        }
        int all = 0;
        long mixed = length * SPREAD;
        int next = start;
        for (int i = 0; i < length; i += Long.BYTES) {
            long eight = 0;
            int behind = Math.min(end, next + Long.BYTES);
            for (int shift = 0; next < behind; shift += Byte.SIZE) {
                char c = text[next++];
                all |= c;
                eight |= (long) c << shift;
            }
            EIGHT_BYTES.set(spelled, i, eight);
            mixed = mix(mixed, eight);
        }
        hash = fold(mixed);
        return all < 0x80 ? length : spellBeyondAscii(text, start, length);
    }

    private int spellBeyondAscii(char[] text, int start, int characters) {
        byte[] utf8 = new String(text, start, characters).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(utf8, 0, spelled, 0, utf8.length);
        EIGHT_BYTES.set(spelled, utf8.length, 0L);
        long mixed = utf8.length * SPREAD;
        for (int i = 0; i < utf8.length; i += Long.BYTES) {
            mixed = mix(mixed, (long) EIGHT_BYTES.get(spelled, i));
        }
        hash = fold(mixed);
        return utf8.length;
    }

    private static long mix(long hash, long eightBytes) {
        long mixed = (hash ^ eightBytes) * SPREAD;
        return mixed ^ (mixed >>> 32);
    }

    private static int fold(long hash) {
        return (int) (hash ^ (hash >>> 16));
    }

    private int start(int code) {
        return code == 0 ? 0 : ends[code - 1];
    }

    /** A word. */
    String word(int code) {
        return new String(pool, start(code), ends[code] - start(code), StandardCharsets.UTF_8);
    }

    /** A word's characters in an array, the given one when it is long enough; {@link #length} says how many count. */
    char[] characters(int code, char[] target) {
        int start = start(code);
        length = ends[code] - start;
        char[] characters = target.length < length ? new char[length] : target;
        int all = 0;
        for (int i = 0; i < length; i++) {
            byte b = pool[start + i];
            all |= b;
            characters[i] = (char) b;
        }
        if (all < 0) {
            String word = word(code);
            length = word.length();
            word.getChars(0, length, characters, 0);
        }
        return characters;
    }

    /** Whether a word has more characters than so many, begins with a letter and ends with no blank; some are missed. */
    boolean isLongWord(int code, int characters) {
        int start = start(code);
        int end = ends[code];
        if (end - start <= characters * MOST_BYTES_OF_A_CHARACTER) {
            return false;
        }
        int first = pool[start] | 0x20;
        return first >= 'a' && first <= 'z' && pool[end - 1] > ' ';
    }

    /** How many characters the word has that {@link #characters} gave last. */
    int length() {
        return length;
    }

    /** The words of which a set holds the numbers, in order. */
    List<String> words(BitSet kept) {
        int size = kept.cardinality();
        if (size <= MANY) {
            return kept.stream().mapToObj(this::word).toList();
        }
        byte[] bytes = new byte[start(count)];
        int[] behind = new int[size];
        int next = 0;
        int end = 0;
        // Those that stand one behind the other are copied at once.
        int first = kept.nextSetBit(0);
        while (first >= 0) {
            int last = Math.min(count, kept.nextClearBit(first)) - 1;
            int moved = start(first) - end;
            System.arraycopy(pool, start(first), bytes, end, ends[last] - start(first));
            for (int code = first; code <= last; code++) {
                behind[next++] = ends[code] - moved;
            }
            end = behind[next - 1];
            first = kept.nextSetBit(last + 1);
        }
        return new PackedWords(end == bytes.length ? bytes : Arrays.copyOf(bytes, end), behind);
    }
}
