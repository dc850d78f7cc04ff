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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings that are others than when the first model was made: followed where that changes no run, else refused. */
class ChangedSettingsTest {
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

    private void firstModel(String... more) throws IOException {
        Files.copy(Path.of("examples/penguins/penguins.csv"), folder.resolve("penguins.csv"));
        List<String> line = new ArrayList<>(List.of("baseline", "penguins.csv", "--target", "species"));
        line.addAll(List.of(more));
        fine(line.toArray(String[]::new));
    }

    /** Writes other lines in place of one of the settings file; none to take it out. */
    private void setting(String id, String line) throws IOException {
        Path file = folder.resolve("mldebug.yaml");
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.removeIf(one -> one.startsWith(id + ":"));
        lines.add(line);
        Files.write(file, lines);
    }

    @Test
    void theOrderOfExcludedColumnsSaysNothing() throws IOException {
        firstModel("--exclude", "sex", "--exclude", "body_mass_g");

        assertTrue(fine("reproduce").startsWith("SAME"));
        setting("exclude", "exclude: [body_mass_g, sex]");
        assertTrue(fine("reproduce").startsWith("SAME"));
        fine("baseline", "penguins.csv");
        assertTrue(fine("runs").startsWith("1 run,"), "the same baseline once more");
    }
}
