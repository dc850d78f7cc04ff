package io.github.mldebug.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.kit.Arenas;
import io.github.mldebug.scan.Workers;
import io.github.mldebug.trial.Arena;
import io.github.mldebug.trial.Configuration;
import io.github.mldebug.trial.LocalTrialEngine;
import io.github.mldebug.trial.OutOfFold;
import io.github.mldebug.trial.Progress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What a feature brings, by the training loss where that is honest, and out of fold where it is not. */
class StepGainTest {
    private static final Configuration DUMMY = new Configuration(List.of(), "dummy", Map.of());

    private final Arena arena = Arenas.of(table(), "y");
    private final LocalTrialEngine engine = new LocalTrialEngine(arena, Workers.alone(), Progress.NONE);

    /** Two numbers of which one tells the label, and words that tell nothing, each in a few rows. */
    private static String table() {
        SplittableRandom random = new SplittableRandom(5);
        StringBuilder text = new StringBuilder("x,noise,words,y\n");
        for (int row = 0; row < 500; row++) {
            double x = random.nextGaussian();
            text.append(String.format(
                    Locale.ROOT,
                    "%.4f,%.4f,w%d,%.4f%n",
                    x,
                    random.nextGaussian(),
                    random.nextInt(60),
                    x + random.nextGaussian()));
        }
        return text.toString();
    }

    private static Configuration model(String learner, String... features) {
        return new Configuration(List.of(features), learner, Map.of());
    }

    private double gain(Configuration candidate) {
        return new StepGain(engine, arena, DUMMY, candidate, candidate.features()).of(candidate);
    }

    private double outOfFold(Configuration candidate) {
        return OutOfFold.run(engine, arena, DUMMY, 1).meanLoss(arena)
                - OutOfFold.run(engine, arena, candidate, 1).meanLoss(arena);
    }

    @Test
    void aLinearModelIsFittedOnceAndCorrectedForWhatItFitted() {
        long before = engine.fits();
        double gain = gain(model("linear", "x"));

        // One fit of the dummy and one of the candidate.
        assertEquals(2, engine.fits() - before);
        assertEquals(outOfFold(model("linear", "x")), gain, 0.05);
        assertTrue(gain > 0.8, () -> "gain " + gain);
        assertEquals(0, gain(model("linear", "noise")), 0.02);
    }

    @Test
    void whatLearnedFromLabelsIsScoredOutOfFold() {
        Configuration candidate = model("linear", "target-mean(words)");

        assertEquals(outOfFold(candidate), gain(candidate), 1e-12);
        assertTrue(gain(candidate) < 0.02, () -> "gain " + gain(candidate));
    }

    @Test
    void soIsWhatCanLearnTheRowsByHeart() {
        Configuration candidate = model("tree", "x", "noise");

        assertEquals(outOfFold(candidate), gain(candidate), 1e-12);
    }
}
