package io.github.mldebug.csv;

import io.github.mldebug.error.UserError;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The characters that structure a file; {@link #NONE}, which no text holds, means that there is no such character.
 *
 * @param delimiter between cells
 * @param quote around cells
 * @param escape takes away the meaning of the character behind it; a doubled quote always does
 * @param comment starts a line that is no record, unless it has the table's width
 */
record DialectCharacters(char delimiter, char quote, char escape, char comment) {
    static final char NONE = 0;

    DialectCharacters(char delimiter, char quote) {
        this(delimiter, quote, NONE, NONE);
    }

    DialectCharacters withEscape(char value) {
        return new DialectCharacters(delimiter, quote, value, comment);
    }

    DialectCharacters withComment(char value) {
        return new DialectCharacters(delimiter, quote, escape, value);
    }

    boolean hasQuote() {
        return quote != NONE;
    }

    boolean hasEscape() {
        return escape != NONE;
    }

    /** The character as text, empty for none. */
    static String text(char character) {
        return character == NONE ? "" : String.valueOf(character);
    }

    /** The delimiter of an option, or null without one. */
    static @Nullable Character delimiter(@Nullable String option) {
        if (option == null) {
            return null;
        }
        char delimiter =
                switch (option.toLowerCase(Locale.ROOT)) {
                    case "tab", "\\t" -> '\t';
                    case "space" -> ' ';
                    case "comma" -> ',';
                    case "semicolon" -> ';';
                    case "pipe" -> '|';
                    default -> single("delimiter", option);
                };
        if (Character.isLetterOrDigit(delimiter) || delimiter == '"' || delimiter == '.' || delimiter == '-') {
            throw impossible("delimiter", option);
        }
        return delimiter;
    }

    /** The quote of an option, or null without one. */
    static @Nullable Character quote(@Nullable String option) {
        if (option == null) {
            return null;
        }
        if (option.isEmpty() || option.equalsIgnoreCase("none")) {
            return NONE;
        }
        char quote = single("quote", option);
        if (Character.isLetterOrDigit(quote) || Character.isWhitespace(quote)) {
            throw impossible("quote", option);
        }
        return quote;
    }

    private static char single(String name, String option) {
        if (option.length() != 1 || Character.isSurrogate(option.charAt(0)) || "\r\n\0".contains(option)) {
            throw impossible(name, option);
        }
        return option.charAt(0);
    }

    private static UserError impossible(String name, String option) {
        return new UserError(
                "'" + option + "' cannot be a " + name,
                name.equals("quote")
                        ? "give one character, for example --quote \"'\", or --quote none"
                        : "give one character, for example --delimiter ';' or --delimiter tab");
    }
}
