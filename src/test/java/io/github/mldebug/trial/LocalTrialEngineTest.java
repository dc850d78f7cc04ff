package io.github.mldebug.trial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mldebug.kit.Arenas;
import io.github.mldebug.learn.Hyperparameters;
import io.github.mldebug.learn.LearnerInfo;
import io.github.mldebug.learn.Learners;
import io.github.mldebug.scan.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an engine fits, how often, and that sharing a fit changes no answer. */
class LocalTrialEngineTest {
    private final Arena arena = Arenas.of(csv(), "y");

    private static String csv() {
        SplittableRandom random = new SplittableRandom(5);
        StringBuilder text = new StringBuilder("x,z,y\n");
        for (int row = 0; row < 200; row++) {
            int x = random.nextInt(50);
            int z = random.nextInt(50);
            text.append(x).append(',').append(z).append(',');
            text.append((x - 25) * (z - 25) > random.nextInt(-200, 200) ? "yes" : "no")
                    .append('\n');
        }
        return text.toString();
    }

    private LocalTrialEngine engine() {
        return new LocalTrialEngine(arena, Workers.alone(), Progress.NONE);
    }

    private Trial trial(String learner, Map<String, ?> settings) {
        LearnerInfo info = Learners.named(learner).info();
        Map<String, Object> hyperparameters = Hyperparameters.of(info, settings).asMap();
        return new Trial(new Configuration(List.of("x", "z"), learner, hyperparameters), 0, 1, 1, null);
    }

    @ParameterizedTest
    @CsvSource({"boosting, rounds", "forest, trees", "tree, depth"})
    void trialsThatDifferInTheirStageShareOneFit(String learner, String staged) {
        List<Trial> trials = new ArrayList<>();
        for (int stage : List.of(3, 1, 8)) {
            trials.add(trial(learner, Map.of(staged, stage, "min-leaf", 2)));
        }
        LocalTrialEngine together = engine();

        List<TrialResult> shared = together.run(trials);

        assertEquals(1, together.fits());
        for (int i = 0; i < trials.size(); i++) {
            TrialResult own = engine().run(List.of(trials.get(i))).get(0);
            assertArrayEquals(own.predictions(), shared.get(i).predictions());
            assertArrayEquals(own.losses(), shared.get(i).losses());
            assertEquals(own.trainLoss(), shared.get(i).trainLoss());
            assertEquals(own.parameters(), shared.get(i).parameters());
        }
    }

    @Test
    void whatIsKnownIsNotFittedAgain() {
        LocalTrialEngine engine = engine();
        Trial linear = trial("linear", Map.of());
        Trial three = trial("boosting", Map.of("rounds", 3));
        engine.run(List.of(linear, linear, three));
        assertEquals(2, engine.fits());

        List<TrialResult> results = engine.run(List.of(three, trial("boosting", Map.of("rounds", 2)), linear));

        assertEquals(3, engine.fits());
        assertEquals(3, results.size());
        assertArrayEquals(
                engine().run(List.of(three)).get(0).losses(), results.get(0).losses());
    }
}
