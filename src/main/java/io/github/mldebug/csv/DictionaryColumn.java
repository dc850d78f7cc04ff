package io.github.mldebug.csv;

import io.github.mldebug.table.Column;
import io.github.mldebug.table.Dates;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The cells of a column by distinct spelling, and what they turn out to be. */
final class DictionaryColumn {
    private static final byte MISSING = 0;
    private static final byte MISSING_AMONG_VALUES = 1;
    private static final byte NUMBER = 2;
    private static final byte WORD = 3;

    private final WordIndex words;
    private final int[] codes;
    private final int rows;
    private final byte[] kinds;
    private final boolean[] seen = new boolean[WORD + 1];
    private final double[] numberOf;
    private final CodeWatch watch = new CodeWatch();
    private final NumberStyle style;

    /** @param rows how many of the codes count */
    DictionaryColumn(WordIndex words, int[] codes, int rows, MissingTokens missing, boolean decimalComma) {
        this.words = words;
        this.codes = codes;
        this.rows = rows;
        this.kinds = new byte[words.size()];
        this.numberOf = new double[words.size()];
        if (decimalComma && allNumbers(missing, NumberStyle.COMMA)) {
            this.style = NumberStyle.COMMA;
        } else {
            this.style = NumberStyle.POINT;
            allNumbers(missing, NumberStyle.POINT);
        }
        Word word = new Word();
        for (int i = 0; i < kinds.length; i++) {
            seen[kinds[i]] = true;
            if (kinds[i] == NUMBER) {
                word.take(words, i);
                watch.see(word.text, word.start, word.end);
            }
        }
    }

    /** Sorts the words into kinds; answers whether there is no word but numbers and missing cells. */
    private boolean allNumbers(MissingTokens missing, NumberStyle tried) {
        boolean all = true;
        Word word = new Word();
        for (int i = 0; i < kinds.length; i++) {
            // Neither a number nor a spelling of a missing cell, so most texts need not be taken apart.
            if (words.isLongWord(i, missing.longest())) {
                numberOf[i] = Double.NaN;
                kinds[i] = WORD;
                all = false;
                continue;
            }
            word.take(words, i);
            numberOf[i] = tried.parse(word.text, word.start, word.end);
            kinds[i] = word.kind(numberOf[i], missing);
            all &= kinds[i] != WORD;
        }
        return all;
    }

    /** A word's characters without the blanks around them. One object serves all words in turn. */
    private static final class Word {
        private char[] text = new char[32];
        private int start;
        private int end;

        void take(WordIndex words, int code) {
            text = words.characters(code, text);
            int length = words.length();
            start = Blanks.skip(text, 0, length);
            end = Blanks.skipBack(text, start, length);
        }

        byte kind(double number, MissingTokens missing) {
            String trimmed = end - start <= missing.longest() ? new String(text, start, end - start) : null;
            boolean token = trimmed != null && missing.contains(trimmed);
            if (token || missing.containsNumber(text, start, end, number)) {
                return MISSING;
            }
            if (!Double.isNaN(number)) {
                return CodeWatch.isTooLong(text, start, end, number) ? WORD : NUMBER;
            }
            return trimmed != null && MissingTokens.isAmongValues(trimmed) ? MISSING_AMONG_VALUES : WORD;
        }
    }

    /** Whether the column is one of numbers: some number, and nothing else but missing cells. */
    boolean isNumeric() {
        return seen[NUMBER] && !seen[WORD] && !watch.looksLikeCodes();
    }

    NumberStyle style() {
        return style;
    }

    CodeWatch watch() {
        return watch;
    }

    /** The numbers in row order, NaN where missing; spellings of missing cells are counted, those of numbers watched. */
    double[] numbers(SortedMap<String, Integer> tokens, SpellingWatch spelling) {
        double[] values = new double[rows];
        Word word = new Word();
        for (int row = 0; row < rows; row++) {
            int code = codes[row];
            if (kinds[code] == NUMBER) {
                values[row] = numberOf[code];
                word.take(words, code);
                spelling.see(word.text, word.start, word.end, row);
            } else {
                values[row] = Double.NaN;
                tokens.merge(words.word(code).strip(), 1, Integer::sum);
            }
        }
        return values;
    }

    Column toColumn(ColumnNaming naming) {
        TreeMap<String, Integer> tokens = new TreeMap<>();
        boolean empty = !seen[NUMBER] && !seen[WORD] && !seen[MISSING_AMONG_VALUES];
        if (isNumeric() || empty) {
            SpellingWatch spelling = new SpellingWatch();
            double[] values = numbers(tokens, spelling);
            return naming.numeric(values, rows, tokens, spelling.result());
        }
        boolean values = seen[MISSING_AMONG_VALUES] && (seen[WORD] || seen[NUMBER]) && restAreDatesOrNumbers();
        BitSet kept = new BitSet(kinds.length);
        for (int i = 0; i < kinds.length; i++) {
            boolean missing = kinds[i] == MISSING || (values && kinds[i] == MISSING_AMONG_VALUES);
            kept.set(i, !missing);
        }
        List<String> texts = words.words(kept);
        return naming.text(recode(kept, tokens), rows, texts, tokens);
    }

    /** The rows' codes among the words that are kept; spellings of missing cells are counted. */
    private int[] recode(BitSet kept, SortedMap<String, Integer> tokens) {
        if (kept.cardinality() == kinds.length) {
            return codes;
        }
        int[] newCode = new int[kinds.length];
        int[] missing = new int[kinds.length];
        int next = 0;
        for (int code = 0; code < newCode.length; code++) {
            newCode[code] = kept.get(code) ? next++ : -1;
        }
        for (int row = 0; row < rows; row++) {
            int code = codes[row];
            codes[row] = newCode[code];
            if (newCode[code] < 0) {
                missing[code]++;
            }
        }
        for (int code = 0; code < missing.length; code++) {
            if (missing[code] > 0) {
                tokens.merge(words.word(code).strip(), missing[code], Integer::sum);
            }
        }
        return codes;
    }

    /** Whether everything but missing cells is a date, or (codes, numbers too long for a double) a number. */
    private boolean restAreDatesOrNumbers() {
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i] == WORD) {
                String trimmed = words.word(i).strip();
                if (!Dates.isDate(trimmed) && Double.isNaN(style.parse(trimmed))) {
                    return false;
                }
            }
        }
        return true;
    }
}
