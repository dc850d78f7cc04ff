package io.github.mldebug.csv;

import io.github.mldebug.table.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Takes the cells of one column. It starts by keeping each distinct spelling once; when {@link #settle} finds only numbers
 * among the first rows it goes on with numbers alone. Should a word come later, the spellings before it are gone: the
 * column is {@link #lost} and is read again from the file, keeping every spelling.
 */
final class ColumnBuilder {
    private final MissingTokens missing;
    private final boolean decimalComma;

    private Map<String, Integer> codeOf = new HashMap<>();
    private List<String> words = new ArrayList<>();
    private IntList codes = new IntList(16);

    private boolean numbersOnly;
    private boolean lost;
    private NumberStyle style = NumberStyle.POINT;
    private CodeWatch watch = new CodeWatch();
    private double[] values = new double[0];
    private int size;
    private final TreeMap<String, Integer> tokens = new TreeMap<>();

    ColumnBuilder(MissingTokens missing, boolean decimalComma) {
        this.missing = missing;
        this.decimalComma = decimalComma;
    }

    void add(String cell) {
        if (!numbersOnly) {
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
            values[size++] = value;
        }
    }

    private boolean isMissingAmongNumbers(String trimmed) {
        return missing.contains(trimmed) || MissingTokens.isAmongValues(trimmed);
    }

    /** Goes on with numbers alone if there was nothing else so far, and something at all. */
    void settle() {
        DictionaryColumn column = dictionary();
        if (!column.isNumeric()) {
            return;
        }
        numbersOnly = true;
        style = column.style();
        watch = column.watch();
        values = column.numbers(tokens);
        size = values.length;
        codeOf = Map.of();
        words = List.of();
        codes = new IntList(0);
    }

    /** Whether spellings are needed that were not kept. */
    boolean lost() {
        return lost || (numbersOnly && watch.looksLikeCodes());
    }

    /** The finished column. */
    Column finish(ColumnNaming naming) {
        if (numbersOnly) {
            return naming.numeric(size == values.length ? values : Arrays.copyOf(values, size), tokens);
        }
        codeOf = Map.of();
        return dictionary().toColumn(naming);
    }

    private DictionaryColumn dictionary() {
        return new DictionaryColumn(words, codes.toArray(), missing, decimalComma);
    }
}
