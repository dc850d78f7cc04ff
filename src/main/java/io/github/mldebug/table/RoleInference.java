package io.github.mldebug.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What columns are for, from their cells; the column's name is weak evidence, the file's name none. All rules and their
 * numbers stand here; shares are of the filled cells.
 *
 * <p>Numbers: nothing filled, or one value in at least {@value #FEW} rows, is an identifier (it tells nothing apart). Whole
 * numbers that are all different are an identifier when the name says so, or when there are at least {@value #MANY} of them
 * and they only rise or only fall down the rows, or have 14 digits or more. All else is numeric, also codes with few values: a check asks about those.
 *
 * <p>Text, first match: one value in at least {@value #FEW} rows is an identifier; {@value #MOST} dates, web addresses,
 * decorated numbers or lists give that role; {@value #MOST} plain numbers among words are unclear; on average
 * {@value #WORDS_OF_TEXT} words and {@value #DISTINCT_OF_TEXT} different is text; at least {@value #MANY} cells, all
 * different (of {@value #VERY_MANY} or more cells without blanks, {@value #ALMOST_ALL}), is an identifier, as is a column
 * named like one with all different; at most {@value #DISTINCT_OF_CATEGORY} different is categorical; else unclear.
 */
public final class RoleInference {
    static final int FEW = 2;
    static final int MANY = 10;
    static final int VERY_MANY = 100;
    static final double MOST = 0.95;
    static final double ALMOST_ALL = 0.98;
    static final double WORDS_OF_TEXT = 3;
    /** Of these words so many have letters: telephone numbers are no text. */
    static final double LETTER_WORDS_OF_TEXT = 2;

    static final double DISTINCT_OF_TEXT = 0.3;
    static final double DISTINCT_OF_CATEGORY = 0.9;
    /** Units that one column may mix and still be numbers with a unit. */
    static final int MAX_UNITS = 3;
    /** Share of cells that hold several items, for a list with separators. */
    static final double SEVERAL_ITEMS = 0.5;
    /** Share of the items in one place that occur in another too. */
    static final double SAME_IN_OTHER_PLACES = 0.3;
    /** Whole numbers of so many digits, all of them, are numbers of accounts and cards. */
    static final double LONG_NUMBER = 1e13;
    /** Items of a list are drawn from a stock: at most this share of them differ. */
    static final double DISTINCT_ITEMS = 0.7;

    private static final Pattern ID_NAME = Pattern.compile(
            "(?:.*[^a-z])?(?:id|ids|key|uuid|guid|index|idx|rownum|rowid|pk|unnamed: 0)|.*[a-z0-9](?:Id|ID|Key|Uuid|Index)");

    private RoleInference() {}

    /**
     * The role of a column of numbers, NaN where missing, in row order.
     *
     * @param rows how many of the values count
     */
    public static Role ofNumbers(String name, double[] values, int rows) {
        if (NumberFacts.areVariedFractions(values, rows)) {
            return Role.NUMERIC;
        }
        NumberFacts facts = NumberFacts.of(values, rows);
        if (facts.filled() == 0 || (facts.constant() && rows >= FEW)) {
            return Role.IDENTIFIER;
        }
        if (!facts.whole() || facts.filled() < FEW) {
            return Role.NUMERIC;
        }
        boolean monotone = facts.strictlyMonotone() && facts.filled() >= MANY;
        boolean coded = isNamedLikeAnId(name) || (facts.filled() >= MANY && facts.smallest() >= LONG_NUMBER);
        if (monotone || (coded && NumberFacts.allDifferent(values, rows))) {
            return Role.IDENTIFIER;
        }
        return Role.NUMERIC;
    }

    /**
     * The role of a column of text: one index into the distinct words a row, negative where missing.
     *
     * @param rows how many of the codes count
     */
    public static Role ofText(String name, int[] codes, int rows, List<String> words) {
        CellCounts cells = CellCounts.of(codes, rows, words);
        if (cells.filled() == 0 || (words.size() == 1 && rows >= FEW)) {
            return Role.IDENTIFIER;
        }
        CellCounts looked = cells.toLookAt();
        Optional<Role> shaped = isNumbers(looked) ? ofNumbers(words) : shaped(looked);
        if (shaped.isPresent()) {
            return shaped.get();
        }
        double distinct = words.size() / (double) cells.filled();
        boolean allDifferent = words.size() == cells.filled();
        boolean varied = distinct >= DISTINCT_OF_TEXT && (words.size() >= MANY || allDifferent);
        boolean worded = looked.mean(CellShapes::words) >= WORDS_OF_TEXT
                && looked.mean(CellShapes::letterWords) >= LETTER_WORDS_OF_TEXT;
        if (varied && worded) {
            return Role.TEXT;
        }
        if (isKey(name, looked, distinct, allDifferent)) {
            return Role.IDENTIFIER;
        }
        boolean repeats = distinct <= DISTINCT_OF_CATEGORY || cells.filled() < MANY;
        return repeats ? Role.CATEGORICAL : Role.UNCLEAR;
    }

    /** Whether a name is one that keys have, as {@code id}, {@code customer_id} or {@code rowId}, or is blank. */
    public static boolean isNamedLikeAnId(String name) {
        String trimmed = name.strip();
        return trimmed.isEmpty()
                || ID_NAME.matcher(trimmed).matches()
                || ID_NAME.matcher(trimmed.toLowerCase(Locale.ROOT)).matches();
    }

    private static boolean isKey(String name, CellCounts cells, double distinct, boolean allDifferent) {
        if (allDifferent) {
            return cells.filled() >= MANY || (cells.filled() >= FEW && isNamedLikeAnId(name));
        }
        return cells.filled() >= VERY_MANY && distinct >= ALMOST_ALL && cells.share(word -> word.indexOf(' ') < 0) == 1;
    }

    private static boolean isNumbers(CellCounts cells) {
        return cells.mostly(1, RoleInference::isNumber) && !isDates(cells);
    }

    private static boolean isNumber(String word) {
        return !Double.isNaN(Numbers.parse(word));
    }

    /** Numbers that are kept as text are codes; but one among them that is none, looked at or not, made them text. */
    private static Optional<Role> ofNumbers(List<String> words) {
        return words.stream().allMatch(word -> isNumber(word.strip())) ? Optional.empty() : Optional.of(Role.UNCLEAR);
    }

    private static Optional<Role> shaped(CellCounts cells) {
        if (isDates(cells)) {
            return Optional.of(Role.DATETIME);
        }
        if (cells.mostly(MOST, CellShapes::isUrl)) {
            return Optional.of(Role.URL);
        }
        if (cells.share(RoleInference::isNumber) >= MOST) {
            return Optional.of(Role.UNCLEAR);
        }
        if (isEmbeddedNumbers(cells)) {
            return Optional.of(Role.EMBEDDED_NUMBER);
        }
        if (isLists(cells)) {
            return Optional.of(Role.LIST);
        }
        return Optional.empty();
    }

    private static boolean isDates(CellCounts cells) {
        if (!cells.mostly(MOST, Dates::isDate)) {
            return false;
        }
        Dates.Order order = Dates.orderOf(cells.words());
        return cells.mostly(MOST, word -> !Double.isNaN(Dates.epochSeconds(word, order)));
    }

    private static boolean isEmbeddedNumbers(CellCounts cells) {
        Predicate<String> decorated = CellShapes::isDecoratedNumber;
        Predicate<String> number = word -> decorated.test(word) || !Double.isNaN(Numbers.parse(word));
        Predicate<String> withUnit = word -> CellShapes.unit(word).isPresent() || number.test(word);
        if (!cells.mostly(MOST, word -> withUnit.test(word) || CellShapes.isBound(word))) {
            return false;
        }
        double share = cells.share(number);
        if (share >= MOST) {
            return true;
        }
        double bounded = cells.share(CellShapes::isBound);
        if (bounded < 0.5 && bounded + share >= MOST) {
            return true;
        }
        if (!cells.mostly(MOST, withUnit)) {
            return false;
        }
        long units = cells.words().stream()
                .map(word -> CellShapes.unit(word.strip()))
                .flatMap(Optional::stream)
                .distinct()
                .count();
        return units <= MAX_UNITS && units < cells.words().size();
    }

    /** Whether what stands first also stands elsewhere: the items of a list change places, a town and its state do not. */
    private static boolean placesAreAlike(CellCounts cells, String separator) {
        Set<String> first = new HashSet<>();
        Set<String> later = new HashSet<>();
        for (String word : cells.words()) {
            String[] items = word.split(Pattern.quote(separator), -1);
            first.add(items[0].strip());
            for (int i = 1; i < items.length; i++) {
                later.add(items[i].strip());
            }
        }
        int smaller = Math.min(first.size(), later.size());
        first.retainAll(later);
        return first.size() >= SAME_IN_OTHER_PLACES * smaller;
    }

    private static boolean isLists(CellCounts cells) {
        if (cells.mostly(MOST, CellShapes::isBracketed)) {
            return true;
        }
        return separates(cells, ";") || separates(cells, "|") || separates(cells, ",");
    }

    private static boolean separates(CellCounts cells, String separator) {
        if (!cells.mostly(SEVERAL_ITEMS, word -> word.contains(separator))) {
            return false;
        }
        if (separator.equals(",") && !placesAreAlike(cells, separator)) {
            return false;
        }
        Map<String, Integer> items = new HashMap<>();
        int total = 0;
        for (String word : cells.words()) {
            for (String item : word.split(Pattern.quote(separator), -1)) {
                String trimmed = item.strip();
                if (CellShapes.words(trimmed) > WORDS_OF_TEXT) {
                    return false;
                }
                items.merge(trimmed, 1, Integer::sum);
                total++;
            }
        }
        return items.size() <= DISTINCT_ITEMS * total || (cells.words().size() < MANY && !separator.equals(","));
    }
}
