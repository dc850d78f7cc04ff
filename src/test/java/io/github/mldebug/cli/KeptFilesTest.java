package io.github.mldebug.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.kit.CommandLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No answer, and no error, takes the place of what a command reads or a workspace lives on. */
class KeptFilesTest {
    private static final String TABLE = "a,b\n1,2\n3,4\n5,6\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void makeFiles() throws IOException {
        Files.createDirectories(folder.resolve(".mldebug"));
        for (String name : List.of("me.csv", "test.csv", "set.csv", ".mldebug/ledger.jsonl")) {
            Files.writeString(folder.resolve(name), TABLE);
        }
        Files.writeString(folder.resolve("known.json"), "{}");
        Files.writeString(folder.resolve("mldebug.yaml"), "data: set.csv\n");
        Files.createSymbolicLink(folder.resolve("link.csv"), folder.resolve("me.csv"));
        Files.createSymbolicLink(folder.resolve("inside"), folder.resolve(".mldebug"));
    }

    private CommandLines.Ran run(String... arguments) {
        return new CommandLines(folder).mldebug(arguments);
    }

    private List<String> contents() throws IOException {
        List<String> contents = new ArrayList<>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                contents.add(folder.relativize(file) + ": " + Files.readString(file));
            }
        }
        return contents;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "me.csv",
                "./sub/../me.csv",
                "link.csv",
                "test.csv",
                "set.csv",
                "known.json",
                "mldebug.yaml",
                ".mldebug/ledger.jsonl",
                ".mldebug/new.json",
                "inside/new.json"
            })
    void refusesWhatIsRead(String file) throws IOException {
        Files.createDirectories(folder.resolve("sub"));
        List<String> before = contents();
        for (String[] place : new String[][] {
            {"--output", file},
            {"--report", "json=" + file},
            {"--report=json=" + file},
            {"--format=json", "--output", file}
        }) {
            List<String> line = new ArrayList<>(List.of("check", "me.csv", "--test", "test.csv", "--known=known.json"));
            line.addAll(List.of(place));

            CommandLines.Ran ran = run(line.toArray(String[]::new));

            assertEquals(2, ran.code(), ran.out());
            assertTrue(ran.err().startsWith("error: " + file + " is a file "), ran.err());
            assertEquals(before, contents());
        }
    }

    @Test
    void anErrorTakesNoPlaceEither() throws IOException {
        List<String> before = contents();

        assertEquals(
                2, run("check", "me.csv", "--report", "json=me.csv", "--bogus").code());
        assertEquals(
                2,
                run("check", "nowhere.csv", "--test=test.csv", "--report", "json=test.csv")
                        .code());
        assertEquals(
                2, run("check", "nowhere.csv", "--report", "json=mldebug.yaml").code());

        assertEquals(before, contents());
    }

    @Test
    void replacesAnEarlierAnswerAsAWhole() throws IOException {
        Files.delete(folder.resolve("mldebug.yaml"));
        Files.writeString(folder.resolve("answer.txt"), "x".repeat(100_000));

        assertEquals(0, run("check", "me.csv", "--output", "answer.txt").code());

        assertTrue(Files.readString(folder.resolve("answer.txt")).contains("me.csv"));
        assertFalse(Files.readString(folder.resolve("answer.txt")).contains("xxx"));
        try (var files = Files.list(folder)) {
            assertTrue(files.noneMatch(file -> file.toString().endsWith(".tmp")));
        }
    }

    @Test
    void saysOnceThatAReportHasNoFolder() {
        CommandLines.Ran ran = run("check", "me.csv", "--report", "json=nowhere/x.json");

        assertEquals(2, ran.code());
        assertEquals("""
                error: cannot write nowhere/x.json: there is no such folder
                hint: check the folder and its permissions
                """, ran.err());
    }
}
