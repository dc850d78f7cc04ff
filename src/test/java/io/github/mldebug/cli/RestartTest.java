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
import java.util.stream.IntStream;
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
        return new CommandLines(folder).fine(arguments);
    }

    private String refused(String message, String... arguments) {
        return new CommandLines(folder).refused(message, arguments);
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

    @Test
    void rowsThatBelongTogetherByAnotherColumnAreCutAnew() throws IOException {
        String before = Files.readString(folder.resolve(".mldebug/splits.lock.json"));
        restart("--group", "island,sex");
        String grouped = Files.readString(folder.resolve(".mldebug/splits.lock.json"));
        assertTrue(
                grouped.replaceAll("\\s", "").contains("\"columns\":[\"island\",\"sex\"],\"unit\":\"group\""), grouped);

        restart("--group", "body_mass_g");
        String other = Files.readString(folder.resolve(".mldebug/splits.lock.json"));
        assertTrue(other.replaceAll("\\s", "").contains("\"columns\":[\"body_mass_g\"],\"unit\":\"group\""), other);

        restart("--group", "body_mass_g", "--time", "flipper_length_mm");
        restart("--group", "island", "--time", "flipper_length_mm");
        String inTime = Files.readString(folder.resolve(".mldebug/splits.lock.json"));
        assertTrue(inTime.replaceAll("\\s", "").contains("\"columns\":[\"island\"],\"unit\":\"group\""), inTime);
        assertFalse(before.equals(grouped));
    }

    @Test
    void anExcludedColumnDoesNotMoveARowOfACutByContent() throws IOException {
        String before = Files.readString(folder.resolve(".mldebug/splits.lock.json"));

        restart("--exclude", "sex");

        assertEquals(before, Files.readString(folder.resolve(".mldebug/splits.lock.json")));
    }

    private void restart(String... more) {
        List<String> line = new ArrayList<>(List.of("baseline", "penguins.csv", "--target", "species"));
        line.addAll(List.of("--restart", "--reason", "looked at the rows"));
        line.addAll(List.of(more));
        fine(line.toArray(String[]::new));
    }

    @Test
    void aBaselineThatIsRefusedLeavesTheSettingsOfTheRunThatStays() throws IOException {
        fine("iterate", "--add-feature", "culmen_depth_mm");
        String before = Files.readString(folder.resolve("mldebug.yaml"));

        refused(
                "this workspace has another baseline",
                "baseline",
                "penguins.csv",
                "--target",
                "sex",
                "--exclude",
                "island");

        assertEquals(before, Files.readString(folder.resolve("mldebug.yaml")));
        fine("iterate", "--add-feature", "sex");
    }

    @Test
    void anotherTestFileIsLockedOnPurposeAndNeverByMistake() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("penguins.csv"));
        Files.write(folder.resolve("late.csv"), every(5, lines));
        restart("--test", "late.csv");
        Files.write(folder.resolve("late.csv"), every(6, lines));
        String said = refused("", "baseline", "penguins.csv");
        assertTrue(said.contains("late.csv is not the test file that was locked"), said);
        assertTrue(said.contains("--test FILE --restart --reason TEXT"), said);

        restart("--test", "late.csv");

        fine("iterate", "--add-feature", "sex");
    }

    /** The header and some of the other lines, which are in the order of their labels. */
    private static List<String> every(int step, List<String> lines) {
        return IntStream.iterate(0, line -> line < lines.size(), line -> line + step)
                .mapToObj(lines::get)
                .toList();
    }
}
