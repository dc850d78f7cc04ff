package io.github.mldebug.csv;

import io.github.mldebug.error.UserError;
import io.github.mldebug.table.Spelling.Rival;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the delimiter, quote and escape under which the first records make the best table: most rows that align, then
 * most cells that read as one value, as in CleverCSV's product of pattern and type scores (van den Burg, Nazábal, Sutton,
 * "Wrangling messy CSV files by detecting row and type patterns", 2019). A table of one column is believed only when
 * nothing splits it well.
 */
final class DialectDetector {
    private static final String DELIMITERS = ",;\t|^~\u0001\u001f";
    /** Delimiters that also stand inside values: they must split every row, and better than anything else. */
    private static final String WEAK_DELIMITERS = " :";
    /** A second reading with at least this share of the best score makes the choice doubtful. */
    private static final double NEARLY_AS_GOOD = 0.9;
    /** An apostrophe is the quote only when at least this share of the cells are wrapped in it. */
    private static final double MIN_APOSTROPHES = 0.1;

    private final HeadText head;
    private final String path;
    private final int firstLine;
    private final List<Candidate> candidates = new ArrayList<>();

    private DialectDetector(HeadText head, String path, int firstLine) {
        this.head = head;
        this.path = path;
        this.firstLine = firstLine;
    }

    /**
     * What was chosen.
     *
     * @param shape how the table is spelled and where it starts
     * @param records its first records
     * @param rival another reading that fits nearly as well, null when there is none
     */
    record Choice(
            TableShape shape,
            List<String[]> records,
            @Nullable Rival rival) {}

    /** The best dialect, or null when there is nothing but blank lines; what is given is not questioned. */
    static @Nullable Choice detect(
            HeadText head, String path, @Nullable Character delimiter, @Nullable Character quote) {
        if (head.text().isBlank()) {
            return null;
        }
        @Nullable Character declared = SeparatorLine.of(head.text());
        DialectDetector detector = new DialectDetector(head, path, declared == null ? 1 : 2);
        @Nullable Character wanted = delimiter != null ? delimiter : declared;
        detector.tryAll(wanted, quote);
        return detector.best(wanted == null);
    }

    private void tryAll(@Nullable Character delimiter, @Nullable Character quote) {
        if (delimiter != null) {
            tryDelimiter(delimiter, quote, false);
        } else {
            DELIMITERS.chars().filter(this::occurs).forEach(c -> tryDelimiter((char) c, quote, false));
            WEAK_DELIMITERS.chars().filter(this::occurs).forEach(c -> tryDelimiter((char) c, quote, true));
            if (candidates.isEmpty()) {
                tryDelimiter(',', quote, false);
            }
        }
        if (candidates.isEmpty() && quote != null) {
            throw new UserError(
                    "'" + quote + "' cannot be both the delimiter and the quote",
                    "give another --quote or another --delimiter");
        }
    }

    private boolean occurs(int character) {
        return character == ',' || head.text().indexOf(character) >= 0;
    }

    private void tryDelimiter(char delimiter, @Nullable Character quote, boolean weak) {
        if (quote != null) {
            if (quote != delimiter) {
                tryEscapes(new DialectCharacters(delimiter, quote), weak);
            }
            return;
        }
        Sample plain = tryEscapes(new DialectCharacters(delimiter, '"'), weak);
        if (delimiter != '\'' && wrappedInApostrophes(plain)) {
            tryEscapes(new DialectCharacters(delimiter, '\''), weak);
        }
    }

    private Sample tryEscapes(DialectCharacters dialect, boolean weak) {
        Sample plain = tryDialect(dialect, weak);
        if (dialect.hasQuote()
                && (head.text().contains("\\" + dialect.quote()) || head.text().contains("\\" + dialect.delimiter()))) {
            tryDialect(dialect.withEscape('\\'), weak);
        }
        return plain;
    }

    private Sample tryDialect(DialectCharacters dialect, boolean weak) {
        Sample sample = Sample.of(head, new TableShape(dialect, firstLine, 0, false), path);
        if (!sample.records().isEmpty()) {
            candidates.add(Candidate.of(dialect, sample, weak));
        }
        return sample;
    }

    private @Nullable Choice best(boolean chosen) {
        @Nullable Candidate best = null;
        for (Candidate candidate : candidates) {
            if (best == null || candidate.score() > best.score()) {
                best = candidate;
            }
        }
        if (best == null) {
            return null;
        }
        return new Choice(best.shape(), best.records(), chosen ? rival(best) : null);
    }

    private @Nullable Rival rival(Candidate best) {
        @Nullable Candidate second = null;
        for (Candidate candidate : candidates) {
            boolean other = candidate.shape().dialect().delimiter()
                            != best.shape().dialect().delimiter()
                    && candidate.shape().width() > 1
                    && candidate.score() >= NEARLY_AS_GOOD * best.score();
            if (other && (second == null || candidate.score() > second.score())) {
                second = candidate;
            }
        }
        if (second == null) {
            return null;
        }
        DialectCharacters dialect = second.shape().dialect();
        return new Rival(
                DialectCharacters.text(dialect.delimiter()),
                DialectCharacters.text(dialect.quote()),
                second.shape().width(),
                second.score() / best.score());
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
