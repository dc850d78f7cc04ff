package io.github.mldebug.csv;

import io.github.mldebug.error.UserError;
import io.github.mldebug.table.Table;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Reads a delimited text file into a table, saying all that was odd about it. What the user does not say about the file is
 * detected. The answer depends on the bytes and the options only.
 */
public final class CsvReader {
    /** Characters of whole records that are parsed at once. */
    static final int CHUNK = 1 << 20;

    private final int chunkSize;
    private final Helpers helpers;

    /** A reader that works on the calling thread alone. */
    public CsvReader() {
        this(CHUNK, Helpers.NONE);
    }

    /**
     * A reader that other threads help; they change no answer.
     *
     * @param executor where they come from
     * @param threads how many threads may work at once, the calling one included; at least 1
     */
    public CsvReader(Executor executor, int threads) {
        this(CHUNK, new Helpers(executor, threads));
    }

    /** @param chunkSize characters of whole records that are parsed at once, at least 1; changes no answer */
    CsvReader(int chunkSize, Helpers helpers) {
        this.chunkSize = chunkSize;
        this.helpers = helpers;
    }

    /**
     * The table in a file.
     *
     * @param file where it is
     * @param displayedPath the path as the user named it, for messages and the table's source
     * @throws UserError when the file cannot be read, is no delimited text, has no line, or contradicts the options
     */
    public Table read(Path file, String displayedPath, ReadOptions options) {
        @Nullable Character delimiter = DialectCharacters.delimiter(options.delimiter());
        @Nullable Character quote = DialectCharacters.quote(options.quote());
        FileContent content = FileContent.of(file, displayedPath);
        Turns<Fingerprint> fingerprint = new Turns<>(helpers);
        fingerprint.add(() -> Fingerprint.of(content));
        ByteSurvey survey = ByteSurvey.of(content);
        if (survey.bytes() == 0) {
            throw new UserError(displayedPath + " is empty (0 bytes)", "check the command or the export that made it");
        }
        FileKind.of(survey.head()).ifPresent(kind -> {
            throw new UserError(displayedPath + " looks like " + kind.description() + ", not a CSV file", kind.hint());
        });
        Encoding encoding = Encoding.detect(survey, options.encoding(), displayedPath);
        HeadText head = HeadText.of(content, encoding);
        DialectDetector.@Nullable Choice choice = DialectDetector.detect(head, displayedPath, delimiter, quote);
        if (choice == null) {
            throw new UserError(displayedPath + " has nothing but blank lines", "check the export that made it");
        }
        return new Load(content, Spelled.of(encoding, choice, options), options, survey.lines(), chunkSize, helpers)
                .run(() -> fingerprint.results().get(0));
    }
}
