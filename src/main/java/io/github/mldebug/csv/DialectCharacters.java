package io.github.mldebug.csv;

import io.github.mldebug.error.UserError;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The characters that structure a file; a quote of U+0000, which no text holds, means that nothing is quoted. */
record DialectCharacters(char delimiter, char quote) {
    static final char NO_QUOTE = 0;

    boolean hasQuote() {
        return quote != NO_QUOTE;
    }

    String quoteText() {
        return hasQuote() ? String.valueOf(quote) : "";
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
            return NO_QUOTE;
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
                        ? "Give one character, for example --quote \"'\", or --quote none."
                        : "Give one character, for example --delimiter ';' or --delimiter tab.");
    }
}
