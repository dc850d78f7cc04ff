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
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searches over hyperparameters, and what is said of them. */
class TuneTest {
    @TempDir
    private Path folder;

    private CommandLines.Ran run(String... arguments) {
        return new CommandLines(folder).mldebug(arguments);
    }

    private String fine(String... arguments) {
        CommandLines.Ran ran = run(arguments);
        assertEquals(0, ran.code(), ran.out() + ran.err());
        return ran.out().replaceAll("\\s+", " ");
    }

    private void refused(String message, String hint, String... arguments) {
        CommandLines.Ran ran = run(arguments);
        assertEquals(2, ran.code(), ran.out());
        assertTrue(ran.err().contains("error: " + message), ran.err());
        assertTrue(ran.err().contains("hint: " + hint), ran.err());
    }

    /** A wave that a deep tree follows, and a shallow one does not. */
    @BeforeEach
    void wave() throws IOException {
        SplittableRandom random = new SplittableRandom(8);
        StringBuilder text = new StringBuilder("x,z,y\n");
        for (int row = 0; row < 300; row++) {
            double x = random.nextInt(1000) / 100.0;
            text.append(x).append(',').append(random.nextInt(100)).append(',');
            text.append(Math.sin(2 * x) + random.nextDouble(-0.3, 0.3)).append('\n');
        }
        Files.writeString(folder.resolve("data.csv"), text);
        fine("baseline", "data.csv", "--target", "y");
    }

    @Test
    void theDepthThatAWaveNeedsIsFoundAndClaimedOnRowsApart() throws IOException {
        fine("iterate", "--capacity", "tree", "--force");

        String tuned = fine("iterate", "--tune", "depth=1,2,8");

        assertTrue(tuned.contains("IMPROVED: tune depth=8"), tuned);
        assertTrue(tuned.contains("corrected resampled t, 3 x 5 folds"), tuned);
        assertTrue(tuned.contains("chosen from 3 candidates"), tuned);
        assertTrue(tuned.contains("Each fold chose among them on its own training rows alone"), tuned);
        assertTrue(tuned.contains("mldebug iterate --tune depth=8,16,30"), tuned);
        String json = run("show", "--format", "json").out();
        assertEquals(List.of(), Documents.problems(json));
        assertTrue(json.replaceAll("\\s+", "").contains("\"depth\":8"), json);
    }

    @Test
    void withoutANameTheParameterThatMattersMostIsTuned() {
        fine("iterate", "--capacity", "tree", "--force");

        String tuned = fine("iterate", "--tune");

        assertTrue(tuned.contains("Search over depth, min-leaf"), tuned);
        assertTrue(tuned.matches("(LIKELY_)?IMPROVED: tune (depth|min-leaf)=\\d+ is .*"), tuned);
    }

    @Test
    void aFlatOptimumIsSaid() {
        fine("iterate", "--capacity", "tree", "--force");
        fine("iterate", "--set", "depth=2", "--force");

        String flat = fine("iterate", "--tune", "min-leaf=1,2,3");

        assertTrue(flat.contains("min-leaf hardly matters here: its 3 values differ by less than"), flat);
        assertFalse(flat.contains("was tried, so a better one may lie beyond"), flat);
    }

    @Test
    void divergedValuesAreSaidAndAStepThatDivergesIsRefused() {
        fine("iterate", "--set", "optimiser=sgd", "--force");

        String rates = fine("iterate", "--tune", "learning-rate=0.001,50,100,1000");

        assertTrue(rates.contains("learning-rate=1000 diverged diverged 0"), rates);
        assertTrue(rates.contains("Training diverged for 3 of 4 values of learning-rate"), rates);
        refused(
                "training diverged with learning-rate=1000",
                "take smaller steps: mldebug iterate --tune learning-rate",
                "iterate",
                "--set",
                "learning-rate=1000");
        refused(
                "training diverged for all 2 values of learning-rate",
                "take smaller steps",
                "iterate",
                "--tune",
                "learning-rate=100,1000");
        assertTrue(fine("runs").startsWith("3 runs"));
    }

