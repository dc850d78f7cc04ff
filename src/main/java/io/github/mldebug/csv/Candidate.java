package io.github.mldebug.csv;

import io.github.mldebug.table.Dates;
import io.github.mldebug.table.Numbers;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A supposed dialect, the table that it makes of the first records, and how well that fits.
 *
 * @param score above 0 and at most 1
 */
record Candidate(TableShape shape, List<String[]> records, double score) {
    /** Characters that are delimiters in other files: a cell that holds one is likely to be several. */
    private static final String DELIMITERS = ",;\t|^~\u0001\u001f";
    /** What a row counts that has fewer cells than the first one: half of a row that fits. */
    private static final double SHORT_ROW = 0.5;
    /** What a table of one column counts against one of several. */
    private static final double ONE_COLUMN = 0.1;
    /** What a table counts that is split by a character which often stands inside values. */
    private static final double WEAK = 0.05;
    /** What a cell counts that does not read as one value. */
    private static final double UNCLEAN_CELL = 0.1;
    /** What each line above the table costs, and what they cost at most. */
    private static final double LINE_ABOVE = 0.02;

    private static final double MOST_ABOVE = 0.3;
    /** What it costs when the header has a name fewer than the rows have cells. */
    private static final double ROW_NAMES = 0.1;
    /** A cell of so many pieces, half of them numbers, is a row that was not split. */
    private static final int MIN_PIECES = 3;

    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?(\\d{1,3}(\\.\\d{3})+|\\d+),\\d+");
    private static final Pattern PIECES = Pattern.compile("[ :]+");

    static Candidate of(DialectCharacters dialect, Sample sample, boolean weak) {
        TableStart start = TableStart.of(sample.records());
        int firstLine = start.index() == 0 && sample.lines().get(0) == 1
                ? 1
                : sample.lines().get(start.index());
        TableShape shape =
                new TableShape(dialect.withComment(start.comment()), firstLine, start.width(), start.rowNames());
        List<String[]> rows = sample.from(start.index());
        boolean allSplit = start.index() == 0 && start.width() > 1 && !start.rowNames();
        if (weak && !allSplit) {
            return new Candidate(shape, rows, 0);
        }
        double above = Math.min(LINE_ABOVE * start.index(), MOST_ABOVE) + (start.rowNames() ? ROW_NAMES : 0);
        double prior = weak ? WEAK : start.width() == 1 ? ONE_COLUMN : 1;
        return new Candidate(
                shape, rows, consistency(shape, rows, sample.broken()) * types(shape, rows) * prior * (1 - above));
    }

    private static double consistency(TableShape shape, List<String[]> rows, int broken) {
        double aligned = 0;
        int counted = 0;
        for (int i = 0; i < rows.size(); i++) {
            String[] row = rows.get(i);
            char comment = shape.dialect().comment();
            boolean skipped = comment != DialectCharacters.NONE
                    && row.length != shape.width()
                    && !row[0].isEmpty()
                    && row[0].charAt(0) == comment;
            if (!skipped) {
                counted++;
                aligned += i == 0 && shape.rowNames() ? 1 : alignment(row, shape.width());
            }
        }
        return Math.max(0, aligned - broken) / Math.max(counted, 1);
    }

    private static double alignment(String[] row, int width) {
        if (row.length < width) {
            return row.length > 1 ? SHORT_ROW : 0;
        }
        for (int i = width; i < row.length; i++) {
            if (!row[i].isBlank()) {
                return 0;
            }
        }
        return 1;
    }

    /** The share of cells that read as one value. */
    private static double types(TableShape shape, List<String[]> rows) {
        long cells = 0;
        long clean = 0;
        for (String[] row : rows) {
            for (String cell : row) {
                cells++;
                clean += isClean(cell.strip(), shape) ? 1 : 0;
            }
        }
        return UNCLEAN_CELL + (1 - UNCLEAN_CELL) * clean / cells;
    }

    private static boolean isClean(String cell, TableShape shape) {
        if (cell.length() > 1
                && (cell.charAt(0) == '"' || cell.charAt(0) == '\'')
                && cell.charAt(0) == cell.charAt(cell.length() - 1)) {
            return false;
        }
        for (int i = 0; i < DELIMITERS.length(); i++) {
            char delimiter = DELIMITERS.charAt(i);
            if (delimiter != shape.dialect().delimiter() && cell.indexOf(delimiter) >= 0) {
                return DECIMAL_COMMA.matcher(cell).matches();
            }
        }
        return shape.width() > 1 || !isUnsplitRow(cell);
    }

    private static boolean isUnsplitRow(String cell) {
        String[] pieces = PIECES.split(cell, -1);
        if (pieces.length < MIN_PIECES || Dates.isDate(cell)) {
            return false;
        }
        int numbers = 0;
        for (String piece : pieces) {
            numbers += Double.isNaN(Numbers.parse(piece)) ? 0 : 1;
        }
        return numbers * 2 >= pieces.length;
    }
}
