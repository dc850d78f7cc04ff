package io.github.mldebug.render;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Breaks safe texts into lines at spaces, and inside a word only when it is longer than a line. */
final class Wrapping {
    /** No number is parted from its per cent sign. */
    private static final Pattern BREAK = Pattern.compile(" (?!%(?:\\W|$))");

    private Wrapping() {}

    /** Lines of at most {@code width} columns; one empty line for an empty text. */
    static List<String> lines(String text, int width) {
        return lines(text, width, width);
    }

    /**
     * As {@link #lines(String, int)}, with another width for the first line.
     *
     * @param first columns of the first line
     * @param width columns of the others
     */
    static List<String> lines(String text, int first, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : BREAK.split(text, -1)) {
            int room = lines.isEmpty() ? first : width;
            int used = Glyphs.width(line.toString());
            if (used > 0 && used + 1 + Glyphs.width(word) > room) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (used > 0) {
                line.append(' ');
            }
            line.append(breakLong(word, lines, first, width));
        }
        lines.add(line.toString());
        return lines;
    }

    /** Puts all but the end of a word that is longer than a line on lines of its own. */
    private static String breakLong(String word, List<String> lines, int first, int width) {
        String rest = word;
        while (Glyphs.width(rest) > (lines.isEmpty() ? first : width)) {
            String head = Glyphs.head(rest, lines.isEmpty() ? first : width);
            lines.add(head);
            rest = rest.substring(head.length());
        }
        return rest;
    }

    /** The columns of the widest word. */
    static int widestWord(String text) {
        int widest = 0;
        for (String word : BREAK.split(text, -1)) {
            widest = Math.max(widest, Glyphs.width(word));
        }
        return widest;
    }
}
