package io.github.mldebug.csv;

import io.github.mldebug.table.Column;
import java.util.List;
import java.util.TreeMap;

/** The parts of one column, in file order, and the column that they make. */
final class ColumnParts {
    private final List<Part> parts;
    private final ColumnBuilder first;

    ColumnParts(List<Part> parts) {
        this.parts = parts;
        this.first = parts.get(0).cells();
    }

    /**
     * The column's cells in one part of the file.
     *
     * @param rows how many became rows of the table
     */
    record Part(ColumnBuilder cells, int rows) {}

    /** Whether spellings are needed that were not kept. */
    boolean lost() {
        if (!first.numbersOnly()) {
            return false;
        }
        CodeWatch watch = new CodeWatch();
        for (Part part : parts) {
            if (part.cells().lost()) {
                return true;
            }
            watch.add(part.cells().watch());
        }
        return watch.looksLikeCodes();
    }

    /** How many words there are in the parts, 0 of numbers; it tells how much work there is. */
    long words() {
        return first.numbersOnly()
                ? 0
                : parts.stream().mapToLong(part -> part.cells().words().size()).sum();
    }

    /** The whole column; the parts are empty afterwards. */
    Column merge(ColumnNaming naming) {
        int rows = 0;
        for (Part part : parts) {
            first.store().move(part.cells().first(), rows, part.rows());
            rows += part.rows();
        }
        first.store().trim(rows);
        Column column = first.numbersOnly() ? numbers(naming, rows) : words(naming, rows);
        parts.forEach(part -> part.cells().forget());
        return column;
    }

    private Column numbers(ColumnNaming naming, int rows) {
        TreeMap<String, Integer> tokens = new TreeMap<>();
        SpellingWatch spelling = new SpellingWatch();
        int row = 0;
        for (Part part : parts) {
            spelling.add(part.cells().spelling(), row);
            part.cells().tokens().forEach((token, count) -> tokens.merge(token, count, Integer::sum));
            row += part.rows();
        }
        return naming.numeric(first.store().values(), rows, tokens, spelling.result());
    }

    private Column words(ColumnNaming naming, int rows) {
        WordIndex words = first.words();
        int[] codes = first.store().codes();
        words.expect(parts.stream().skip(1).map(part -> part.cells().words()).toList());
        int row = parts.get(0).rows();
        for (Part part : parts.subList(1, parts.size())) {
            number(part.cells().words(), words, codes, row, row + part.rows());
            row += part.rows();
            part.cells().forget();
        }
        return new DictionaryColumn(words, codes, rows, first.missingTokens(), first.decimalComma()).toColumn(naming);
    }

    /** Gives words that are new in a part their numbers in the whole column. */
    private static void number(WordIndex from, WordIndex to, int[] codes, int first, int end) {
        if (from.size() == 0) {
            return;
        }
        int[] newCode = new int[from.size()];
        for (int i = 0; i < newCode.length; i++) {
            newCode[i] = to.code(from, i);
        }
        int firstNew = from.firstCode();
        for (int row = first; row < end; row++) {
            if (codes[row] >= firstNew) {
                codes[row] = newCode[codes[row] - firstNew];
            }
        }
    }
}
