package io.github.mldebug.table;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;

/** Reading and writing of numbers as they stand in data files: strict, and independent of any locale. */
public final class Numbers {
    /** Above this magnitude not every whole number has a double of its own. */
    private static final double WHOLE_LIMIT = 9.007199254740992E15;

    /** So many digits always fit into a double exactly. */
    private static final int MOST_EXACT_DIGITS = 15;

    private static final double[] POWERS_OF_TEN = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

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
        int point = -1;
        long digits = 0;
        for (int i = from; i < end; i++) {
            char c = text[i];
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
            } else if (c == '.' && point < 0) {
                point = i;
            } else {
                return withExponent(text, start, i, end);
            }
        }
        int count = end - from - (point < 0 ? 0 : 1);
        if (count == 0) {
            return Double.NaN;
        }
        if (count > MOST_EXACT_DIGITS) {
            return finite(text, start, end);
        }
        double value = scaled(digits, point < 0 ? 0 : point + 1 - end);
        return text[start] == '-' ? -value : value;
    }

    /** The number whose exponent's letter is at a place, if that is what stands there and the rest is right. */
    private static double withExponent(char[] text, int start, int letter, int end) {
        if (text[letter] != 'e' && text[letter] != 'E') {
            return Double.NaN;
        }
        int exponent = letter + 1 < end && isSign(text[letter + 1]) ? letter + 2 : letter + 1;
        int from = isSign(text[start]) ? start + 1 : start;
        int digits = 0;
        for (int i = from; i < letter; i++) {
            digits += text[i] == '.' ? 0 : 1;
        }
        if (digits == 0 || exponent == end || skipDigits(text, exponent, end) < end) {
            return Double.NaN;
        }
        return finite(text, start, end);
    }

    /**
     * So few digits and so small a power that both are exact doubles; their product or quotient is rounded once, and so
     * correctly: Clinger, "How to read floating point numbers accurately", 1990.
     */
    private static double scaled(long digits, int power) {
        return power < 0 ? digits / POWERS_OF_TEN[-power] : digits * POWERS_OF_TEN[power];
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

    private static boolean isSign(char c) {
        return c == '-' || c == '+';
    }

    private static int skipDigits(char[] text, int from, int end) {
        int i = from;
        while (i < end && text[i] >= '0' && text[i] <= '9') {
            i++;
        }
        return i;
    }
}
