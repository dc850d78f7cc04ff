package io.github.mldebug.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.kit.CommandLines;
import io.github.mldebug.kit.Documents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Steps up and down the capacity ladder. */
class CapacityTest {
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

    /** A label that only the product of two numbers tells, beside a third number that tells a little. */
    private void product(int rows) throws IOException {
        SplittableRandom random = new SplittableRandom(4);
        StringBuilder text = new StringBuilder("a,b,c,label\n");
        for (int row = 0; row < rows; row++) {
            double a = random.nextInt(-500, 500) / 100.0;
            double b = random.nextInt(-500, 500) / 100.0;
            double c = random.nextInt(-500, 500) / 100.0;
            boolean yes = a * b + 1.2 * c > random.nextDouble(-3, 3);
            text.append(a).append(',').append(b).append(',').append(c);
            text.append(yes ? ",yes\n" : ",no\n");
        }
        Files.writeString(folder.resolve("data.csv"), text);
        fine("baseline", "data.csv", "--target", "label");
    }

    @Test
    void climbsToWhatTheProductNeedsAndComesDownAgain() throws IOException {
        product(400);

        String all = fine("iterate", "--capacity", "up", "--force");
        assertTrue(all.contains("step capacity up to linear on all columns features"), all);
        String derived = fine("iterate", "--capacity", "up");
        assertTrue(derived.contains("IMPROVED: capacity up to linear with bins, products and crosses"), derived);
        assertTrue(derived.contains("product(a, b)") && derived.contains("bin(c, 10)"), derived);
        assertTrue(derived.matches(".*parameters \\d+ before, \\d+ now.*"), derived);
        String down = fine("iterate", "--capacity", "down");
        assertTrue(down.contains("capacity down to linear on all columns") && down.contains("Not kept"), down);
        String tree = fine("iterate", "--capacity", "tree");
        assertTrue(tree.contains("capacity up to tree of depth 3"), tree);
        assertEquals(
                List.of(), Documents.problems(run("runs", "--format", "json").out()));
    }

    @Test
    void passesOverARungThatWasRefusedAndSaysSo() throws IOException {
        product(200);

        fine("iterate", "--capacity", "tree", "--force");
        String forest = fine("iterate", "--capacity", "forest");
        String five = fine("iterate", "--capacity", "up");

        assertTrue(forest.contains("step capacity up to forest of 50 trees"), forest);
        assertTrue(five.contains("step capacity up to tree of depth 5"), five);
        if (five.contains("Not kept")) {
            String eight = fine("iterate", "--capacity", "up");
            assertTrue(eight.contains("passed over: tree of depth 5 (tried from this run and not kept)."), eight);
        }
        String linear = fine("iterate", "--capacity", "down");
        assertTrue(linear.contains("capacity down to linear on the same features"), linear);
    }

    @Test
    void aStepDownThatLosesNothingIsKeptAndCountsAsNoFalseKeep() throws IOException {
        SplittableRandom random = new SplittableRandom(9);
        StringBuilder text = new StringBuilder("a,b,label\n");
        for (int row = 0; row < 500; row++) {
            double a = random.nextInt(1000) / 1000.0;
            text.append(a).append(',').append(random.nextInt(1000)).append(',');
            text.append(a + random.nextDouble(0.02)).append('\n');
        }
        Files.writeString(folder.resolve("data.csv"), text);
        fine("baseline", "data.csv", "--target", "label");
        fine("iterate", "--capacity", "tree", "--force");

        String down = fine("iterate", "--capacity", "down");

        assertTrue(down.contains("capacity down to linear on the same features") && down.contains("Kept."), down);
        assertTrue(down.contains("2 steps on these folds, 0.16 false keeps"), down);
    }

    @Test
    void withoutAValueItChoosesOnRowsThatDoNotJudge() throws IOException {
        product(250);

        CommandLines.Ran ran = run("iterate", "--capacity", "--format", "json");

        assertEquals(0, ran.code(), ran.err());
        assertEquals(List.of(), Documents.problems(ran.out()));
        String json = ran.out().replaceAll("\\s+", "");
        assertTrue(json.contains("\"search\":{\"over\":[\"capacity\"]"), json);
        assertTrue(json.contains("\"test\":\"correctedresampledt,3x5folds\""), json);
        assertTrue(json.contains("\"chosenFrom\":4"), json);
        String text = fine("show");
        assertTrue(fine("runs").contains("capacity up to") && !text.isEmpty(), text);
    }

    @Test
    void whatIsNoRungIsRefused() throws IOException {
        product(200);

        refused(
                "--capacity cannot be 'tre', did you mean 'tree'?",
                "it is one of: up, down, linear, tree, forest, boosting",
                "iterate",
                "--capacity",
                "tre");
        refused("the model is linear already", "one rung further", "iterate", "--capacity", "linear");
        refused("there is no rung down from here", "leave features out", "iterate", "--capacity", "down");
        refused(
                "2 changes at once (--capacity up, --set ridge=1)",
                "one step",
                "iterate",
                "--capacity",
                "up",
                "--set",
                "ridge=1");
        fine("iterate", "--capacity", "boosting", "--force");
        fine("iterate", "--set", "depth=12", "--force");
        refused("there is no rung up from here", "go on with", "iterate", "--capacity", "up");
    }
}
