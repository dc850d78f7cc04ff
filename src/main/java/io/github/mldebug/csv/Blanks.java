package io.github.mldebug.csv;

/** White space around a cell, as {@link String#strip} has it. */
final class Blanks {
    private Blanks() {}

    /** The place of the first character that is not blank, or the end. */
    static int skip(char[] text, int start, int end) {
        int i = start;
        while (i < end && isBlank(text[i])) {
            i++;
        }
        return i;
    }

    /** The place behind the last character that is not blank, or the start. */
    static int skipBack(char[] text, int start, int end) {
        int i = end;
        while (i > start && isBlank(text[i - 1])) {
            i--;
        }
        return i;
    }

    /** False for most characters, and for none that is blank. */
    static boolean mayBe(char c) {
        return c <= ' ' || c >= 0x80;
    }

    private static boolean isBlank(char c) {
        return mayBe(c) && Character.isWhitespace(c);
    }
}
