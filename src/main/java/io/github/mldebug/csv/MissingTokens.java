package io.github.mldebug.csv;

import io.github.mldebug.table.Numbers;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** The spellings of a missing cell in one column. */
final class MissingTokens {
    private static final Set<String> ALWAYS = Set.of(
            "", "NA", "N/A", "n/a", "#N/A", "<NA>", "NaN", "nan", "NaT", "null", "NULL", "Null", "?", "\\N", "#NULL!");
    private static final Set<String> AMONG_VALUES = Set.of(
            "-", "--", "---", ".", "..", "*", "none", "None", "NONE", "nil", "na", "Na", "n.a.", "N.A.", "missing",
            "Missing", "unknown", "Unknown", "UNKNOWN", "unk", "NAN", "-nan", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?",
            "#NUM!");

    private static final int LONGEST_KNOWN = Math.max(longest(ALWAYS), longest(AMONG_VALUES));

    private final Set<String> named;
    private final Set<Double> namedNumbers = new HashSet<>();
    private final int longest;

    /** @param named what the user added for this column; a number counts in every spelling */
    MissingTokens(Set<String> named) {
        this.named = new TreeSet<>();
        for (String token : named) {
            this.named.add(token.strip());
            double number = Numbers.parse(token.strip());
            if (!Double.isNaN(number)) {
                namedNumbers.add(number + 0.0);
            }
        }
        this.longest = Math.max(LONGEST_KNOWN, longest(this.named));
    }

    private static int longest(Set<String> tokens) {
        return tokens.stream().mapToInt(String::length).max().orElse(0);
    }

    /** Characters of the longest token that is no number. */
    int longest() {
        return longest;
    }

    /** Whether a trimmed cell is missing in every column of every file. */
    static boolean isAlways(String cell) {
        return ALWAYS.contains(cell);
    }

    /** Whether a trimmed cell is missing in a column whose other cells are all numbers or dates. */
    static boolean isAmongValues(String cell) {
        return AMONG_VALUES.contains(cell);
    }

    /** Whether a trimmed cell is missing in this column whatever else is in it. */
    boolean contains(String cell) {
        return ALWAYS.contains(cell)
                || named.contains(cell)
                || (!namedNumbers.isEmpty() && contains(Numbers.parse(cell)));
    }

    /** Whether a number is missing in this column. */
    boolean contains(double number) {
        return !namedNumbers.isEmpty() && namedNumbers.contains(number + 0.0);
    }

    /** Whether the trimmed text between two places, which spells a number or (NaN) none, is a missing cell's number. */
    boolean containsNumber(char[] text, int start, int end, double number) {
        return !namedNumbers.isEmpty() && (contains(number) || contains(Numbers.parse(text, start, end)));
    }
}
