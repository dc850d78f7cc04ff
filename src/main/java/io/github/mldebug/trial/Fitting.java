package io.github.mldebug.trial;

import io.github.mldebug.feature.Feature;
import io.github.mldebug.feature.FittedFeature;
import io.github.mldebug.learn.Fitted;
import io.github.mldebug.learn.Hyperparameters;
import io.github.mldebug.learn.Learner;
import io.github.mldebug.learn.Learners;
import io.github.mldebug.learn.Targets;
import io.github.mldebug.learn.TrainingSet;
import io.github.mldebug.learn.WarmStart;
import io.github.mldebug.metric.RowLoss;
import io.github.mldebug.metric.Scored;
import io.github.mldebug.scan.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Fits and scores models on an arena: reads and encodes the features of a fold, trains, predicts. */
final class Fitting {
    private final Arena arena;
    private final Workers workers;
    private final Map<Trial.Shuffle, ResidualCopies> copies = new ConcurrentHashMap<>();
    private final WarmStarts starts = new WarmStarts(this::unshuffled);
    private final AtomicLong fits = new AtomicLong();

    Fitting(Arena arena, Workers workers) {
        this.arena = arena;
        this.workers = workers;
    }

    /** Number of models trained so far. */
    long fits() {
        return fits.get();
    }

    /** One result for each trial that a fit answers. */
    Map<Trial, TrialResult> results(SharedFit shared) {
        Trial largest = shared.largest();
        int[] train = arena.trainPositions(largest.repeat(), largest.fold());
        int[] scored = arena.scoredPositions(largest.repeat(), largest.fold());
        Reading reading = reading(largest);
        double[] weights = arena.weights(train);
        List<FittedFeature> features = reading.fit(train);
        EncodedRows inputs = new EncodedRows(features, reading.rows(train), train.length);
        Fitted model = train(largest, new TrainingSet(inputs, targets(train), weights, start(largest, features)));
        EncodedRows unseen = new EncodedRows(features, reading.rows(scored), scored.length);
        double clip = 1.0 / (2.0 * train.length);
        Map<Trial, TrialResult> results = new LinkedHashMap<>();
        for (Trial trial : shared.trials()) {
            Fitted staged = trial.equals(largest) ? model : model.upTo(SharedFit.stage(trial));
            double[][] predictions = staged.predict(unseen);
            double trainLoss =
                    trial.shuffle() == null ? mean(train, losses(train, staged.predict(inputs), clip)) : Double.NaN;
            results.put(
                    trial,
                    new TrialResult(
                            scored, predictions, losses(scored, predictions, clip), trainLoss, staged.parameters()));
        }
        return results;
    }

    private Fitted train(Trial trial, TrainingSet set) {
        fits.incrementAndGet();
        Learner learner = Learners.named(trial.configuration().learner());
        return learner.fit(set, hyperparameters(learner, trial), trial.seed(), workers);
    }

    private static Hyperparameters hyperparameters(Learner learner, Trial trial) {
        return Hyperparameters.of(learner.info(), trial.configuration().hyperparameters());
    }

    private @Nullable WarmStart start(Trial trial, List<FittedFeature> features) {
        Learner learner = Learners.named(trial.configuration().learner());
        Trial.Shuffle shuffle = trial.shuffle();
        if (shuffle == null || !learner.startsWarm(arena.target().task(), hyperparameters(learner, trial))) {
            return null;
        }
        int[] widths = features.stream().mapToInt(one -> one.outputs().size()).toArray();
        return starts.of(trial, shuffle, widths);
    }

    private Fitted unshuffled(Trial trial) {
        int[] train = arena.trainPositions(trial.repeat(), trial.fold());
        Reading reading = reading(trial);
        double[] weights = arena.weights(train);
        EncodedRows inputs = new EncodedRows(reading.fit(train), reading.rows(train), train.length);
        return train(trial, new TrainingSet(inputs, targets(train), weights));
    }

    private Reading reading(Trial trial) {
        Trial.Shuffle shuffle = trial.shuffle();
        List<Reading.Source> sources = new ArrayList<>();
        for (Feature feature :
                arena.featureSet(trial.configuration().features()).features()) {
            sources.add(
                    shuffle != null && shuffle.features().contains(feature.expression())
                            ? moved(feature, shuffle)
                            : new Reading.Source(feature, null, null));
        }
        return new Reading(arena, sources);
    }

    private Reading.Source moved(Feature feature, Trial.Shuffle shuffle) {
        int[] permutation = arena.exchange(shuffle.seed());
        List<String> given = shuffle.given();
        return new Reading.Source(feature, permutation, given.isEmpty() ? null : copies(feature, given));
    }

    private ResidualCopies copies(Feature feature, List<String> given) {
        Trial.Shuffle key = new Trial.Shuffle(List.of(feature.expression()), 0, given);
        return copies.computeIfAbsent(key, ignored -> ResidualCopies.of(arena, feature, given));
    }

    private Targets targets(int[] positions) {
        if (arena.target().task().isClassification()) {
            int[] codes = Arrays.stream(positions).map(arena::label).toArray();
            return Targets.ofClasses(arena.target().classes(), codes);
        }
        return Targets.ofNumbers(
                Arrays.stream(positions).mapToDouble(arena::value).toArray());
    }

    private double[] losses(int[] positions, double[][] predictions, double clip) {
        RowLoss loss = arena.target().task().isClassification() ? RowLoss.LOG_LOSS : RowLoss.SQUARED_ERROR;
        return loss.of(new Scored(arena.truth(positions), predictions, null, clip));
    }

    private double mean(int[] positions, double[] losses) {
        double total = 0;
        double weights = 0;
        for (int i = 0; i < positions.length; i++) {
            total += arena.weight(positions[i]) * losses[i];
            weights += arena.weight(positions[i]);
        }
        return total / weights;
    }
}
