package io.github.mldebug.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mldebug.error.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table is made of one state of its file, or not at all. */
class ChangingFileTest {
    @TempDir
    private Path folder;

    private Path file;

    private interface Change {
        void run() throws IOException;
    }

    @BeforeEach
    void writeAFile() throws IOException {
        file = Files.writeString(folder.resolve("data.csv"), "a,b\n" + "1,2\n".repeat(1000));
    }

    /** Reads the file, which is changed when the first helper is called. */
    private int read(Change change) {
        Helpers helpers = new Helpers(
                task -> {
                    try {
                        change.run();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    task.run();
                },
                2);
        return new CsvReader(1 << 20, helpers)
                .read(file, "data.csv", ReadOptions.detect())
                .rows();
    }

    private void refuses(Change change) {
        UserError error = assertThrows(UserError.class, () -> read(change));
        assertEquals("data.csv changed while it was read", error.getMessage());
    }

    @Test
    void aFileThatStaysIsRead() {
        assertEquals(1000, read(() -> {}));
    }

    @Test
    void aFileThatGrowsIsRefused() {
        refuses(() -> Files.writeString(file, "1,2\n", StandardOpenOption.APPEND));
    }

    @Test
    void aFileThatIsCutIsRefused() {
        refuses(() -> Files.writeString(file, "a,b\n1,2\n3,4\n"));
    }

    @Test
    void aFileThatIsWrittenAnewIsRefused() {
        refuses(() -> Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L)));
    }

    @Test
    void aFileThatIsGoneIsRefused() {
        UserError error = assertThrows(UserError.class, () -> read(() -> Files.deleteIfExists(file)));
        assertEquals("data.csv vanished while it was read", error.getMessage());
    }
}
