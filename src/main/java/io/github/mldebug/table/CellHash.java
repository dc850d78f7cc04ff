package io.github.mldebug.table;

/**
 * Hashes of parsed cells. They decide which rows are locked away, so they must never change: a stored lock from one
 * version must cut the same rows in the next.
 *
 * <p>A number is the 64-bit finaliser of MurmurHash3 (Appleby, public domain) over its bits, negative zero as zero. A
 * text is FNV-1a over its UTF-16 units, then the same finaliser.
 */
public final class CellHash {
    /** The hash of every missing cell. */
    public static final long MISSING = 0x6d69737373696e67L;

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private CellHash() {}

    /** The hash of a number. */
    public static long number(double value) {
        return mix(Double.doubleToLongBits(value == 0 ? 0.0 : value));
    }

    /** The hash of a cell's text: by value when it spells a number, as missing when it is blank. */
    public static long text(String cell) {
        String trimmed = cell.strip();
        if (trimmed.isEmpty()) {
            return MISSING;
        }
        double number = Numbers.parse(trimmed);
        if (!Double.isNaN(number)) {
            return number(number);
        }
        long hash = FNV_OFFSET;
        for (int i = 0; i < trimmed.length(); i++) {
            hash = (hash ^ trimmed.charAt(i)) * FNV_PRIME;
        }
        return mix(hash + GOLDEN);
    }

    /** The hash of a text that is ASCII, no number and without blanks around it, as {@link #text} has it. */
    static long ofPlain(byte[] ascii, int start, int end) {
        long hash = FNV_OFFSET;
        for (int i = start; i < end; i++) {
            hash = (hash ^ ascii[i]) * FNV_PRIME;
        }
        return mix(hash + GOLDEN);
    }

    /** One hash from two, order mattering. */
    public static long combine(long first, long second) {
        return mix(first * 31 + second + GOLDEN);
    }

    /** Spreads the bits of a number over the whole range of longs. */
    public static long mix(long bits) {
        long hash = bits;
        hash ^= hash >>> 33;
        hash *= 0xff51afd7ed558ccdL;
        hash ^= hash >>> 33;
        hash *= 0xc4ceb9fe1a85ec53L;
        hash ^= hash >>> 33;
        return hash;
    }
}
