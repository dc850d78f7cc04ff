package io.github.mldebug.config;

/**
 * A {@code NAME=VALUE}. A name that holds an equals sign stands in backticks.
 *
 * @param name what stands before the first equals sign outside backticks, without the backticks; empty when there is none
 * @param value the rest
 */
public record Pair(String name, String value) {
    /** Takes a text apart. */
    public static Pair of(String text) {
        if (text.startsWith("`")) {
            int end = text.indexOf('`', 1);
            if (end > 0 && text.startsWith("=", end + 1)) {
                return new Pair(text.substring(1, end), text.substring(end + 2));
            }
        }
        int equals = text.indexOf('=');
        return equals < 0 ? new Pair("", text) : new Pair(text.substring(0, equals), text.substring(equals + 1));
    }

    /** The text that {@link #of} takes apart into these two. */
    public static String text(String name, String value) {
        return name.indexOf('=') < 0 ? name + "=" + value : "`" + name + "`=" + value;
    }
}
