package io.github.mldebug.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.learn.Hyperparameters;
import io.github.mldebug.learn.LearnerInfo;
import io.github.mldebug.learn.Learners;
import io.github.mldebug.pipeline.Rung.Inputs;
import io.github.mldebug.trial.Configuration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where models stand on the ladder, and what is one step away. */
class LadderTest {
    private static Configuration configuration(String learner, String settings) {
        LearnerInfo info = Learners.named(learner).info();
        Map<String, Object> given = new LinkedHashMap<>();
        for (String setting : settings.isEmpty() ? new String[0] : settings.split(" ", -1)) {
            int equals = setting.indexOf('=');
            given.put(setting.substring(0, equals), setting.substring(equals + 1));
        }
        return new Configuration(
                List.of("x"), learner, Hyperparameters.of(info, given).asMap());
    }

    private static String first(List<Rung> rungs) {
        return rungs.isEmpty() ? "" : rungs.get(0).title();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "linear   | ''                 | FEW     | linear on all columns                  | ''",
                "linear   | ''                 | MORE    | linear with bins, products and crosses | ''",
                "linear   | solver=sgd         | DERIVED | tree of depth 3                        | linear on all columns",
                "tree     | depth=3            | MORE    | tree of depth 5                        | linear on the same features",
                "tree     | depth=4 min-leaf=7 | DERIVED | tree of depth 5                        | tree of depth 3",
                "tree     | depth=8            | FEW     | forest of 50 trees                     | tree of depth 5",
                "tree     | depth=12           | FEW     | forest of 50 trees                     | tree of depth 8",
                "forest   | trees=50           | FEW     | forest of 200 trees                    | tree of depth 8",
                "forest   | trees=1000         | FEW     | boosting of 50 rounds of depth 3       | forest of 200 trees",
                "boosting | rounds=50          | FEW     | boosting of 200 rounds of depth 3      | forest of 200 trees",
                "boosting | rounds=150 depth=4 | FEW     | boosting of 200 rounds of depth 6      "
                        + "| boosting of 200 rounds of depth 3",
                "boosting | rounds=500 depth=6 | FEW     | ''                                     "
                        + "| boosting of 200 rounds of depth 6",
            })
    void oneRungUpAndDown(String learner, String settings, Inputs inputs, String up, String down) {
        Configuration current = configuration(learner, settings);

        assertEquals(up, first(Ladder.above(current, inputs)));
        assertEquals(down, first(Ladder.below(current, inputs)));
    }

    @Test
    void eachRungIsHigherThanTheOneBefore() {
        List<Rung> rungs = Ladder.rungs();
        for (int i = 1; i < rungs.size(); i++) {
            Configuration lower = rungs.get(i - 1).of(configuration("linear", ""));
            Configuration higher = rungs.get(i).of(configuration("linear", ""));

            assertTrue(
                    Ladder.height(higher, rungs.get(i).inputs())
                                    .compareTo(Ladder.height(
                                            lower, rungs.get(i - 1).inputs()))
                            > 0,
                    rungs.get(i).title());
        }
    }

    @Test
    void theLowestRungOfALearnerIsItsDefaults() {
        for (String learner : Ladder.learners()) {
            Configuration lowest = Ladder.lowest(learner).orElseThrow().of(configuration("dummy", ""));

            assertEquals(configuration(learner, ""), lowest);
        }
        assertTrue(Ladder.lowest("dummy").isEmpty());
    }

    @Test
    void aRungKeepsWhatElseIsSetOfItsLearner() {
        Rung deeper = Ladder.above(configuration("tree", "depth=3 min-leaf=7"), Inputs.FEW)
                .get(0);

        assertEquals(
                configuration("tree", "depth=5 min-leaf=7"), deeper.of(configuration("tree", "depth=3 min-leaf=7")));
        assertFalse(deeper.of(configuration("linear", "")).hyperparameters().containsKey("ridge"));
    }
}
