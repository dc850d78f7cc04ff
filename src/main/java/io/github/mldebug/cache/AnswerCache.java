package io.github.mldebug.cache;

import io.github.mldebug.table.Deferred;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps texts that follow from a question and the build of the program alone, in a folder. Whatever is wrong with the folder,
 * there is then no answer in it.
 */
public final class AnswerCache {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerCache.class);
    private static final String ENDING = ".answer";
    private static final long MOST_BYTES = 64L << 20;
    private static final int MOST_FILES = 1000;
    private static final int HASH_DIGITS = 64;

    private final Path folder;
    private final Deferred<Optional<String>> build = Deferred.from(Program::build);

    /** @param folder made when there is something to put into it */
    public AnswerCache(Path folder) {
        this.folder = folder.resolve("answers");
    }

    /** What was answered before; empty too when it is not what was written. */
    public Optional<String> known(String question) {
        try {
            Path file = folder.resolve(name(question));
            if (build.get().isEmpty() || !Files.exists(file)) {
                return Optional.empty();
            }
            String text = Files.readString(file);
            String answer = text.substring(Math.min(text.length(), HASH_DIGITS));
            if (!text.equals(Hashes.of(answer) + answer)) {
                return Optional.empty();
            }
            noteUse(question);
            return Optional.of(answer);
        } catch (IOException unusable) {
            LOG.debug("nothing usable in {}", folder, unusable);
            return Optional.empty();
        }
    }

    private void noteUse(String question) {
        try {
            CacheFolder.of(folder).used(name(question));
        } catch (IOException readOnly) {
            LOG.debug("cannot note the use of an answer in {}", folder, readOnly);
        }
    }

    /** Keeps an answer, if the folder can be written to. */
    public void keep(String question, String answer) {
        if (build.get().isEmpty()) {
            return;
        }
        try {
            CacheFolder answers = CacheFolder.of(folder);
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(Hashes.of(answer) + answer);
            answers.put(name(question), channel -> {
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            });
            answers.shrink(MOST_BYTES, MOST_FILES);
        } catch (IOException unusable) {
            LOG.debug("cannot keep an answer in {}", folder, unusable);
        }
    }

    private String name(String question) {
        return Hashes.of(question, build.get().orElse("")) + ENDING;
    }
}
