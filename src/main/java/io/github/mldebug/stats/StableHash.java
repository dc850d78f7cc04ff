package io.github.mldebug.stats;

/**
 * 64-bit hashes that never change, whatever the Java machine or version: they decide which rows are locked away and which
 * fold a row falls into, so a lock stored by one version must cut the same rows in the next.
 *
 * <p>The algorithm, part of the file format:
 *
 * <ul>
 *   <li>{@code mix} is the 64-bit finaliser of MurmurHash3 (Appleby, public domain);
 *   <li>a long is {@code mix(bits)};
 *   <li>a double is the mix of its IEEE 754 bits, negative zero as zero, every NaN as {@code 0x7ff8000000000000};
 *   <li>a text is FNV-1a (offset {@code cbf29ce484222325}, prime {@code 100000001b3}) over its UTF-16 units, each unit one
 *       step, plus {@code 9e3779b97f4a7c15}, then mixed;
 *   <li>two hashes combine to {@code mix(31 · first + second + 9e3779b97f4a7c15)}; several from the left, from the first.
 * </ul>
 */
public final class StableHash {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private StableHash() {}

    /** The hash of a whole number. */
    public static long of(long value) {
        return mix(value);
    }

    /** The hash of a number; both zeros hash alike, and all NaNs. */
    public static long of(double value) {
        return mix(Double.doubleToLongBits(value == 0 ? 0.0 : value));
    }

    /** The hash of a text, by its UTF-16 units. */
    public static long of(CharSequence text) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return mix(hash + GOLDEN);
    }

    /** One hash from two; their order matters. */
    public static long combine(long first, long second) {
        return mix(first * 31 + second + GOLDEN);
    }

    /** One hash from the hashes of several cells, in order; at least one. */
    public static long combineAll(long... hashes) {
        long hash = hashes[0];
        for (int i = 1; i < hashes.length; i++) {
            hash = combine(hash, hashes[i]);
        }
        return hash;
    }

    /** A number in [0, 1) from the upper 53 bits of a hash: below a threshold for that share of all hashes. */
    public static double unit(long hash) {
        return (hash >>> 11) * 0x1.0p-53;
    }

    /** Spreads the bits of a number over the whole range of longs; a bijection. */
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
