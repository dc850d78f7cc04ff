package io.github.mldebug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.mldebug.kit.CommandLines;
import io.github.mldebug.kit.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every story is told again, word for word. {@code -Dmldebug.update=true} writes the files instead, and fails, so that the
 * difference is read before it is committed.
 */
class TranscriptTest {
    private static final Path STORIES = Path.of("src/test/resources/io/github/mldebug/transcripts");

    @TempDir
    private Path folder;

    static List<Path> stories() throws IOException {
        try (Stream<Path> files = Files.list(STORIES)) {
            return files.map(Path::getFileName).sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void isToldAgainWordForWord(Path name) throws IOException {
        Path story = STORIES.resolve(name);
        String told = Files.readString(story);
        CommandLines.copyExamples(folder);

        String replayed = Transcript.replay(told, new CommandLines(folder));

        if (Boolean.getBoolean("mldebug.update") && !replayed.equals(told)) {
            Files.writeString(story, replayed);
            fail("wrote " + story + ": read the difference, then run again without -Dmldebug.update");
        }
        assertEquals(told, replayed);
    }
}
