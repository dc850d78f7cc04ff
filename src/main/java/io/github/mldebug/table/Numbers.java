package io.github.mldebug.table;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;

/** Reading and writing of numbers as they stand in data files: strict, and independent of any locale. */
public final class Numbers {
    /** Above this magnitude not every whole number has a double of its own. */
    private static final double WHOLE_LIMIT = 9.007199254740992E15;

    private Numbers() {}

    /**
     * The number that a trimmed cell spells, or NaN when it spells none. Digits, one point, a sign and an exponent are a
     * number; {@code 12d}, {@code 0x1p3}, {@code NaN}, {@code Infinity} and anything that overflows ({@code 1e400}) are not.
     */
    public static double parse(CharSequence cell) {
        if (!isDecimal(cell)) {
            return Double.NaN;
        }
        double value = JavaDoubleParser.parseDouble(cell);
        return Double.isInfinite(value) ? Double.NaN : value;
    }

    /** The shortest decimal that reads back as the same double, whole numbers without a point. */
    public static String shortest(double value) {
        if (value == Math.rint(value) && Math.abs(value) < WHOLE_LIMIT) {
            return Long.toString((long) value);
        }
        return Double.toString(value);
    }

    private static boolean isDecimal(CharSequence cell) {
        int length = cell.length();
        int i = 0;
        if (i < length && (cell.charAt(i) == '-' || cell.charAt(i) == '+')) {
            i++;
        }
        int start = i;
        i = skipDigits(cell, i);
        int digits = i - start;
        if (i < length && cell.charAt(i) == '.') {
            int fraction = i + 1;
            i = skipDigits(cell, fraction);
            digits += i - fraction;
        }
        if (digits == 0) {
            return false;
        }
        if (i < length && (cell.charAt(i) == 'e' || cell.charAt(i) == 'E')) {
            i++;
            if (i < length && (cell.charAt(i) == '-' || cell.charAt(i) == '+')) {
                i++;
            }
            int exponent = i;
            i = skipDigits(cell, i);
            if (i == exponent) {
                return false;
            }
        }
        return i == length;
    }

    private static int skipDigits(CharSequence cell, int from) {
        int i = from;
        while (i < cell.length() && cell.charAt(i) >= '0' && cell.charAt(i) <= '9') {
            i++;
        }
        return i;
    }
}
