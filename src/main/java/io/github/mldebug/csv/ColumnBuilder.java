package io.github.mldebug.csv;

import io.github.mldebug.table.Numbers;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Takes the cells of one column in one part of the file. A column starts by keeping each distinct spelling once; when
 * {@link #settle} finds only numbers among the first rows it goes on with numbers alone, in the later parts too. Should a
 * word come after all, the spellings before it are gone: the column is {@link #lost} and is read again from the file,
 * keeping every spelling.
 */
final class ColumnBuilder {
    private final MissingTokens missing;
    private final boolean decimalComma;
    private final ColumnStore store;
    private final int first;

    private @Nullable WordIndex words;
    private int[] codes;
    private double[] values;
    private NumberStyle style = NumberStyle.POINT;
    private CodeWatch watch = new CodeWatch();
    private final SpellingWatch spelling = new SpellingWatch();
    private final TreeMap<String, Integer> tokens = new TreeMap<>();
    private boolean lost;
    private int size;

    /** A column whose first rows are to come, at most so many of them in this part. */
    ColumnBuilder(MissingTokens missing, boolean decimalComma, int rows) {
        this(missing, decimalComma, new ColumnStore(), 0, new WordIndex());
        reserve(rows);
    }

    private ColumnBuilder(
            MissingTokens missing, boolean decimalComma, ColumnStore store, int first, @Nullable WordIndex words) {
        this.missing = missing;
        this.decimalComma = decimalComma;
        this.store = store;
        this.first = first;
        this.words = words;
        this.codes = store.codes();
        this.values = store.values();
    }

    /** The same column in a later part, whose rows start at one for which there is room. */
    ColumnBuilder later(int row) {
        WordIndex wordsThere = words == null ? null : words.forLaterCells(size);
        ColumnBuilder next = new ColumnBuilder(missing, decimalComma, store, row, wordsThere);
        next.style = style;
        return next;
    }

    /** Makes room for the rows of the whole file, when no part is being filled. */
    void reserve(int rows) {
        store.reserve(rows);
        codes = store.codes();
        values = store.values();
    }

    /** Takes a cell. */
    void add(char[] text, int start, int end) {
        if (words != null) {
            codes[first + size++] = words.code(text, start, end);
        } else if (!lost) {
            if (start < end && (Blanks.mayBe(text[start]) || Blanks.mayBe(text[end - 1]))) {
                int from = Blanks.skip(text, start, end);
                addNumber(text, from, Blanks.skipBack(text, from, end));
            } else {
                addNumber(text, start, end);
            }
        }
    }

    private void addNumber(char[] text, int start, int end) {
        double value = style.parse(text, start, end);
        if (Double.isNaN(value) ? isMissingAmongNumbers(text, start, end) : missing.contains(value)) {
            tokens.merge(new String(text, start, end - start), 1, Integer::sum);
            values[first + size++] = Double.NaN;
        } else if (Double.isNaN(value) || CodeWatch.isTooLong(text, start, end, value)) {
            lost = true;
        } else {
            watch.see(text, start, end);
            spelling.see(text, start, end, size);
            values[first + size++] = value;
        }
    }

    private boolean isMissingAmongNumbers(char[] text, int start, int end) {
        if (end - start > missing.longest()) {
            return missing.contains(Numbers.parse(text, start, end));
        }
        String trimmed = new String(text, start, end - start);
        return missing.contains(trimmed) || MissingTokens.isAmongValues(trimmed);
    }

    /** Goes on with numbers alone if there was nothing else so far, and something at all. */
    void settle() {
        if (words == null) {
            return;
        }
        DictionaryColumn column = new DictionaryColumn(words, codes, size, missing, decimalComma);
        if (column.isNumeric()) {
            style = column.style();
            watch = column.watch();
            store.becomeNumbers(column.numbers(tokens, spelling));
            words = null;
            codes = store.codes();
            values = store.values();
        }
    }

    boolean numbersOnly() {
        return words == null;
    }

    /** Whether a spelling is needed that was not kept. */
    boolean lost() {
        return lost;
    }

    MissingTokens missingTokens() {
        return missing;
    }

    boolean decimalComma() {
        return decimalComma;
    }

    CodeWatch watch() {
        return watch;
    }

    SpellingWatch spelling() {
        return spelling;
    }

    /** Spellings of missing cells among numbers, with their counts. */
    Map<String, Integer> tokens() {
        return tokens;
    }

    ColumnStore store() {
        return store;
    }

    /** The place of this part's first row in the store. */
    int first() {
        return first;
    }

    /** The words, unless there are numbers only. */
    WordIndex words() {
        if (words == null) {
            throw new IllegalStateException("the words were not kept");
        }
        return words;
    }

    /** Lets go of the store's cells, which may be moved elsewhere, once this part is filled. */
    void letGo() {
        codes = new int[0];
        values = new double[0];
    }

    /** Gives memory back. */
    void forget() {
        words = null;
        letGo();
    }
}
