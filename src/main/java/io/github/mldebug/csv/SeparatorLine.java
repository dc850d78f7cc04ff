package io.github.mldebug.csv;

import org.jspecify.annotations.Nullable;

/** The first line {@code sep=;} by which spreadsheets declare the delimiter. */
final class SeparatorLine {
    private static final String START = "sep=";

    private SeparatorLine() {}

    /** The declared delimiter, or null. */
    static @Nullable Character of(String text) {
        boolean quoted = text.startsWith("\"");
        int from = quoted ? 1 : 0;
        int at = from + START.length();
        if (!text.regionMatches(true, from, START, 0, START.length()) || at >= text.length()) {
            return null;
        }
        int behind = at + (quoted ? 2 : 1);
        boolean closed = !quoted || (at + 1 < text.length() && text.charAt(at + 1) == '"');
        boolean ends = behind >= text.length() || RecordWalker.isLineEnd(text.charAt(behind));
        char delimiter = text.charAt(at);
        return closed && ends && !RecordWalker.isLineEnd(delimiter) && !Character.isLetterOrDigit(delimiter)
                ? delimiter
                : null;
    }
}
