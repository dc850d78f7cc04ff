package io.github.mldebug.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.kit.CommandLines;
import io.github.mldebug.kit.Documents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Steps from the penguins' first model, and what the ledger says of them. */
class IterateTest {
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
    void threeStepsEachTryAnotherFeatureAndEndInAVerdict() throws IOException {
        String first = head();

        assertTrue(fine("iterate", "--add-feature").startsWith("IMPROVED: add-feature culmen_depth_mm"));
        assertFalse(head().equals(first));
        String second = fine("iterate", "--add-feature");
        String third = fine("iterate", "--add-feature");

        assertTrue(second.contains("Not kept"), second);
        assertFalse(second.lines().toList().get(0).equals(third.lines().toList().get(0)), third);
        String runs = fine("runs");
        assertTrue(runs.startsWith("4 runs, 2 kept"), runs);
        assertTrue(third.contains("3 steps on these folds"), third);
    }

    @Test
    void afterThreeRefusalsItSaysThatThePlateauIsReached() {
        fine("iterate", "--add-feature", "culmen_depth_mm");
        fine("iterate", "--add-feature", "sex");
        fine("iterate", "--add-feature", "body_mass_g");

        assertTrue(fine("iterate", "--add-feature", "flipper_length_mm").contains("3 steps in a row were not kept"));
    }

    @Test
    void whatCannotBeAStepIsRefusedAndNothingIsRecorded() {
        refused(
                "2 changes at once (--add-feature sex, --drop-feature island)",
                "iterate",
                "--add-feature",
                "sex",
                "--drop-feature",
                "island");
        refused("2 changes at once", "iterate", "--set", "ridge=1", "--set", "ridge=2");
        refused("a step needs one change", "iterate");
        refused("--reason goes with --force", "iterate", "--add-feature", "sex", "--reason", "why not");
        refused("column 'species' cannot become a feature", "iterate", "--add-feature", "species");
        refused("no column 'sexx'", "iterate", "--add-feature", "sexx");
        refused("island is in the model already", "iterate", "--add-feature", "island");
        refused("sex is not in the model", "iterate", "--drop-feature", "sex");
        refused("--set ridge is not PARAM=VALUE", "iterate", "--set", "ridge");
        refused("learner 'linear' has no hyperparameter 'rigde'", "iterate", "--set", "rigde=1");
        refused("no run is called 'ffff'", "iterate", "--add-feature", "--from", "ffff");
        refused("the folds of this workspace were made with seed 1", "iterate", "--add-feature", "--seed", "2");
        assertTrue(fine("runs").startsWith("1 run, 1 kept"));
    }

    @Test
    void aRequirementThatIsNotMetIsExitOne() {
        assertEquals(
                1,
                run("iterate", "--drop-feature", "island", "--require", "kept").code());
        assertEquals(
                0,
                run("iterate", "--add-feature", "culmen_depth_mm", "--require", "improved")
                        .code());
        assertEquals(
                3, run("iterate", "--add-feature", "body_mass_g", "--strict").code());
    }

    @Test
    void aFeatureMadeOfColumnsIsDroppedByItsExpressionHoweverItIsSpelled() {
        fine("iterate", "--add-feature", "log(body_mass_g)", "--force");
        refused("body_mass_g is not in the model", "iterate", "--drop-feature", "body_mass_g");

        String dropped = fine("iterate", "--drop-feature", "log( `body_mass_g` )", "--force");

        assertTrue(dropped.contains(": drop-feature log(body_mass_g)"), dropped);
        assertFalse(dropped.replaceAll("\\s+", " ").matches(".* features [^:]*body_mass_g.*"), dropped);
    }

    @Test
    void anExcludedColumnTakesEverythingThatReadsItAlong() throws IOException {
        fine("iterate", "--add-feature", "log(body_mass_g)", "--force");
        fine("iterate", "--add-feature", "ratio(flipper_length_mm, body_mass_g)", "--force");
        fine("iterate", "--add-feature", "log(flipper_length_mm)", "--force");

        String excluded = fine("iterate", "--exclude", "body_mass_g", "--force");

        assertTrue(excluded.contains(": data exclude body_mass_g"), excluded);
        String features = run().replaceAll("(?s).*\"features\":(.*?)\"learner\".*", "$1");
        assertTrue(features.contains("log(flipper_length_mm)"), features);
        assertFalse(features.contains("body_mass_g"), features);
        refused("column 'body_mass_g' is excluded already", "iterate", "--exclude", "body_mass_g");
        refused("column 'body_mass_g' cannot become a feature", "iterate", "--add-feature", "log(body_mass_g)");
        String next = fine("iterate", "--suggest", "--format", "json");
        assertFalse(next.contains("body_mass_g)"), next);
    }

