package io.github.mldebug.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Takes the cells of one column in one part of the file. A column starts by keeping each distinct spelling once; when
 * {@link #settle} finds only numbers among the first rows it goes on with numbers alone, in the later parts too. Should a
 * word come after all, the spellings before it are gone: the column is {@link #lost} and is read again from the file,
 * keeping every spelling.
 */
final class ColumnBuilder {
    private final MissingTokens missing;
    private final boolean decimalComma;

    private Map<String, Integer> codeOf = Map.of();
    private List<String> words = new ArrayList<>(0);
    private IntList codes = new IntList(0);

    private boolean numbersOnly;
    private boolean lost;
    private NumberStyle style = NumberStyle.POINT;
    private CodeWatch watch = new CodeWatch();
    private final SpellingWatch spelling = new SpellingWatch();
    private double[] values = new double[0];
    private int size;
    private final TreeMap<String, Integer> tokens = new TreeMap<>();

    /** A column whose first rows are to come. */
    ColumnBuilder(MissingTokens missing, boolean decimalComma) {
        this.missing = missing;
        this.decimalComma = decimalComma;
    }

    /** The same column in a later part of so many rows. */
    ColumnBuilder later(int rows) {
        ColumnBuilder next = new ColumnBuilder(missing, decimalComma);
        next.numbersOnly = numbersOnly;
        next.style = style;
        if (numbersOnly) {
            next.values = new double[rows];
        } else {
            next.codes = new IntList(rows);
        }
        return next;
    }

    void add(String cell) {
        if (!numbersOnly) {
            if (codeOf.isEmpty()) {
                codeOf = new HashMap<>();
            }
            Integer code = codeOf.get(cell);
            if (code == null) {
                code = words.size();
                codeOf.put(cell, code);
                words.add(cell);
            }
            codes.add(code);
        } else if (!lost) {
            addNumber(cell.strip());
        }
    }

    private void addNumber(String trimmed) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1) + 16);
        }
        double value = style.parse(trimmed);
        if (Double.isNaN(value) ? isMissingAmongNumbers(trimmed) : missing.contains(value)) {
            tokens.merge(trimmed, 1, Integer::sum);
            values[size++] = Double.NaN;
        } else if (Double.isNaN(value) || CodeWatch.isTooLong(trimmed, value)) {
            lost = true;
        } else {
            watch.see(trimmed);
            spelling.see(trimmed, size);
            values[size++] = value;
        }
    }

    private boolean isMissingAmongNumbers(String trimmed) {
        return missing.contains(trimmed) || MissingTokens.isAmongValues(trimmed);
    }

    /** Goes on with numbers alone if there was nothing else so far, and something at all. */
    void settle(int rows) {
        DictionaryColumn column = new DictionaryColumn(words, codes.toArray(), missing, decimalComma);
        if (!column.isNumeric()) {
            return;
        }
        numbersOnly = true;
        style = column.style();
        watch = column.watch();
        double[] first = column.numbers(tokens, spelling);
        size = first.length;
        values = Arrays.copyOf(first, Math.max(rows, size));
        codeOf = Map.of();
        words = List.of();
        codes = new IntList(0);
    }

    boolean numbersOnly() {
        return numbersOnly;
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

    /** Copies the numbers to a place in a longer array and answers the index behind them. */
    int copyNumbers(double[] target, int offset) {
        System.arraycopy(values, 0, target, offset, size);
        return offset + size;
    }

    List<String> words() {
        return words;
    }

    /** One index into {@link #words()} a row. */
    IntList codes() {
        return codes;
    }

    /** Gives memory back. */
    void forget() {
        codeOf = Map.of();
        words = List.of();
        codes = new IntList(0);
        values = new double[0];
    }
}
