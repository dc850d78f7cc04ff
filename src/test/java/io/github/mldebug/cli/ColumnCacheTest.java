package io.github.mldebug.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a table was kept changes no byte of an answer. */
class ColumnCacheTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        StringBuilder text = new StringBuilder("id,x,note,label\n");
        for (int i = 0; i < 12_000; i++) {
            text.append(i)
                    .append(',')
                    .append(random.nextInt(1000) / 8.0)
                    .append(",note ")
                    .append(random.nextInt(300));
            text.append(i % 3 == 0 ? ",yes\n" : ",no\n");
        }
        Files.writeString(folder.resolve("data.csv"), text);
    }

    private String json(String... options) {
        StringWriter out = new StringWriter();
        Map<String, String> environment =
                Map.of("MLDEBUG_CACHE", folder.resolve("cache").toString());
        Console console = new Console(
                new PrintWriter(out), new PrintWriter(new StringWriter()), folder, environment, false, false, 80, true);
        String[] arguments = Stream.concat(Stream.of("check", "data.csv", "--format", "json"), Stream.of(options))
                .toArray(String[]::new);
        new App(console).run(arguments);
        return out.toString();
    }

    @Test
    void checkSaysTheSameWithAndWithout() throws IOException {
        String without = json("--no-cache");
        assertFalse(Files.exists(folder.resolve("cache")));
        String first = json();
        assertTrue(Files.exists(folder.resolve("cache")));
        String again = json();

        assertEquals(without, first);
        assertEquals(without, again);
        assertTrue(without.contains("\"rows\": 12000"), without);
        assertEquals(json("--delimiter", ";", "--no-cache"), json("--delimiter", ";"));
    }
}
