package io.github.mldebug.table;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;

/** Reading and writing of numbers as they stand in data files: strict, and independent of any locale. */
public final class Numbers {
    /** Above this magnitude not every whole number has a double of its own. */
    private static final double WHOLE_LIMIT = 9.007199254740992E15;

    /** So many digits always fit into a double exactly. */
    private static final int MOST_EXACT_DIGITS = 15;
    /** So many digits, and the power of ten with so many zeros, are below 2^60. */
    private static final int MOST_LONG_DIGITS = 18;

    private static final double[] POWERS_OF_TEN = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18
    };

    private static final int MANTISSA_BITS = 52;
    private static final long IMPLICIT_BIT = 1L << MANTISSA_BITS;
    /** What the exponent of a double is too large by when its mantissa is read as a whole number. */
    private static final int EXPONENT_BIAS = 1023 + MANTISSA_BITS;

    private Numbers() {}

    /**
     * The number that a trimmed cell spells, or NaN when it spells none. Digits, one point, a sign and an exponent are a
     * number; {@code 12d}, {@code 0x1p3}, {@code NaN}, {@code Infinity} and anything that overflows ({@code 1e400}) are not.
     */
    public static double parse(String cell) {
        // No number starts with a letter: most words are told by their first character.
        return cell.isEmpty() || cell.charAt(0) > '9' ? Double.NaN : parse(cell.toCharArray(), 0, cell.length());
    }

    /** As {@link #parse(String)}, of the text between two places. */
    public static double parse(char[] text, int start, int end) {
        if (start == end) {
            return Double.NaN;
        }
        int from = isSign(text[start]) ? start + 1 : start;
        long digits = 0;
        int i = from;
        while (i < end && isDigit(text[i])) {
            digits = digits * 10 + (text[i++] - '0');
        }
        int count = i - from;
        int fraction = 0;
        if (i < end && text[i] == '.') {
            int point = i++;
            while (i < end && isDigit(text[i])) {
                digits = digits * 10 + (text[i++] - '0');
            }
            fraction = i - point - 1;
            count += fraction;
        }
        if (count == 0) {
            return Double.NaN;
        }
        if (i < end) {
            return withExponent(text, start, i, end);
        }
        double value = count > MOST_LONG_DIGITS ? Double.NaN : quotient(digits, fraction, count);
        if (Double.isNaN(value)) {
            return finite(text, start, end);
        }
        return text[start] == '-' ? -value : value;
    }

    /** A number of so many digits, of which some are a fraction; NaN where it is not easily told. */
    private static double quotient(long digits, int fraction, int count) {
        double power = POWERS_OF_TEN[fraction];
        // With at most fifteen digits both are exact doubles, so that their quotient is rounded once, and correctly:
        // Clinger,
        // "How to read floating point numbers accurately", 1990.
        double value = digits / power;
        return count > MOST_EXACT_DIGITS ? nearest(digits, (long) power, value) : value;
    }

    /**
     * The double nearest to a quotient of whole numbers below 2^60, given their quotient as doubles, which two roundings
     * take at most one and a half units of the last bit away from it; NaN where it is not easily told. In such units, what is
     * left of the quotient is found exactly: its multiple by the divisor is less than 2^61, so that a product of which the
     * upper half is lost still tells it.
     */
    private static double nearest(long dividend, long divisor, double near) {
        long bits = Double.doubleToRawLongBits(near);
        int shift = EXPONENT_BIAS - (int) (bits >>> MANTISSA_BITS);
        long mantissa = bits & (IMPLICIT_BIT - 1);
        // Below a power of two the doubles are closer to each other.
        if (shift < 0 || mantissa <= 1 || dividend == 0) {
            return dividend == 0 ? 0 : Double.NaN;
        }
        long rest = (shift < Long.SIZE ? dividend << shift : 0) - (mantissa | IMPLICIT_BIT) * divisor;
        while (2 * rest > divisor) {
            rest -= divisor;
            bits++;
        }
        while (2 * rest < -divisor) {
            rest += divisor;
            bits--;
        }
        return Math.abs(2 * rest) == divisor ? Double.NaN : Double.longBitsToDouble(bits);
    }

    /** The number whose exponent's letter is at a place, if that is what stands there and the rest is right. */
    private static double withExponent(char[] text, int start, int letter, int end) {
        if (text[letter] != 'e' && text[letter] != 'E') {
            return Double.NaN;
        }
        int exponent = letter + 1 < end && isSign(text[letter + 1]) ? letter + 2 : letter + 1;
        if (exponent == end || skipDigits(text, exponent, end) < end) {
            return Double.NaN;
        }
        return finite(text, start, end);
    }

    private static double finite(char[] text, int start, int end) {
        double value = JavaDoubleParser.parseDouble(text, start, end - start);
        return Double.isInfinite(value) ? Double.NaN : value;
    }

    /** The shortest decimal that reads back as the same double, whole numbers without a point. */
    public static String shortest(double value) {
        if (value == Math.rint(value) && Math.abs(value) < WHOLE_LIMIT) {
            return Long.toString((long) value);
        }
        return Double.toString(value);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSign(char c) {
        return c == '-' || c == '+';
    }

    private static int skipDigits(char[] text, int from, int end) {
        int i = from;
        while (i < end && isDigit(text[i])) {
            i++;
        }
        return i;
    }

    /** Whether a text holds a digit of any script. */
    public static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
