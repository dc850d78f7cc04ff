package io.github.mldebug.render;

import java.util.List;
import java.util.Locale;
import org.jline.utils.WCWidth;

/** The characters that a terminal is given: safe ones, in the alphabet that it knows. */
final class Glyphs {
    private static final String EIGHTHS = " ▏▎▍▌▋▊▉█";
    private static final String LEVELS = "▁▂▃▄▅▆▇█";
    private static final String ASCII_LEVELS = "_.-~=+*#";
    private static final int LAST_ASCII = 0x7e;

    private final boolean unicode;

    /** @param unicode whether the terminal knows more than ASCII */
    Glyphs(boolean unicode) {
        this.unicode = unicode;
    }

    /** The columns that a safe text takes: two for East Asian wide characters, none for combining ones. */
    static int width(String text) {
        return text.codePoints()
                .map(point -> Math.max(0, WCWidth.wcwidth(point)))
                .sum();
    }

    /**
     * The text with every character escaped that is none of the terminal's business: controls, invisible and reordering
     * characters, spaces that are not plain ones, halves of pairs, and whatever the terminal cannot show.
     */
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
            // What our own sentences use, where the terminal does not know it.
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

    /** A safe text in at most so many columns, its middle left out when it is longer. */
    String shortened(String safe, int most) {
        if (width(safe) <= most) {
            return safe;
        }
        String mark = unicode ? "…" : "...";
        int room = most - mark.length();
        String head = head(safe, (room + 1) / 2);
        String reversed = new StringBuilder(safe).reverse().toString();
        String tail =
                new StringBuilder(head(reversed, room - width(head))).reverse().toString();
        return head + mark + tail;
    }

    /** The longest beginning that fits. */
    static String head(String safe, int most) {
        int used = 0;
        int end = 0;
        while (end < safe.length()) {
            int point = safe.codePointAt(end);
            used += Math.max(0, WCWidth.wcwidth(point));
            if (used > most) {
                break;
            }
            end += Character.charCount(point);
        }
        return safe.substring(0, end);
    }

    /** A bar over so many columns for a share from 0 to 1; any share above 0 shows. */
    String bar(double share, int columns) {
        int eighths = (int) Math.round(share * columns * 8);
        if (share > 0) {
            eighths = Math.max(1, eighths);
        }
        if (!unicode) {
            return "#".repeat((eighths + 7) / 8);
        }
        String rest = eighths % 8 == 0 ? "" : EIGHTHS.substring(eighths % 8, eighths % 8 + 1);
        return "█".repeat(eighths / 8) + rest;
    }

    /** A column of one of eight heights for each value, a space where there is none. */
    String levels(List<Double> values, double low, double high) {
        String alphabet = unicode ? LEVELS : ASCII_LEVELS;
        StringBuilder line = new StringBuilder();
        for (double value : values) {
            if (!Double.isFinite(value)) {
                line.append(' ');
                continue;
            }
            double share = high > low ? (value - low) / (high - low) : 0;
            int level = (int) Math.min(alphabet.length() - 1, Math.floor(share * alphabet.length()));
            line.append(alphabet.charAt(Math.max(0, level)));
        }
        return line.toString();
    }
}
