package io.github.mldebug.csv;

import io.github.mldebug.table.Column;
import io.github.mldebug.table.Dates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The cells of a column by distinct spelling, and what they turn out to be. */
final class DictionaryColumn {
    private enum Kind {
        MISSING,
        MISSING_AMONG_VALUES,
        NUMBER,
        WORD
    }

    private final List<String> words;
    private final int[] codes;
    private final Kind[] kinds;
    private final double[] numberOf;
    private final CodeWatch watch = new CodeWatch();
    private NumberStyle style = NumberStyle.POINT;

    DictionaryColumn(List<String> words, int[] codes, MissingTokens missing, boolean decimalComma) {
        this.words = words;
        this.codes = codes;
        this.kinds = new Kind[words.size()];
        this.numberOf = new double[words.size()];
        if (decimalComma && allNumbers(missing, NumberStyle.COMMA)) {
            style = NumberStyle.COMMA;
        } else {
            allNumbers(missing, NumberStyle.POINT);
        }
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i] == Kind.NUMBER) {
                watch.see(words.get(i).strip());
            }
        }
    }

    /** Sorts the words into kinds; answers whether there is no word but numbers and missing cells. */
    private boolean allNumbers(MissingTokens missing, NumberStyle tried) {
        boolean all = true;
        for (int i = 0; i < kinds.length; i++) {
            String trimmed = words.get(i).strip();
            numberOf[i] = tried.parse(trimmed);
            kinds[i] = kind(trimmed, numberOf[i], missing);
            all &= kinds[i] != Kind.WORD;
        }
        return all;
    }

    private static Kind kind(String trimmed, double number, MissingTokens missing) {
        if (missing.contains(trimmed) || missing.contains(number)) {
            return Kind.MISSING;
        }
        if (!Double.isNaN(number)) {
            return CodeWatch.isTooLong(trimmed, number) ? Kind.WORD : Kind.NUMBER;
        }
        return MissingTokens.isAmongValues(trimmed) ? Kind.MISSING_AMONG_VALUES : Kind.WORD;
    }

    /** Whether the column is one of numbers: some number, and nothing else but missing cells. */
    boolean isNumeric() {
        return has(Kind.NUMBER) && !has(Kind.WORD) && !watch.looksLikeCodes();
    }

    private boolean has(Kind kind) {
        return Arrays.asList(kinds).contains(kind);
    }

    NumberStyle style() {
        return style;
    }

    CodeWatch watch() {
        return watch;
    }

    /** The numbers in row order, NaN where missing; spellings of missing cells are counted, those of numbers watched. */
    double[] numbers(SortedMap<String, Integer> tokens, SpellingWatch spelling) {
        double[] values = new double[codes.length];
        for (int row = 0; row < values.length; row++) {
            int code = codes[row];
            if (kinds[code] == Kind.NUMBER) {
                values[row] = numberOf[code];
                spelling.see(words.get(code).strip(), row);
            } else {
                values[row] = Double.NaN;
                tokens.merge(words.get(code).strip(), 1, Integer::sum);
            }
        }
        return values;
    }

    Column toColumn(ColumnNaming naming) {
        TreeMap<String, Integer> tokens = new TreeMap<>();
        boolean empty = !has(Kind.NUMBER) && !has(Kind.WORD) && !has(Kind.MISSING_AMONG_VALUES);
        if (isNumeric() || empty) {
            SpellingWatch spelling = new SpellingWatch();
            double[] values = numbers(tokens, spelling);
            return naming.numeric(values, tokens, spelling.result());
        }
        boolean values =
                has(Kind.MISSING_AMONG_VALUES) && (has(Kind.WORD) || has(Kind.NUMBER)) && restAreDatesOrNumbers();
        List<String> kept = new ArrayList<>();
        int[] newCode = new int[words.size()];
        for (int i = 0; i < newCode.length; i++) {
            boolean missing = kinds[i] == Kind.MISSING || (values && kinds[i] == Kind.MISSING_AMONG_VALUES);
            newCode[i] = missing ? -1 : kept.size();
            if (!missing) {
                kept.add(words.get(i));
            }
        }
        int[] result = new int[codes.length];
        for (int row = 0; row < result.length; row++) {
            result[row] = newCode[codes[row]];
            if (result[row] < 0) {
                tokens.merge(words.get(codes[row]).strip(), 1, Integer::sum);
            }
        }
        return naming.text(result, kept, tokens);
    }

    /** Whether everything but missing cells is a date, or (codes, numbers too long for a double) a number. */
    private boolean restAreDatesOrNumbers() {
        for (int i = 0; i < kinds.length; i++) {
            String trimmed = words.get(i).strip();
            if (kinds[i] == Kind.WORD && !Dates.isDate(trimmed) && Double.isNaN(style.parse(trimmed))) {
                return false;
            }
        }
        return true;
    }
}
