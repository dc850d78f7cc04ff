package io.github.mldebug.render;

import io.github.mldebug.present.Tone;
import java.util.regex.Pattern;

/** Colours of a terminal, for severities and verdicts only; what they say stands in words as well. */
final class Palette {
    private static final String RESET = "\u001b[0m";
    private static final Pattern CODE = Pattern.compile("\u001b\\[[0-9;]*m");

    private final boolean color;

    Palette(boolean color) {
        this.color = color;
    }

    String paint(Tone tone, String text) {
        String code = code(tone);
        return !color || code.isEmpty() || text.isEmpty() ? text : code + text + RESET;
    }

    /** The columns of a text, painted or not. */
    int width(String painted) {
        return Glyphs.width(color ? CODE.matcher(painted).replaceAll("") : painted);
    }

    private static String code(Tone tone) {
        return switch (tone) {
            case PLAIN -> "";
            case GOOD -> "\u001b[1;32m";
            case CAUTION -> "\u001b[1;33m";
            case BAD -> "\u001b[1;31m";
            case NOTE -> "\u001b[1;36m";
        };
    }
}
