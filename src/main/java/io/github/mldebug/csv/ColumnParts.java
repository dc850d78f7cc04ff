package io.github.mldebug.csv;

import io.github.mldebug.table.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The parts of one column, in file order, and the column that they make. */
final class ColumnParts {
    private final List<ColumnBuilder> parts;

    ColumnParts(List<ColumnBuilder> parts) {
        this.parts = parts;
    }

    /** Whether spellings are needed that were not kept. */
    boolean lost() {
        if (!parts.get(0).numbersOnly()) {
            return false;
        }
        CodeWatch watch = new CodeWatch();
        for (ColumnBuilder part : parts) {
            if (part.lost()) {
                return true;
            }
            watch.add(part.watch());
        }
        return watch.looksLikeCodes();
    }

    /** The whole column; the parts are empty afterwards. */
    Column merge(ColumnNaming naming, int rows) {
        return parts.get(0).numbersOnly() ? numbers(naming, rows) : words(naming, rows);
    }

    private Column numbers(ColumnNaming naming, int rows) {
        double[] values = new double[rows];
        TreeMap<String, Integer> tokens = new TreeMap<>();
        SpellingWatch spelling = new SpellingWatch();
        int offset = 0;
        for (ColumnBuilder part : parts) {
            spelling.add(part.spelling(), offset);
            offset = part.copyNumbers(values, offset);
            part.tokens().forEach((token, count) -> tokens.merge(token, count, Integer::sum));
            part.forget();
        }
        if (offset != rows) {
            throw new IllegalStateException(offset + " numbers in " + rows + " rows");
        }
        return naming.numeric(values, tokens, spelling.result());
    }

    private Column words(ColumnNaming naming, int rows) {
        ColumnBuilder first = parts.get(0);
        MissingTokens missing = first.missingTokens();
        boolean decimalComma = first.decimalComma();
        List<String> words = new ArrayList<>(first.words());
        Map<String, Integer> codeOf = new HashMap<>();
        if (parts.size() > 1) {
            for (String word : words) {
                codeOf.put(word, codeOf.size());
            }
        }
        int[] codes = new int[rows];
        int row = 0;
        for (ColumnBuilder part : parts) {
            int[] newCode = part == first ? new int[0] : newCodes(part.words(), words, codeOf);
            IntList old = part.codes();
            for (int i = 0; i < old.size(); i++) {
                codes[row++] = part == first ? old.get(i) : newCode[old.get(i)];
            }
            part.forget();
        }
        if (row != rows) {
            throw new IllegalStateException(row + " words in " + rows + " rows");
        }
        return new DictionaryColumn(words, codes, missing, decimalComma).toColumn(naming);
    }

    private static int[] newCodes(List<String> from, List<String> words, Map<String, Integer> codeOf) {
        int[] codes = new int[from.size()];
        for (int i = 0; i < codes.length; i++) {
            Integer code = codeOf.putIfAbsent(from.get(i), words.size());
            if (code == null) {
                code = words.size();
                words.add(from.get(i));
            }
            codes[i] = code;
        }
        return codes;
    }
}
