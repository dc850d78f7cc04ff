package io.github.mldebug.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.mldebug.kit.CommandLines;
import io.github.mldebug.kit.Documents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** First models of open data sets beside the project; where they are absent, these tests are skipped. */
class SharedBaselineTest {
    private static final Path SHARED = Path.of(System.getProperty("mldebug.shared", "../shared"));

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource({"iris.csv, species", "diabetes_progression.csv, progression", "cars.csv, Miles_per_Gallon"})
    void smallTablesHaveAWorkingFirstModelInAValidDocument(String file, String target) throws IOException {
        works(file, target);
    }

    @Tag("long")
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "digits.csv, digit",
        "credit-g.csv, class",
        "vote.csv, Class",
        "segment-challenge.csv, class",
        "seattle-weather.csv, weather",
        "flights-20k.csv, delay",
        "fair_affairs.csv, affairs"
    })
    void soHaveTheOthers(String file, String target) throws IOException {
        works(file, target);
    }

    private void works(String file, String target) throws IOException {
        Path source = SHARED.resolve("data").resolve(file);
        assumeTrue(Files.exists(source), source + " is not there");
        Files.copy(source, folder.resolve(file));
        CommandLines shell = new CommandLines(folder);

        CommandLines.Ran checked = shell.mldebug("check", file, "--target", target, "--format", "json");
        CommandLines.Ran ran = shell.mldebug("baseline", file, "--target", target, "--format", "json");

        assertEquals(List.of(), Documents.problems(checked.out()));
        assertEquals(0, ran.code(), ran.err());
        assertEquals(List.of(), Documents.problems(ran.out()));
        assertTrue(ran.out().replace(" ", "").contains("\"working\":true"), ran.out());
    }
}
