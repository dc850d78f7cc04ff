package io.github.mldebug.cli;

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
        return new CommandLines(folder).fine(arguments);
    }

    private String refused(String message, String... arguments) {
        return new CommandLines(folder).refused(message, arguments);
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

    @Test
    void aColumnThatIsTakenOutOfExcludeMayBecomeAFeature() throws IOException {
        firstModel("--exclude", "culmen_depth_mm");
        String said = refused("column 'culmen_depth_mm' cannot", "iterate", "--add-feature", "culmen_depth_mm");
        assertTrue(said.contains("hint: take it out of exclude in mldebug.yaml"), said);

        setting("exclude", "");

        assertTrue(fine("iterate", "--suggest").contains("add-feature culmen_depth_mm"));
        assertTrue(fine("iterate", "--add-feature", "culmen_depth_mm").startsWith("IMPROVED"));
        assertTrue(fine("reproduce").startsWith("SAME"));
        String first = Files.readAllLines(folder.resolve(".mldebug/ledger.jsonl"))
                .get(0)
                .replaceFirst("^.*?\"run\":\\s*\"([0-9a-f]+)\".*$", "$1");
        assertTrue(fine("reproduce", first).startsWith("SAME"), "a run is what it was made with");
    }

    @Test
    void whatAStepExcludedStaysExcludedWhateverTheFileSays() throws IOException {
        firstModel("--exclude", "sex");
        assertTrue(fine("iterate", "--exclude", "culmen_depth_mm").contains("Kept"));
        setting("exclude", "");

        String said = refused("column 'culmen_depth_mm' cannot", "iterate", "--add-feature", "culmen_depth_mm");

        assertTrue(said.contains("mldebug revert"), said);
        assertFalse(fine("iterate", "--suggest").contains("culmen_depth_mm"));
        fine("revert");
        fine("iterate", "--add-feature", "culmen_depth_mm");
    }

    @Test
    void aColumnOfAGroupNeedsANewStart() throws IOException {
        firstModel("--group", "sex");

        String said = refused("column 'sex' cannot become a feature", "iterate", "--add-feature", "sex");

        assertTrue(said.contains("take it out of group in mldebug.yaml and start over"), said);
    }

    @Test
    void theSmallestGainThatMattersIsFixedForTheWholeLadder() throws IOException {
        firstModel("--exclude", "sex");
        setting("min-effect", "min-effect: 0.5");
        refused("min-effect is 0.5 (mldebug.yaml:", "iterate", "--add-feature");
        setting("min-effect", "");
        fine("iterate", "--drop-feature", "island");

        setting("min-effect", "min-effect: 0.02");
        fine("baseline", "penguins.csv", "--restart", "--reason", "two hundredths matter");
        String step = fine("iterate", "--add-feature").replaceAll("\\s+", " ");
        assertTrue(step.contains("the smallest that matters is 0.02"), step);
        setting("min-effect", "");
        refused("min-effect is not set (default), and was 0.02", "iterate", "--add-feature");
    }

    @Test
    void theMetricThatIsNamedIsShownFirst() throws IOException {
        firstModel();
        assertTrue(fine("show").matches("(?s).*training +rows\\n *log-loss \\(decides\\).*"), fine("show"));

        String first = fine("baseline", "penguins.csv", "--metric", "auc");

        assertTrue(first.matches("(?s).*training +dummy +rows\\n *auc .*log-loss \\(decides\\).*"), first);
        assertTrue(fine("show").matches("(?s).*training +rows\\n *auc .*"), fine("show"));
        assertTrue(fine("runs").startsWith("1 run,"), "what is shown first makes no other run");
        String said =
                refused("metric rmse (--metric) does not measure", "baseline", "penguins.csv", "--metric", "rmse");
        assertTrue(said.contains("its metrics are: log-loss, accuracy"), said);
    }
}
