package io.github.mldebug.render;

import io.github.mldebug.present.Block.Excerpt;
import java.util.List;
import org.jline.utils.WCWidth;

/** The characters that a terminal is given: safe ones, in the alphabet that it knows. */
final class Glyphs {
    private static final String EIGHTHS = " ▏▎▍▌▋▊▉█";
    private static final String LEVELS = "▁▂▃▄▅▆▇█";
    private static final String ASCII_LEVELS = "_.-~=+*#";

    private final boolean unicode;
    private final VisibleText visible;

    /** @param unicode whether the terminal knows more than ASCII */
    Glyphs(boolean unicode) {
        this.unicode = unicode;
        this.visible = new VisibleText(unicode);
    }

    /** The columns that a safe text takes: two for East Asian wide characters, none for combining ones. */
    static int width(String text) {
        return text.codePoints()
                .map(point -> Math.max(0, WCWidth.wcwidth(point)))
                .sum();
    }

    /** The text as a terminal may be given it: see {@link VisibleText}. */
    String safe(String text) {
        return visible.safe(text);
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

    /** The line of an excerpt, and carets below its marked part. */
    List<String> marked(Excerpt excerpt) {
        String before = safe(excerpt.before());
        String marked = safe(excerpt.marked());
        String carets = "^".repeat(Math.max(1, width(marked)));
        return List.of(before + marked + safe(excerpt.after()), " ".repeat(width(before)) + carets);
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
