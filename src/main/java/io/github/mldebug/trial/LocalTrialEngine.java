package io.github.mldebug.trial;

import io.github.mldebug.feature.Feature;
import io.github.mldebug.feature.FeatureSet;
import io.github.mldebug.feature.FittedFeature;
import io.github.mldebug.learn.Fitted;
import io.github.mldebug.learn.Hyperparameters;
import io.github.mldebug.learn.Learner;
import io.github.mldebug.learn.Learners;
import io.github.mldebug.learn.Targets;
import io.github.mldebug.learn.TrainingSet;
import io.github.mldebug.metric.RowLoss;
import io.github.mldebug.metric.Scored;
import io.github.mldebug.scan.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Runs trials in this process, in parallel. Trials that differ only in the stage of their learner, as in the number of a
 * boosting's rounds, share one fit.
 */
public final class LocalTrialEngine implements TrialEngine {
    private final Arena arena;
    private final Workers workers;
    private final Progress progress;
    private final TrialStore store;
    private final Map<Trial, TrialResult> known = new ConcurrentHashMap<>();
    private final Map<Trial.Shuffle, ResidualCopies> copies = new ConcurrentHashMap<>();
    private final AtomicLong fits = new AtomicLong();

    /** An engine that remembers nothing beyond itself. */
    public LocalTrialEngine(Arena arena, Workers workers, Progress progress) {
        this(arena, workers, progress, TrialStore.NONE);
    }

    /**
     * @param workers on which fits run
     * @param store of results that may be known from earlier
     */
    public LocalTrialEngine(Arena arena, Workers workers, Progress progress, TrialStore store) {
        this.arena = arena;
        this.workers = workers;
        this.progress = progress;
        this.store = store;
    }

    @Override
    public List<TrialResult> run(List<Trial> trials) {
        Map<Trial, TrialResult> made = new ConcurrentHashMap<>();
        List<Trial> missing = trials.stream()
                .distinct()
                .filter(trial -> !known.containsKey(trial))
                .toList();
        List<SharedFit> fits = SharedFit.of(missing);
        workers.each(fits.size(), i -> storedOrFitted(fits.get(i), made));
        made.forEach((trial, result) -> {
            // Shuffled copies are asked for once; keeping their predictions would only fill memory.
            if (trial.shuffle() == null) {
                known.put(trial, result);
            }
        });
        List<TrialResult> results = new ArrayList<>(trials.size());
        for (Trial trial : trials) {
            TrialResult fresh = made.get(trial);
            results.add(fresh != null ? fresh : Objects.requireNonNull(known.get(trial)));
        }
        return results;
    }

    @Override
    public long fits() {
        return fits.get();
    }

    private void storedOrFitted(SharedFit shared, Map<Trial, TrialResult> made) {
        List<Trial> missing = new ArrayList<>();
        for (Trial trial : shared.trials()) {
            Optional<TrialResult> stored = trial.shuffle() == null ? store.get(trial) : Optional.empty();
            stored.ifPresentOrElse(result -> made.put(trial, result), () -> missing.add(trial));
        }
        if (missing.isEmpty()) {
            return;
        }
        Map<Trial, TrialResult> fitted = fit(new SharedFit(missing));
        fitted.forEach((trial, result) -> {
            if (trial.shuffle() == null) {
                store.put(trial, result);
            }
        });
        made.putAll(fitted);
    }

    private Map<Trial, TrialResult> fit(SharedFit shared) {
        Trial largest = shared.largest();
        int[] train = arena.trainPositions(largest.repeat(), largest.fold());
        int[] scored = arena.scoredPositions(largest.repeat(), largest.fold());
        Configuration configuration = largest.configuration();
        FeatureSet features = arena.featureSet(configuration.features());
        Reading reading = reading(features, largest.shuffle());
        double[] weights = arena.weights(train);
        List<FittedFeature> fittedFeatures = reading.fit(train, weights);
        Learner learner = Learners.named(configuration.learner());
        Targets targets = targets(train);
        EncodedRows inputs = new EncodedRows(fittedFeatures, reading.rows(train), train.length);
        Fitted model = learner.fit(
                new TrainingSet(inputs, targets, weights),
                Hyperparameters.of(learner.info(), configuration.hyperparameters()),
                largest.seed(),
                workers);
        EncodedRows unseen = new EncodedRows(fittedFeatures, reading.rows(scored), scored.length);
        double clip = 1.0 / (2.0 * train.length);
        Map<Trial, TrialResult> results = new LinkedHashMap<>();
        for (Trial trial : shared.trials()) {
            Fitted staged = trial.equals(largest) ? model : model.upTo(SharedFit.stage(trial));
            double[][] predictions = staged.predict(unseen);
            double[] losses = losses(scored, predictions, clip);
            double[] trainLosses = losses(train, staged.predict(inputs), clip);
            results.put(
                    trial, new TrialResult(scored, predictions, losses, mean(train, trainLosses), staged.parameters()));
        }
        fits.incrementAndGet();
        progress.step();
        return results;
    }

    private Reading reading(FeatureSet features, Trial.@Nullable Shuffle shuffle) {
        List<Reading.Source> sources = new ArrayList<>();
        for (Feature feature : features.features()) {
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
