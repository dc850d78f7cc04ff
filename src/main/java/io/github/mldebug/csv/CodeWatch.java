package io.github.mldebug.csv;

/** Watches for whole numbers that are codes: {@code 00501} loses its meaning when read as 501. */
final class CodeWatch {
    private static final double LARGEST_EXACT = 9.007199254740992E15;
    private static final int UNSEEN = 0;
    private static final int DIFFERENT = -1;

    private int width = UNSEEN;
    private boolean leadingZero;

    /** Takes a trimmed cell that is a number. */
    void see(String cell) {
        if (width == DIFFERENT) {
            return;
        }
        if (!isDigits(cell) || (width != UNSEEN && width != cell.length())) {
            width = DIFFERENT;
            return;
        }
        width = cell.length();
        leadingZero |= width > 1 && cell.charAt(0) == '0';
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
    static boolean isTooLong(String cell, double value) {
        if (Math.abs(value) < LARGEST_EXACT) {
            return false;
        }
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '.' || c == 'e' || c == 'E') {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigits(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) < '0' || cell.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
