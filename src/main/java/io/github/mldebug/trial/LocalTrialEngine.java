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
import io.github.mldebug.stats.Permutations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Runs trials in this process, in parallel, one thread a fit. */
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
        Map<Trial, TrialResult> wanted = new LinkedHashMap<>();
        List<Trial> missing = new ArrayList<>();
        for (Trial trial : trials) {
            if (!known.containsKey(trial) && !wanted.containsKey(trial)) {
                missing.add(trial);
            }
        }
        TrialResult[] made = new TrialResult[missing.size()];
        workers.each(made.length, i -> made[i] = storedOrFitted(missing.get(i)));
        for (int i = 0; i < missing.size(); i++) {
            wanted.put(missing.get(i), made[i]);
            // Shuffled copies are asked for once; keeping their predictions would only fill memory.
            if (missing.get(i).shuffle() == null) {
                known.put(missing.get(i), made[i]);
            }
        }
        List<TrialResult> results = new ArrayList<>(trials.size());
        for (Trial trial : trials) {
            TrialResult fresh = wanted.get(trial);
            results.add(fresh != null ? fresh : java.util.Objects.requireNonNull(known.get(trial)));
        }
        return results;
    }

    @Override
    public long fits() {
        return fits.get();
    }

    private TrialResult storedOrFitted(Trial trial) {
        if (trial.shuffle() != null) {
            return fit(trial);
        }
        return store.get(trial).orElseGet(() -> {
            TrialResult result = fit(trial);
            store.put(trial, result);
            return result;
        });
    }

    private TrialResult fit(Trial trial) {
        int[] train = arena.trainPositions(trial.repeat(), trial.fold());
        int[] scored = arena.scoredPositions(trial.repeat(), trial.fold());
        Configuration configuration = trial.configuration();
        FeatureSet features = arena.featureSet(configuration.features());
        Reading reading = reading(features, trial.shuffle());
        double[] weights = arena.weights(train);
        List<FittedFeature> fittedFeatures = reading.fit(train, weights);
        Learner learner = Learners.named(configuration.learner());
        Targets targets = targets(train);
        EncodedRows inputs = new EncodedRows(fittedFeatures, reading.rows(train), train.length);
        Fitted model = learner.fit(
                new TrainingSet(inputs, targets, weights),
                Hyperparameters.of(learner.info(), configuration.hyperparameters()),
                trial.seed());
        EncodedRows unseen = new EncodedRows(fittedFeatures, reading.rows(scored), scored.length);
        double[][] predictions = model.predict(unseen);
        double clip = 1.0 / (2.0 * train.length);
        double[] losses = losses(scored, predictions, clip);
        double[] trainLosses = losses(train, model.predict(inputs), clip);
        fits.incrementAndGet();
        progress.step();
        return new TrialResult(scored, predictions, losses, mean(train, trainLosses), model.parameters());
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
        int[] permutation = Permutations.of(arena.rows(), shuffle.seed());
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