    private String run() throws IOException {
        return Files.readString(folder.resolve(".mldebug/runs").resolve(head()).resolve("run.json"));
    }

    @Test
    void aForcedStepIsKeptAndMarked() throws IOException {
        String before = head();

        fine("iterate", "--drop-feature", "island", "--force", "--reason", "not known at sea");

        assertFalse(head().equals(before));
        assertTrue(fine("runs").contains("forced, head"));
        fine("revert");
        assertEquals(before, head());
    }

    @Test
    void aForcedStepIsSaidToBeKeptBecauseItWasForced() throws IOException {
        String before = head();

        String forced = words(fine("iterate", "--drop-feature", "island", "--force"));

        assertTrue(forced.startsWith("WORSE"), forced);
        assertTrue(forced.contains("Kept by --force: by its verdict alone, " + before + " would have stayed"), forced);
        assertFalse(forced.contains("Not kept"), forced);
        assertTrue(
                words(fine("iterate", "--add-feature", "island", "--force")).contains(" Kept. "), "not forced: kept");
        String json = fine("iterate", "--set", "ridge=10", "--force", "--format", "json");
        assertTrue(words(json).contains("\"forced\": true"), json);
        assertEquals(List.of(), Documents.problems(json));
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ");
    }

    @Test
    void aRunThatWasRefusedFirstAndKeptLaterIsThatOfTheStepThatKeptIt() throws IOException {
        String first = head();
        fine("iterate", "--drop-feature", "island");
        String refused = id(1);
        fine("iterate", "--set", "ridge=0.5", "--force");
        fine("iterate", "--drop-feature", "island", "--force");
        String parent = head();
        fine("iterate", "--set", "ridge=0.000001", "--force");
        assertEquals(refused, head());

        String shown = words(fine("show"));

        assertTrue(shown.contains("parent " + parent), shown);
        assertFalse(shown.contains(first), shown);
        fine("revert");
        assertEquals(parent, head());
    }

    @Test
    void whatIsNoFeatureCannotBeExcluded() throws IOException {
        refused("column 'species' is what is to be predicted", "iterate", "--exclude", "species");
        fine(
                "baseline",
                "penguins.csv",
                "--target",
                "species",
                "--group",
                "sex",
                "--weight",
                "body_mass_g",
                "--restart",
                "--reason",
                "sexes differ");
        refused("column 'sex' is named by --group", "iterate", "--exclude", "sex");
        refused("column 'body_mass_g' is named by --weight", "iterate", "--exclude", "body_mass_g");
        assertTrue(fine("runs").startsWith("2 runs"));
    }

    @Test
    void ofTwoCurrentRunsTheHintNamesACommandThatWorks() throws IOException {
        Path ledger = folder.resolve(".mldebug/ledger.jsonl");
        String before = Files.readString(ledger);
        fine("iterate", "--add-feature", "culmen_depth_mm");
        String one = Files.readAllLines(ledger).get(1);
        Files.writeString(ledger, before);
        fine("iterate", "--drop-feature", "island", "--force");
        Files.writeString(ledger, Files.readString(ledger) + one + "\n");

        String said = words(refused("there are 2 current runs", "iterate", "--add-feature", "sex"));

        String command = said.replaceFirst(".*: mldebug (iterate [^,]*), or go to one.*", "$1")
                .strip();
        fine(command.split(" "));
        assertTrue(fine("show").contains(head()));
    }

    @Test
    void aDroppedFeatureThatIsMissedIsNotDropped() {
        String dropped = fine("iterate", "--drop-feature");
        assertTrue(dropped.startsWith("WORSE: drop-feature"), dropped);
        String excluded = fine("iterate", "--exclude", "island");
        assertTrue(excluded.startsWith("WORSE: data exclude island"), excluded);
    }

    @Test
    void anExcludedColumnIsNeitherCandidateNorSuggestedAnyMore() {
        String excluded = fine("iterate", "--exclude", "culmen_depth_mm");
        assertTrue(excluded.startsWith("EQUIVALENT"), excluded);
        assertFalse(excluded.contains("add-feature culmen_depth_mm"), excluded);
        String next = fine("iterate", "--add-feature");
        assertFalse(next.contains("add-feature culmen_depth_mm"), next);
        assertTrue(next.contains("2 steps on these folds, 0.05 false keeps"), next);
        refused("column 'culmen_depth_mm' is excluded already", "iterate", "--exclude", "culmen_depth_mm");
    }

