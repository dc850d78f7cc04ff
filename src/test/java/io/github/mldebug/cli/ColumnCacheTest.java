package io.github.mldebug.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a table, and what was found in it, were kept changes no byte of an answer. */
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
        boolean formatted = Stream.of(options).anyMatch(option -> option.startsWith("--format"));
        Stream<String> format = formatted ? Stream.of() : Stream.of("--format", "json");
        String[] arguments = Stream.of(Stream.of("check", "data.csv"), format, Stream.of(options))
                .flatMap(part -> part)
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--format=json",
                "--format=text -v",
                "--format=html",
                "--format=sarif",
                "--format=json --exclude=x",
                "--format=json --limit=missing-values.share=0.9",
                "--format=json --target=x",
                "--format=json --target=label --positive=no",
                "--format=json --ignore=identifier-column",
                "--format=json --missing-token=x=3.5"
            })
    void whatIsAskedIsAnswered(String line) {
        String[] options = line.split(" ", -1);
        String[] anew =
                Stream.concat(Stream.of(options), Stream.of("--no-cache")).toArray(String[]::new);
        json("--format=json");
        json(options);

        assertEquals(json(anew), json(options));
        assertTrue(json(options).contains("identifier-column"), json(options));
    }

    @Test
    void aKeptAnswerIsUsedAndADamagedOneIsNot() throws IOException {
        String first = json();
        List<Path> answers = answers();
        assertFalse(answers.isEmpty());
        for (Path answer : answers) {
            String kept = Files.readString(answer);
            Files.writeString(answer, kept.replace("missing", "mossing").replace("label", "lebal"));
        }
        assertEquals(first, json());

        for (Path answer : answers()) {
            assertFalse(Files.readString(answer).contains("lebal"));
            Files.write(answer, new byte[0]);
        }
        assertEquals(first, json());
    }

    @Test
    void aChangedFileIsCheckedAnew() throws IOException {
        json();
        String text = Files.readString(folder.resolve("data.csv"));
        Files.writeString(folder.resolve("data.csv"), text.replace("12.5,", ","));

        assertEquals(json("--no-cache"), json());
    }

    private List<Path> answers() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("cache").resolve("answers"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
