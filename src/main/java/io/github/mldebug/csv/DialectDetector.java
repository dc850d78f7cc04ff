package io.github.mldebug.csv;

import io.github.mldebug.error.UserError;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the delimiter and the quote under which the first records make the best table: most rows that align with the
 * first one, then most cells that read as one value, as in CleverCSV's product of pattern and type scores (van den Burg,
 * Nazábal, Sutton, "Wrangling messy CSV files by detecting row and type patterns", 2019). A table of one column is
 * believed only when nothing splits it well.
 */
final class DialectDetector {
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    /** What a row counts that has fewer cells than the first one: half of a row that fits. */
    private static final double SHORT_ROW = 0.5;
    /** What a table of one column counts against one of several. */
    private static final double ONE_COLUMN = 0.1;
    /** What a cell counts that does not read as one value. */
    private static final double UNCLEAN_CELL = 0.1;
    /** An apostrophe is the quote only when at least this share of the cells are wrapped in it. */
    private static final double MIN_APOSTROPHES = 0.1;

    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?(\\d{1,3}(\\.\\d{3})+|\\d+),\\d+");

    private DialectDetector() {}

    /** The sample under the best dialect; what is given is not questioned. */
    static Sample detect(
            FileContent content, Encoding encoding, @Nullable Character delimiter, @Nullable Character quote) {
        @Nullable Sample best = null;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (char candidate : delimiter == null ? DELIMITERS : new char[] {delimiter}) {
            for (Sample sample : samples(content, encoding, candidate, quote)) {
                double score = score(sample);
                if (score > bestScore) {
                    best = sample;
                    bestScore = score;
                }
            }
        }
        if (best == null) {
            throw new UserError(
                    "'" + delimiter + "' cannot be both the delimiter and the quote",
                    "Give another --quote or another --delimiter.");
        }
        return best;
    }

    private static List<Sample> samples(
            FileContent content, Encoding encoding, char delimiter, @Nullable Character quote) {
        if (quote != null) {
            return quote == delimiter
                    ? List.of()
                    : List.of(Sample.of(content, encoding, new DialectCharacters(delimiter, quote)));
        }
        Sample plain = Sample.of(content, encoding, new DialectCharacters(delimiter, '"'));
        if (delimiter == '\'' || !wrappedInApostrophes(plain)) {
            return List.of(plain);
        }
        return List.of(plain, Sample.of(content, encoding, new DialectCharacters(delimiter, '\'')));
    }

    private static double score(Sample sample) {
        List<String[]> records = sample.records();
        if (records.isEmpty()) {
            return 0;
        }
        int width = records.get(0).length;
        double aligned = 0;
        long cells = 0;
        long clean = 0;
        for (String[] record : records) {
            aligned += alignment(record, width);
            for (String cell : record) {
                cells++;
                clean += isClean(cell.strip(), sample.dialect()) ? 1 : 0;
            }
        }
        double consistency = Math.max(0, aligned - sample.broken()) / records.size();
        double types = UNCLEAN_CELL + (1 - UNCLEAN_CELL) * clean / cells;
        return consistency * types * (width == 1 ? ONE_COLUMN : 1);
    }

    private static double alignment(String[] record, int width) {
        if (record.length < width) {
            return record.length > 1 ? SHORT_ROW : 0;
        }
        for (int i = width; i < record.length; i++) {
            if (!record[i].isBlank()) {
                return 0;
            }
        }
        return 1;
    }

    private static boolean isClean(String cell, DialectCharacters dialect) {
        if (cell.length() > 1
                && (cell.charAt(0) == '"' || cell.charAt(0) == '\'')
                && cell.charAt(0) == cell.charAt(cell.length() - 1)) {
            return false;
        }
        for (char delimiter : DELIMITERS) {
            if (delimiter != dialect.delimiter() && cell.indexOf(delimiter) >= 0) {
                return DECIMAL_COMMA.matcher(cell).matches();
            }
        }
        return true;
    }

    private static boolean wrappedInApostrophes(Sample plain) {
        long cells = 0;
        long wrapped = 0;
        for (String[] record : plain.records()) {
            for (String cell : record) {
                cells++;
                wrapped += cell.length() > 1 && cell.startsWith("'") && cell.endsWith("'") ? 1 : 0;
            }
        }
        return wrapped > 0 && wrapped >= MIN_APOSTROPHES * cells;
    }
}
