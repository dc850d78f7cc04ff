package io.github.mldebug.catalog.value;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What two ways to write one category have in common. */
final class Spelling {
    /** Signs that are decoration wherever they stand; signs such as + # % &lt; / ? * mean something. */
    private static final String DECORATION = ".,;:!'\"`´’‘“”()[]{}_-–—";

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private Spelling() {}

    /**
     * The word without what people write differently: case, blanks, decoration. Signs stay where they mean something: between
     * digits ({@code 1.5}), before one ({@code -1}), and at the end of a letter ({@code A-}).
     */
    static String key(String word) {
        if (isPlain(word)) {
            return word;
        }
        String text = Normalizer.normalize(word, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (!blank && (DECORATION.indexOf(c) < 0 || means(text, i))) {
                key.append(c);
            } else if (blank && isDigit(text, i - 1) && isDigit(text, i + 1)) {
                key.append(' ');
            }
        }
        return key.length() == 0 ? text : key.toString();
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private static boolean means(String text, int i) {
        boolean beforeDigit = isDigit(text, i + 1);
        boolean afterDigit = isDigit(text, i - 1);
        boolean dash = "-–—".indexOf(text.charAt(i)) >= 0;
        boolean first = i == 0 || Character.isWhitespace(text.charAt(i - 1));
        boolean grade = dash && i == text.length() - 1 && i == 1;
        return (beforeDigit && (afterDigit || (dash && first))) || grade;
    }

    private static boolean isDigit(String text, int i) {
        return i >= 0 && i < text.length() && Character.isDigit(text.charAt(i));
    }

    /** The words and numbers of a category, in lower case. */
    static List<String> parts(String word) {
        String text = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Stream.of(NO_LETTERS.split(text, -1))
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
