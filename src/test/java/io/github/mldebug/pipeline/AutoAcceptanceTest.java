package io.github.mldebug.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.pipeline.AutoWalk.Grid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Where {@code mldebug iterate --auto} ends, beside tuned boosting on every column. In full, with the page that publishes it:
 * {@code mvn -Plong test -Dtest=AutoAcceptanceTest -Dmldebug.update=true}.
 */
class AutoAcceptanceTest {
    private static final Path PAGE = Path.of("src/docs/auto.md");
    private static final int NOISES = 20;
    private static final int MOST_KEPT_NOISES = 3;
    private static final String HEAD = """
            # How good is where the automatic walk ends

            `mldebug baseline` and `mldebug iterate --auto` choose a model one step at a time. Beside it stands gradient boosting on
            every column whose rounds, depth and learning rate are the best of a grid of 60 by the very folds that both are judged
            on, so it is favoured if anything. Losses are those of rows that a fit did not see: log-loss, or root mean squared error.
            A bound is kept when the walk's loss lies at most 2 % of the dummy's loss or one paired standard error above that of
            boosting (the column *allowed*), and the model reads at most half of the columns. Written by
            `mvn -Plong test -Dtest=AutoAcceptanceTest -Dmldebug.update=true`; the build fails when a bound does not hold, but for those of
            which the page says so and why.

            | task | metric | dummy | walk | boosting | error | allowed | columns | features | steps, kept | model | best boosting | holds |
            |---|---|--:|--:|--:|--:|--:|--:|--:|--:|---|---|---|
            """;

    @TempDir
    private Path folder;

    @Test
    void anInteractionIsFoundWithFewFeatures() throws IOException {
        AutoOutcome xor =
                AutoWalk.of(AutoTask.interaction(250, 1), folder.resolve("xor")).against(Grid.SMALL);

        assertEquals("", xor.broken(), xor.toString());
        assertTrue(xor.auto() < xor.dummy() / 2, xor.toString());
    }

    @Test
    void noiseIsLeftAlone() throws IOException {
        assertTrue(keptNoises(3) <= 1);
    }

    @Tag("long")
    @Test
    void thePageSaysWhereItEnds() throws IOException {
        StringBuilder page = new StringBuilder(HEAD);
        List<String> news = new ArrayList<>();
        List<AutoTask> tasks = new ArrayList<>(
                List.of(AutoTask.linear(600, 1), AutoTask.interaction(1000, 1), AutoTask.friedman(600, 1)));
        tasks.addAll(AutoTask.collected());
        for (AutoTask task : tasks) {
            AutoOutcome outcome = outcome(task);
            page.append(outcome.line(task));
            // A bound that is known not to hold and now does is news too.
            if (task.shortfall().isEmpty() != outcome.broken().isEmpty()) {
                news.add(outcome.toString());
            }
        }
        int kept = keptNoises(NOISES);
        page.append(String.format(
                Locale.ROOT,
                "\nOn pure noise, 200 rows of 10 columns, the walk kept a step with %d of %d seeds; the bound is %d.\n",
                kept,
                NOISES,
                MOST_KEPT_NOISES));
        if (Boolean.getBoolean("mldebug.update")) {
            Files.writeString(PAGE, page);
        }
        assertEquals(List.of(), news);
        assertTrue(kept <= MOST_KEPT_NOISES, kept + " of " + NOISES);
        String published = Files.readString(PAGE);
        // Where a collected file is not to be had, its line is not measured.
        page.toString().lines().forEach(line -> assertTrue(published.contains(line), line));
    }

    private AutoOutcome outcome(AutoTask task) throws IOException {
        return AutoWalk.of(task, folder.resolve(task.name().replaceAll("[^A-Za-z0-9]+", "-")))
                .against(Grid.FULL);
    }

    private int keptNoises(int seeds) throws IOException {
        int kept = 0;
        for (int seed = 1; seed <= seeds; seed++) {
            kept += AutoWalk.of(AutoTask.noise(200, seed), folder.resolve("noise-" + seed))
                                    .kept()
                            > 0
                    ? 1
                    : 0;
        }
        return kept;
    }
}
