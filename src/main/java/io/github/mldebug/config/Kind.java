package io.github.mldebug.config;

import java.util.Locale;

/** What the values of a setting look like. */
public enum Kind {
    /** One text. */
    TEXT("a text", false),
    /** One character; {@code tab} and {@code \t} stand for the tabulator. */
    CHARACTER("one character", false),
    /** One of a few words. */
    CHOICE("one of a few words", false),
    /** A number above zero. */
    NUMBER("a number above 0", false),
    /** A whole number, zero or above. */
    WHOLE("a whole number, 0 or above", false),
    /** Yes or no. */
    YES_NO("true or false", false),
    /** A file. */
    PATH("a file", false),
    /** Several texts. */
    LIST("a list of texts", true),
    /** Several {@code NAME=VALUE}. */
    PAIRS("a list of NAME=VALUE", true);

    private final String words;
    private final boolean several;

    Kind(String words, boolean several) {
        this.words = words;
        this.several = several;
    }

    /** What to write, in words. */
    public String words() {
        return words;
    }

    /** Whether more than one value is allowed. */
    public boolean several() {
        return several;
    }

    /** Whether a single value fits; choices are judged by {@link Setting#accepts}. */
    boolean accepts(String value) {
        return switch (this) {
            case TEXT, LIST, PAIRS, CHOICE -> !value.isEmpty();
            case PATH -> !value.isEmpty() && value.indexOf('\0') < 0;
            case CHARACTER -> character(value).length() == 1;
            case NUMBER -> isPositive(value);
            case WHOLE -> value.matches("\\d{1,18}");
            case YES_NO -> value.toLowerCase(Locale.ROOT).matches("true|false|yes|no|on|off|1|0");
        };
    }

    static boolean isYes(String value) {
        return value.toLowerCase(Locale.ROOT).matches("true|yes|on|1");
    }

    static String character(String value) {
        return value.equals("\\t") || value.equals("tab") ? "\t" : value;
    }

    private static boolean isPositive(String value) {
        if (!value.matches("\\d{0,300}\\.?\\d{1,300}([eE][-+]?\\d{1,3})?")) {
            return false;
        }
        double number = Double.parseDouble(value);
        return number > 0 && !Double.isInfinite(number);
    }
}
