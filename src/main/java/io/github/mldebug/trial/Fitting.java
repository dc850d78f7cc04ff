package io.github.mldebug.trial;

import io.github.mldebug.feature.Feature;
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
    private final boolean trainLosses;
    private final Map<Trial.Shuffle, ResidualCopies> copies = new ConcurrentHashMap<>();
    private final Map<Unmoved, Reading.OnFold> unmoved = new ConcurrentHashMap<>();
    private final Map<Part, Targets> labels = new ConcurrentHashMap<>();
    private final WarmStarts starts = new WarmStarts(this::unshuffled);
    private final AtomicLong fits = new AtomicLong();

    /** A feature that a shuffle leaves alone, on a fold. */
    private record Unmoved(
            String expression,
            int repeat,
            int fold,
            @Nullable Integer inner) {}

    /** @param trainLosses whether anybody asks for the loss on the rows that a model was trained on */
    Fitting(Arena arena, Workers workers, boolean trainLosses) {
        this.arena = arena;
        this.workers = workers;
        this.trainLosses = trainLosses;
    }

    /** Number of models trained so far. */
    long fits() {
        return fits.get();
    }

    /** One result for each trial that a fit answers. */
    Map<Trial, TrialResult> results(SharedFit shared) {
        Trial largest = shared.largest();
        int[] train = arena.trainPositions(largest);
        int[] scored = arena.scoredPositions(largest);
        List<Reading.OnFold> features = features(largest);
        EncodedRows inputs = EncodedRows.where(features, Reading.OnFold::train, train.length);
        EncodedRows unseen = EncodedRows.where(features, Reading.OnFold::scored, scored.length);
        Fitted model = train(
                largest, new TrainingSet(inputs, trained(largest), arena.weights(train), start(largest, features)));
        double clip = 1.0 / (2.0 * train.length);
        Map<Trial, TrialResult> results = new LinkedHashMap<>();
        for (Trial trial : shared.trials()) {
            Fitted staged = trial.equals(largest) ? model : model.upTo(SharedFit.stage(trial));
            double[][] predictions = staged.predict(unseen);
            double trainLoss = trainLosses && trial.shuffle() == null
                    ? mean(train, losses(trained(trial), staged.predict(inputs), clip))
                    : Double.NaN;
            results.put(
                    trial,
                    new TrialResult(
                            scored,
                            predictions,
                            losses(scored(trial), predictions, clip),
                            trainLoss,
                            staged.parameters()));
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

    private @Nullable WarmStart start(Trial trial, List<Reading.OnFold> features) {
        Learner learner = Learners.named(trial.configuration().learner());
        Trial.Shuffle shuffle = trial.shuffle();
        if (shuffle == null || !learner.startsWarm(arena.target().task(), hyperparameters(learner, trial))) {
            return null;
        }
        int[] widths =
                features.stream().mapToInt(one -> one.fitted().outputs().size()).toArray();
        return starts.of(trial, shuffle, widths);
    }

    private Fitted unshuffled(Trial trial) {
        int[] train = arena.trainPositions(trial);
        EncodedRows inputs = EncodedRows.where(features(trial), Reading.OnFold::train, train.length);
        return train(trial, new TrainingSet(inputs, trained(trial), arena.weights(train)));
    }

    private List<Reading.OnFold> features(Trial trial) {
        Trial.Shuffle shuffle = trial.shuffle();
        List<Reading.OnFold> features = new ArrayList<>();
        for (Feature feature :
                arena.featureSet(trial.configuration().features()).features()) {
            if (shuffle == null) {
                features.add(on(trial, new Reading(feature, null, null)));
            } else if (shuffle.features().contains(feature.expression())) {
                features.add(on(trial, moved(feature, shuffle)));
            } else {
                // Every copy has the same of it on the same fold.
                Unmoved key = new Unmoved(feature.expression(), trial.repeat(), trial.fold(), trial.inner());
                features.add(unmoved.computeIfAbsent(key, any -> on(trial, new Reading(feature, null, null))));
            }
        }
        return features;
    }

    private Reading.OnFold on(Trial trial, Reading reading) {
        return reading.on(arena, arena.trainPositions(trial), arena.scoredPositions(trial));
    }

    private Reading moved(Feature feature, Trial.Shuffle shuffle) {
        int[] permutation = arena.exchange(shuffle.seed());
        if (!shuffle.columns().isEmpty()) {
            return new Reading(arena.feature(feature.expression(), shuffle.columns(), permutation), null, null);
        }
        List<String> given = shuffle.given();
        return new Reading(feature, permutation, given.isEmpty() ? null : copies(feature, given));
    }

    private ResidualCopies copies(Feature feature, List<String> given) {
        Trial.Shuffle key = new Trial.Shuffle(List.of(feature.expression()), 0, given);
        return copies.computeIfAbsent(key, ignored -> ResidualCopies.of(arena, feature, given));
    }

    private Targets trained(Trial trial) {
        return labels.computeIfAbsent(Part.trained(trial), any -> targets(arena.trainPositions(trial)));
    }

    private Targets scored(Trial trial) {
        return labels.computeIfAbsent(Part.scored(trial), any -> targets(arena.scoredPositions(trial)));
    }

    private Targets targets(int[] positions) {
        if (arena.target().task().isClassification()) {
            int[] codes = Arrays.stream(positions).map(arena::label).toArray();
            return Targets.ofClasses(arena.target().classes(), codes);
        }
        return Targets.ofNumbers(
                Arrays.stream(positions).mapToDouble(arena::value).toArray());
    }

    private double[] losses(Targets truth, double[][] predictions, double clip) {
        RowLoss loss = arena.target().task().isClassification() ? RowLoss.LOG_LOSS : RowLoss.SQUARED_ERROR;
        double[] losses = loss.of(new Scored(truth.truth(), predictions, null, clip));
        for (int i = 0; i < losses.length; i++) {
            // Training that diverged predicts no numbers: nothing is worse.
            losses[i] = Double.isNaN(losses[i]) ? Double.POSITIVE_INFINITY : losses[i];
        }
        return losses;
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
