package io.github.mldebug.table;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a trimmed cell looks like, apart from plain numbers and dates. */
final class CellShapes {
    private static final String NUMBER = "\\(?[+-]?(?:\\d{1,3}(?:[,' \u00a0\u202f]\\d{3})+|\\d+)?(?:[.,]\\d+)?\\)?";
    private static final String CURRENCY = "[$€£¥₹₽₩¢]|USD|EUR|GBP|CHF|JPY|INR|US\\$|Fr\\.|kr";
    private static final Pattern MONEY = Pattern.compile(
            "\\(?[+-]?(?:" + CURRENCY + ") ?" + NUMBER + "[kKmMbB]?\\)?|" + NUMBER + " ?(?:" + CURRENCY + ")");
    private static final Pattern PERCENT = Pattern.compile(NUMBER + " ?[%‰]");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(?:[,' \u00a0\u202f]\\d{3})+(?:\\.\\d+)?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?(?:\\d{1,3}(?:\\.\\d{3})+|\\d+),\\d+");
    private static final Pattern WITH_UNIT =
            Pattern.compile("([+-]?\\d+(?:[.,]\\d+)*) ?([\\p{L}°µΩ\"'][\\p{L}°µΩ/²³\\d]{0,7})");
    private static final Pattern ABOUT = Pattern.compile("[~≈] ?" + NUMBER + "|" + NUMBER + "\\+");
    private static final Pattern BOUND = Pattern.compile("(?:<=?|>=?|≤|≥) ?" + NUMBER);
    private static final Pattern URL = Pattern.compile(
            "(?i)(?:https?|ftp)://\\S+|www\\.\\S+\\.\\S+|[a-z0-9-]+(?:\\.[a-z0-9-]+){0,4}\\.[a-z]{2,}/\\S*");
    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");

    private CellShapes() {}

    /** A number with a currency sign, a percent sign, grouped digits, a decimal comma, or a sign for about. */
    static boolean isDecoratedNumber(String cell) {
        return Numbers.hasDigit(cell)
                && (MONEY.matcher(cell).matches()
                        || PERCENT.matcher(cell).matches()
                        || GROUPED.matcher(cell).matches()
                        || DECIMAL_COMMA.matcher(cell).matches()
                        || ABOUT.matcher(cell).matches());
    }

    /** A number that stands for all beyond it, as {@code <5}. */
    static boolean isBound(String cell) {
        return Numbers.hasDigit(cell) && BOUND.matcher(cell).matches();
    }

    /** The unit behind a number, as {@code kg} in {@code 5 kg}, in lower case; ordinals have none. */
    static Optional<String> unit(String cell) {
        if (cell.isEmpty() || cell.length() > 32) {
            return Optional.empty();
        }
        Matcher matcher = WITH_UNIT.matcher(cell);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String unit = matcher.group(2).toLowerCase(Locale.ROOT);
        return ORDINALS.contains(unit) ? Optional.empty() : Optional.of(unit);
    }

    /** A web address. */
    static boolean isUrl(String cell) {
        return URL.matcher(cell).matches();
    }

    /** Something in square or curly brackets, or several things in round ones. */
    static boolean isBracketed(String cell) {
        if (cell.length() < 2) {
            return false;
        }
        char first = cell.charAt(0);
        char last = cell.charAt(cell.length() - 1);
        return (first == '[' && last == ']')
                || (first == '{' && last == '}')
                || (first == '(' && last == ')' && cell.indexOf(',') > 0);
    }

    /** Number of words with a letter in them. */
    static int letterWords(String cell) {
        int words = 0;
        boolean counted = false;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (Character.isWhitespace(c)) {
                counted = false;
            } else if (!counted && Character.isLetter(c)) {
                words++;
                counted = true;
            }
        }
        return words;
    }

    /** Number of words, runs of anything but white space. */
    static int words(String cell) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < cell.length(); i++) {
            boolean blank = Character.isWhitespace(cell.charAt(i));
            if (!blank && !inside) {
                words++;
            }
            inside = !blank;
        }
        return words;
    }
}
