package io.github.mldebug.pipeline;

import io.github.mldebug.trial.Arena;
import io.github.mldebug.trial.Configuration;
import io.github.mldebug.trial.OutOfFold;
import io.github.mldebug.trial.Trial;
import io.github.mldebug.trial.TrialResult;
import io.github.mldebug.trial.TrialStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Keeps predictions of models from elsewhere where fits are kept: outside of what is committed, and only as long as there is
 * room. Without folds, the predictions take the place of those for all rows.
 */
final class OutsideStore {
    private final TrialStore store;
    private final Arena arena;

    OutsideStore(TrialStore store, Arena arena) {
        this.store = store;
        this.arena = arena;
    }

    /** Keeps what a model predicts. */
    void put(OutsideModel model, OutOfFold scored) {
        Configuration configuration = model.configuration();
        if (!model.hasFolds()) {
            int[] positions =
                    IntStream.range(0, arena.rows()).filter(scored::scores).toArray();
            store.put(trial(configuration, 0, Trial.ALL), result(scored, 0, positions));
            return;
        }
        for (int repeat = 0; repeat < model.repeats(); repeat++) {
            for (int fold = 0; fold < arena.foldCount(); fold++) {
                store.put(
                        trial(configuration, repeat, fold),
                        result(scored, repeat, arena.scoredPositions(repeat, fold)));
            }
        }
    }

    /** What a model predicts, when all of it is still kept. */
    Optional<OutOfFold> get(OutsideModel model) {
        Configuration configuration = model.configuration();
        int folds = model.hasFolds() ? arena.foldCount() : 1;
        List<TrialResult> results = new ArrayList<>();
        for (int repeat = 0; repeat < Math.max(1, model.repeats()); repeat++) {
            for (int fold = 0; fold < folds; fold++) {
                Optional<TrialResult> kept =
                        store.get(trial(configuration, repeat, model.hasFolds() ? fold : Trial.ALL));
                if (kept.isEmpty()) {
                    return Optional.empty();
                }
                results.add(kept.get());
            }
        }
        double[][][] predictions = new double[Math.max(1, model.repeats())][arena.rows()][];
        for (int i = 0; i < results.size(); i++) {
            TrialResult result = results.get(i);
            for (int j = 0; j < result.positions().length; j++) {
                predictions[i / folds][result.positions()[j]] = result.predictions()[j];
            }
        }
        return Optional.of(OutOfFold.ofPredictions(
                arena, predictions, model.form().loss(arena.target().task())));
    }

    private Trial trial(Configuration configuration, int repeat, int fold) {
        return new Trial(configuration, repeat, fold, arena.seed(), null);
    }

    private static TrialResult result(OutOfFold scored, int repeat, int[] positions) {
        double[] losses = new double[positions.length];
        for (int i = 0; i < positions.length; i++) {
            losses[i] = scored.losses()[repeat][positions[i]];
        }
        return new TrialResult(positions, scored.predictions(repeat, positions), losses, scored.trainLoss(), 0);
    }
}
