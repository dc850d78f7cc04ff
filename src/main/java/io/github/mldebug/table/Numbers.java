package io.github.mldebug.table;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;

/** Reading and writing of numbers as they stand in data files: strict, and independent of any locale. */
public final class Numbers {
    /** Above this magnitude not every whole number has a double of its own. */
    private static final double WHOLE_LIMIT = 9.007199254740992E15;

    /** So many digits always fit into a double exactly. */
    private static final int MOST_EXACT_DIGITS = 15;

    /** Characters of an exponent that is short enough to be read as a whole number: e, a sign, digits. */
    private static final int SHORT_EXPONENT = 6;

    private static final double[] POWERS_OF_TEN = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private Numbers() {}

    /**
     * The number that a trimmed cell spells, or NaN when it spells none. Digits, one point, a sign and an exponent are a
     * number; {@code 12d}, {@code 0x1p3}, {@code NaN}, {@code Infinity} and anything that overflows ({@code 1e400}) are not.
     */
    public static double parse(CharSequence cell) {
        int length = cell.length();
        if (length == 0) {
            return Double.NaN;
        }
        char first = cell.charAt(0);
        int from = first == '-' || first == '+' ? 1 : 0;
        int point = -1;
        long digits = 0;
        for (int i = from; i < length; i++) {
            char c = cell.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
            } else if (c == '.' && point < 0) {
                point = i;
            } else {
                return (c == 'e' || c == 'E') && isDecimal(cell)
                        ? withExponent(cell, i, digits, from, point)
                        : Double.NaN;
            }
        }
        int count = length - from - (point < 0 ? 0 : 1);
        if (count == 0) {
            return Double.NaN;
        }
        if (count > MOST_EXACT_DIGITS) {
            return finite(cell);
        }
        double value = scaled(digits, point < 0 ? 0 : point + 1 - length);
        return first == '-' ? -value : value;
    }

    /** The number of a decimal with an exponent, whose letter is at an index. */
    private static double withExponent(CharSequence cell, int letter, long digits, int from, int point) {
        int length = cell.length();
        if (letter - from > MOST_EXACT_DIGITS || length - letter > SHORT_EXPONENT) {
            return finite(cell);
        }
        int power = Integer.parseInt(cell, letter + 1, length, 10) + (point < 0 ? 0 : point + 1 - letter);
        if (Math.abs(power) >= POWERS_OF_TEN.length) {
            return finite(cell);
        }
        double value = scaled(digits, power);
        return cell.charAt(0) == '-' ? -value : value;
    }

    /**
     * So few digits and so small a power that both are exact doubles; their product or quotient is rounded once, and so
     * correctly: Clinger, "How to read floating point numbers accurately", 1990.
     */
    private static double scaled(long digits, int power) {
        return power < 0 ? digits / POWERS_OF_TEN[-power] : digits * POWERS_OF_TEN[power];
    }

    private static double finite(CharSequence cell) {
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
