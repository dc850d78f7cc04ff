package io.github.mldebug.csv;

/** Watches for whole numbers that are codes: {@code 00501} loses its meaning when read as 501. */
final class CodeWatch {
    private static final double LARGEST_EXACT = 9.007199254740992E15;
    private static final int UNSEEN = 0;
    private static final int DIFFERENT = -1;

    private int width = UNSEEN;
    private boolean leadingZero;

    /** Takes a trimmed cell that is a number. */
    void see(char[] text, int start, int end) {
        if (width == DIFFERENT) {
            return;
        }
        if (!isDigits(text, start, end) || (width != UNSEEN && width != end - start)) {
            width = DIFFERENT;
            return;
        }
        width = end - start;
        leadingZero |= width > 1 && text[start] == '0';
    }

    /** Takes what another has seen in a later part of the column. */
    void add(CodeWatch later) {
        leadingZero |= later.leadingZero;
        if (width == UNSEEN) {
            width = later.width;
        } else if (later.width != UNSEEN && later.width != width) {
            width = DIFFERENT;
        }
    }

    /** Whether all cells were digits of one width, some with a leading zero. */
    boolean looksLikeCodes() {
        return leadingZero && width != DIFFERENT;
    }

    /** Whether a cell is a whole number that no double holds exactly. */
    static boolean isTooLong(char[] text, int start, int end, double value) {
        if (Math.abs(value) < LARGEST_EXACT) {
            return false;
        }
        for (int i = start; i < end; i++) {
            char c = text[i];
            if (c == '.' || c == 'e' || c == 'E') {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigits(char[] text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text[i] < '0' || text[i] > '9') {
                return false;
            }
        }
        return true;
    }
}
