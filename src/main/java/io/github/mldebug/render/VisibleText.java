package io.github.mldebug.render;

import java.util.Locale;

/**
 * Makes visible what must not reach the program that shows a text: controls, invisible and reordering characters, spaces
 * that are not plain ones and halves of pairs become escapes, as {@code \x1b} and {@code \u202e}. No text has a line end.
 */
final class VisibleText {
    private static final int LAST_ASCII = 0x7e;

    private final boolean unicode;

    /** @param unicode whether the reader sees more than ASCII; the rest is escaped too where not */
    VisibleText(boolean unicode) {
        this.unicode = unicode;
    }

    /** For formats that carry all of Unicode. */
    static String of(String text) {
        return new VisibleText(true).safe(text);
    }

    String safe(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c <= LAST_ASCII)) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> safe.append(isShown(point) ? Character.toString(point) : escaped(point)));
        return safe.toString();
    }

    private boolean isShown(int point) {
        if (point <= LAST_ASCII) {
            return point >= ' ';
        }
        if (!unicode) {
            return false;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> false;
            default -> true;
        };
    }

    private String escaped(int point) {
        return switch (point) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            // What our own sentences use, where the reader does not know it.
            case '…' -> "...";
            case '→' -> "->";
            case '±' -> "+/-";
            case '²' -> "^2";
            default -> numbered(point);
        };
    }

    private static String numbered(int point) {
        if (point < 0x100) {
            return String.format(Locale.ROOT, "\\x%02x", point);
        }
        return String.format(Locale.ROOT, point < 0x10000 ? "\\u%04x" : "\\U%06x", point);
    }
}