    @Test
    void theNoiseTestOfADropSaysWhoseCopiesItMeans() {
        String dropped = fine("iterate", "--drop-feature", "island");
        assertTrue(
                dropped.replaceAll("\\s+", " ").contains("noise test what was taken away is better than 39 of 39"),
                dropped);
    }

    @Test
    void aTargetOfTheWorkspaceThatAnotherFileLacksIsNamedWithItsOrigin() throws IOException {
        Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n3,4\n");

        String said = refused("no column 'species' in other.csv, which mldebug.yaml:", "check", "other.csv");
        assertTrue(said.contains("name the target of this one: --target COLUMN"), said);
        String fine = run("check", "other.csv", "--target", "b").out().replaceAll("\\s+", " ");
        assertTrue(fine.contains("given as --target"), fine);
        String named = run("check", "penguins.csv").out().replaceAll("\\s+", " ");
        assertTrue(named.matches(".*Gentoo\\): named by mldebug\\.yaml:\\d+;.*"), named);
    }

    @Test
    void threadsAndRememberedFitsChangeNoByte() throws IOException {
        String one = fine("iterate", "--add-feature", "--format", "json", "--threads", "1");
        String ledger = Files.readString(folder.resolve(".mldebug/ledger.jsonl"));
        for (String option : List.of("--no-cache", "--threads=2")) {
            deleteWorkspace();
            fine("baseline", "penguins.csv", "--target", "species");
            assertEquals(one, fine("iterate", "--add-feature", "--format", "json", option), option);
            assertEquals(ledger, Files.readString(folder.resolve(".mldebug/ledger.jsonl")), option);
        }
        assertEquals(List.of(), Documents.problems(one));
    }

    @Test
    void aDamagedCacheCostsFitsAndNothingElse() throws IOException {
        fine("iterate", "--add-feature", "sex");
        String first = fine("compare", id(0), id(1));
        try (Stream<Path> files = Files.list(folder.resolve(".mldebug/cache/trials"))) {
            int number = 0;
            for (Path file : files.sorted().toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, number++ % 2 == 0 ? bytes : new byte[number % 50]);
            }
        }

        assertEquals(first, fine("compare", id(0), id(1)));
        assertTrue(fine("reproduce").startsWith("SAME"));
        assertTrue(fine("iterate", "--drop-feature", "island").startsWith("WORSE"));
    }

    @Test
    void theLedgerNeedsNoData() throws IOException {
        fine("iterate", "--add-feature");
        Files.delete(folder.resolve("penguins.csv"));

        for (String command : List.of("runs", "show")) {
            assertEquals(List.of(), Documents.problems(fine(command, "--format", "json")), command);
        }
        assertTrue(fine("compare", id(0), id(1)).startsWith("IMPROVED"));
        assertTrue(fine("diff", id(0), id(1)).contains("features"));
        assertEquals(2, run("iterate", "--add-feature").code());
    }

    @Test
    void otherDataUnderTheSameNameAreNoticed() throws IOException {
        Path file = folder.resolve("penguins.csv");
        Files.writeString(file, Files.readString(file) + "Gentoo,Biscoe,50.5,15.1,222,5400,MALE\n");

        refused("penguins.csv is not the file that run", "iterate", "--add-feature");
    }

    @Test
    void aSettingThatChangedIsNoticed() throws IOException {
        Path settings = folder.resolve("mldebug.yaml");
        Files.writeString(settings, Files.readString(settings) + "missing-token: [\"MALE\"]\n");

        refused("missing-token is MALE (mldebug.yaml:", "iterate", "--add-feature");
    }

    /** The run of a line of the ledger. */
    private String id(int line) throws IOException {
        String event =
                Files.readAllLines(folder.resolve(".mldebug/ledger.jsonl")).get(line);
        return event.replaceFirst("^.*?\"run\":\\s*\"([0-9a-f]+)\".*$", "$1");
    }

    private void deleteWorkspace() throws IOException {
        Files.delete(folder.resolve("mldebug.yaml"));
        try (Stream<Path> files = Files.walk(folder.resolve(".mldebug"))) {
            for (Path path : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