    @Test
    void anotherOptimiserGetsItsLearningRateSearchedAsTheParentDoes() {
        fine("iterate", "--set", "epochs=5", "--force");

        String changed = fine("iterate", "--set", "optimiser=sgd");

        assertTrue(changed.matches(".*set learning-rate=[0-9.]+, optimiser=sgd.*"), changed);
        assertTrue(changed.contains("learning-rate was searched in the same way for the parent"), changed);
    }

    @Test
    void twoThatDependOnEachOtherAreSearchedTogether() {
        fine("iterate", "--capacity", "tree", "--force");

        String both = fine("iterate", "--tune", "depth,min-leaf");

        assertTrue(both.contains("Search over depth, min-leaf"), both);
        assertTrue(both.contains("chosen from 1"), both);
        refused("3 hyperparameters at once", "tune one, or two", "iterate", "--tune", "depth,min-leaf,depth");
    }

    @Test
    void aPenaltyIsTunedOnceOverfittingIsSeenAndNotBefore() throws IOException {
        refused(
                "ridge only keeps a model from overfitting, and no overfitting",
                "give the model",
                "iterate",
                "--tune",
                "ridge");
        refused(
                "there is no hyperparameter of linear to tune: ridge is left out",
                "give the model",
                "iterate",
                "--tune");
        fine("iterate", "--capacity", "boosting", "--force");
        fine("iterate", "--set", "learning-rate=1", "--force");
        fine("iterate", "--set", "depth=8", "--force");

        String tuned = fine("iterate", "--tune", "l2=1,10,100");

        assertTrue(tuned.contains("l2=100"), tuned);
    }

    @Test
    void whatASearchNotesHasItsPage() {
        fine("iterate", "--capacity", "tree", "--force");

        String tuned = fine("iterate", "--tune", "depth=1,2,8", "--format", "json");

        assertTrue(tuned.contains("\"id\": \"search-boundary\""), tuned);
        for (String note : List.of(
                "search-boundary",
                "flat-optimum",
                "mostly-infeasible",
                "regularised-before-fit",
                "rungs-passed-over")) {
            assertTrue(fine("explain", note).contains("What to do"), note);
        }
        assertTrue(fine("explain").contains("Notes search-boundary"));
    }

    @Test
    void itIsRankedAmongTheNextStepsWithTheFitsThatItCosts() throws IOException {
        fine("iterate", "--capacity", "tree", "--force");
        String before = Files.readString(folder.resolve(".mldebug/ledger.jsonl"));

        String suggested = fine("iterate", "--suggest");

        assertTrue(suggested.matches(".* \\d\\. tune depth=\\d+: expected gain \\+[0-9.]+ .*"), suggested);
        assertTrue(suggested.contains("mldebug iterate --tune"), suggested);
        assertEquals(before, Files.readString(folder.resolve(".mldebug/ledger.jsonl")));
    }

    @Test
    void mistakesAreExplainedAndThreadsChangeNoByte() throws IOException {
        refused("learner 'linear' has no hyperparameter 'dept'", "it has: solver", "iterate", "--tune", "dept");
        refused("--tune depth= is not PARAM", "write it as: --tune depth=2,4,8", "iterate", "--tune", "depth=");
        refused("solver is newton already", "see the model", "iterate", "--tune", "solver=newton");
        refused("epochs cannot be 0", "epochs must lie between", "iterate", "--tune", "epochs=0,1");
        fine("iterate", "--capacity", "forest", "--force");
        String before = Files.readString(folder.resolve(".mldebug/ledger.jsonl"));

        String one = run("iterate", "--tune", "trees=5,20", "--format", "json", "--threads", "1")
                .out();
        String ledger = Files.readString(folder.resolve(".mldebug/ledger.jsonl"));
        Files.writeString(folder.resolve(".mldebug/ledger.jsonl"), before);
        String two = run("iterate", "--tune", "trees=5,20", "--format", "json", "--threads", "2", "--no-cache")
                .out();

        assertEquals(List.of(), Documents.problems(one));
        assertEquals(one, two);
        assertEquals(ledger, Files.readString(folder.resolve(".mldebug/ledger.jsonl")));
    }
}
