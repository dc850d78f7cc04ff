package io.github.mldebug.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.kit.CommandLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting over in a workspace that has steps: what stays of the earlier runs, and what is cut anew. */
class RestartTest {
    @TempDir
    private Path folder;

    private CommandLines.Ran run(String... arguments) {
        return new CommandLines(folder).mldebug(arguments);
    }

    private String fine(String... arguments) {
        CommandLines.Ran ran = run(arguments);
        assertEquals(0, ran.code(), ran.out() + ran.err());
        return ran.out();
    }

    private String refused(String message, String... arguments) {
        CommandLines.Ran ran = run(arguments);
        assertEquals(2, ran.code(), ran.out());
        assertTrue(ran.err().startsWith("error: " + message), ran.err());
        return ran.err();
    }

    private String head() throws IOException {
        return Files.readString(folder.resolve(".mldebug/head")).strip();
    }

    @BeforeEach
    void firstModel() throws IOException {
        Files.copy(Path.of("examples/penguins/penguins.csv"), folder.resolve("penguins.csv"));
        fine("baseline", "penguins.csv", "--target", "species");
    }

    @Test
    void runsOfAnEarlierCutAreNeitherGoneBackToNorScoredOnTheNewFolds() throws IOException {
        String first = head();
        fine("iterate", "--add-feature", "culmen_depth_mm", "--force");
        String second = head();
        fine("iterate", "--set", "ridge=0.1", "--force");
        String third = head();
        fine("baseline", "penguins.csv", "--target", "species", "--no-lock", "--restart", "--reason", "few rows");
        String anew = head();

        String old = " was made on a split that is no longer in use";
        String said = refused("run " + second + old, "revert", second);
        assertTrue(said.contains("mldebug revert " + anew), said);
        refused("run " + second + old, "iterate", "--set", "ridge=0.01", "--from", second);
        refused("run " + second + old, "reproduce", second);
        assertEquals(anew, head());

        assertTrue(fine("compare", second, third).contains("ridge"), "what was recorded is still told");
        CommandLines.Ran pair = run("compare", first, third);
        assertEquals(3, pair.code(), pair.out() + pair.err());
        assertTrue(pair.out().startsWith("NOT_COMPARABLE"), pair.out());
        assertTrue(pair.out().replaceAll("\\s+", " ").contains("a split that is no longer in use"), pair.out());
        assertEquals(3, run("compare", second, anew).code());
    }
}
