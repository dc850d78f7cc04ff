package io.github.mldebug.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.kit.Arenas;
import io.github.mldebug.learn.Hyperparameters;
import io.github.mldebug.learn.LearnerInfo;
import io.github.mldebug.learn.Learners;
import io.github.mldebug.scan.Workers;
import io.github.mldebug.trial.Arena;
import io.github.mldebug.trial.Configuration;
import io.github.mldebug.trial.LocalTrialEngine;
import io.github.mldebug.trial.Progress;
import io.github.mldebug.trial.Trial;
import io.github.mldebug.trial.TrialEngine;
import io.github.mldebug.trial.TrialResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a search may look at, and what its result is measured on. */
class NestedSearchTest {
    private final Arena arena = Arenas.of(csv(), "y");

    private static String csv() {
        SplittableRandom random = new SplittableRandom(3);
        StringBuilder text = new StringBuilder("x,y\n");
        for (int row = 0; row < 150; row++) {
            double x = random.nextInt(1000) / 100.0;
            text.append(x)
                    .append(',')
                    .append(Math.sin(x) + random.nextDouble(-0.3, 0.3))
                    .append('\n');
        }
        return text.toString();
    }

    private static Configuration tree(int depth) {
        LearnerInfo info = Learners.named("tree").info();
        return new Configuration(
                List.of("x"),
                "tree",
                Hyperparameters.of(info, Map.of("depth", depth, "min-leaf", 3)).asMap());
    }

    private static int least(double[] losses) {
        int best = 0;
        for (int i = 1; i < losses.length; i++) {
            best = losses[i] < losses[best] ? i : best;
        }
        return best;
    }

    /** Hears which trials are asked for. */
    private static final class Heard implements TrialEngine {
        private final TrialEngine engine;
        private final List<Trial> trials = new ArrayList<>();

        Heard(TrialEngine engine) {
            this.engine = engine;
        }

        @Override
        public List<TrialResult> run(List<Trial> asked) {
            trials.addAll(asked);
            return engine.run(asked);
        }

        @Override
        public long fits() {
            return engine.fits();
        }
    }

    @Test
    void whatAFoldScoresHasNoPartInItsChoice() {
        Heard heard = new Heard(new LocalTrialEngine(arena, Workers.alone(), Progress.NONE));

        new NestedSearch(heard, arena, NestedSearchTest::least).run(List.of(tree(1), tree(4)));

        int inner = 0;
        for (Trial trial : heard.trials.stream()
                .distinct()
                .filter(one -> one.inner() != null)
                .toList()) {
            inner++;
            TreeSet<Integer> seen = new TreeSet<>();
            Arrays.stream(arena.trainPositions(trial)).forEach(seen::add);
            for (int position : arena.scoredPositions(trial)) {
                assertTrue(seen.add(position), "trained on and scored: " + position);
            }
            TreeSet<Integer> outer = new TreeSet<>();
            Arrays.stream(arena.trainPositions(trial.repeat(), trial.fold())).forEach(outer::add);
            assertEquals(outer, seen);
            for (int position :
                    trial.fold() == Trial.ALL ? new int[0] : arena.scoredPositions(trial.repeat(), trial.fold())) {
                assertTrue(!seen.contains(position), "judged by " + position);
            }
        }
        // Two candidates, three repeats, five folds and all rows, three parts each.
        assertEquals(2 * 3 * 6 * 3, inner);
    }

    @Test
    void theLossIsThatOfTheConfigurationsThatTheFoldsChose() {
        LocalTrialEngine engine = new LocalTrialEngine(arena, Workers.alone(), Progress.NONE);
        List<Configuration> candidates = List.of(tree(1), tree(4), tree(2));

        NestedSearch.Found found = new NestedSearch(engine, arena, NestedSearchTest::least).run(candidates);

        assertEquals(1, found.chosen());
        assertEquals(
                15, found.tried().stream().mapToInt(NestedSearch.Tried::folds).sum());
        assertTrue(found.tried().get(0).loss() > found.tried().get(1).loss());
        assertTrue(found.tried().get(0).trainLoss() > found.tried().get(2).trainLoss());
        NestedSearch.Found alone = new NestedSearch(engine, arena, losses -> 0).run(List.of(tree(4)));
        double[] chosen = found.scored().losses()[0];
        double[] four = alone.scored().losses()[0];
        long same = java.util.stream.IntStream.range(0, chosen.length)
                .filter(i -> chosen[i] == four[i])
                .count();
        assertTrue(same > chosen.length / 2, same + " of " + chosen.length);
    }
}
