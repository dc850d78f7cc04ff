package io.github.mldebug.csv;

import io.github.mldebug.error.UserError;
import io.github.mldebug.table.Table;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a delimited text file into a table, saying all that was odd about it. What the user does not say about the file is
 * detected. The answer depends on the bytes and the options only.
 */
public final class CsvReader {
    /** Characters of whole records that are parsed at once. */
    static final int CHUNK = 1 << 20;
    /** Bytes from which on a look at some parts of a file is tried before one at all of it. */
    private static final long LARGE = 1 << 24;

    private static final Logger LOG = LoggerFactory.getLogger(CsvReader.class);

    private final int chunkSize;
    private final Helpers helpers;
    private final long large;

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
        this(chunkSize, helpers, LARGE);
    }

    /**
     * No parameter changes an answer.
     *
     * @param chunkSize characters of whole records that are parsed at once, at least 1
     * @param large bytes from which on a look at some parts of a file is tried before one at all of it
     */
    CsvReader(int chunkSize, Helpers helpers, long large) {
        this.chunkSize = chunkSize;
        this.helpers = helpers;
        this.large = large;
    }

    /**
     * The table in a file.
     *
     * @param file where it is
     * @param displayedPath the path as the user named it, for messages and the table's source
     * @throws UserError when the file cannot be read, is no delimited text, has no line, or contradicts the options
     */
    public Table read(Path file, String displayedPath, ReadOptions options) {
        // What the options say is looked at before the file is.
        DialectCharacters.delimiter(options.delimiter());
        DialectCharacters.quote(options.quote());
        FileContent content = FileContent.of(file, displayedPath);
        Turns<Fingerprint> fingerprint = new Turns<>(helpers);
        fingerprint.add(() -> Fingerprint.of(content));
        return presuming(content, options, fingerprint).orElseGet(() -> {
            ByteSurvey survey = ByteSurvey.of(content);
            if (survey.bytes() == 0) {
                throw new UserError(
                        displayedPath + " is empty (0 bytes)", "check the command or the export that made it");
            }
            requireText(survey, content);
            return read(
                    content, Encoding.detect(survey, options.encoding(), displayedPath), survey, options, fingerprint);
        });
    }

    /**
     * The table when all of a large file is what some parts of it are, plain text: a pass over its bytes is saved. Whatever is
     * wrong is told only after that pass.
     */
    private Optional<Table> presuming(FileContent content, ReadOptions options, Turns<Fingerprint> fingerprint) {
        long size = content.size().orElse(0);
        if (options.encoding() != null || size < large) {
            return Optional.empty();
        }
        try {
            @Nullable ByteSurvey survey = ByteSurvey.presumed(content, size);
            if (survey == null) {
                return Optional.empty();
            }
            requireText(survey, content);
            return Optional.of(read(content, Encoding.presumed(), survey, options, fingerprint));
        } catch (PresumptionFailed | UserError unsure) {
            LOG.debug("{} is read again, after a look at all of its bytes", content.path(), unsure.toString());
            return Optional.empty();
        }
    }

    private static void requireText(ByteSurvey survey, FileContent content) {
        FileKind.of(survey.head()).ifPresent(kind -> {
            throw new UserError(content.path() + " looks like " + kind.description() + ", not a CSV file", kind.hint());
        });
    }

    private Table read(
            FileContent content,
            Encoding encoding,
            ByteSurvey survey,
            ReadOptions options,
            Turns<Fingerprint> fingerprint) {
        String path = content.path();
        DialectDetector.@Nullable Choice choice = DialectDetector.detect(
                HeadText.of(content, encoding),
                path,
                DialectCharacters.delimiter(options.delimiter()),
                DialectCharacters.quote(options.quote()));
        if (choice == null) {
            throw new UserError(path + " has nothing but blank lines", "check the export that made it");
        }
        return new Load(content, Spelled.of(encoding, choice, options), options, survey.lines(), chunkSize, helpers)
                .run(() -> fingerprint.results().get(0));
    }
}
