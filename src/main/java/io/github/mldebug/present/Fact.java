package io.github.mldebug.present;

/**
 * A word or two, and what they stand for.
 *
 * @param name as {@code target}
 * @param text the value; when it is a command, exactly what to type
 */
public record Fact(String name, String text, Kind kind) {
    /** What a renderer may do with the text. */
    public enum Kind {
        /** Wrapped as fits. */
        TEXT,
        /** Neither wrapped nor cut. */
        COMMAND,
        /** Wrapped as fits, and shown only to those who ask for more. */
        DETAIL
    }

    static Fact text(String name, String text) {
        return new Fact(name, text, Kind.TEXT);
    }

    static Fact detail(String name, String text) {
        return new Fact(name, text, Kind.DETAIL);
    }

    /** What to do next: a command when it reads like one, else words. */
    static Fact next(String text) {
        return new Fact("next", text, text.startsWith("mldebug ") ? Kind.COMMAND : Kind.TEXT);
    }
}
