package io.github.mldebug.catalog.column;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a column's name: {@code hour_of_day}, {@code HourOfDay} and {@code hour of day} have the same. */
final class ColumnName {
    private static final Pattern HUMP =
            Pattern.compile("(?<=[\\p{Ll}\\p{Nd}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private ColumnName() {}

    /** The words in lower case, in their order. */
    static List<String> words(String name) {
        return BETWEEN.splitAsStream(HUMP.matcher(name).replaceAll(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The words joined by single blanks, with a blank at both ends, so that whole words can be found in it. */
    static String spaced(String name) {
        return " " + String.join(" ", words(name)) + " ";
    }
}
