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
    private final Map<Trial, TrialResult> known = new ConcurrentHashMap<>();
    private final AtomicLong fits = new AtomicLong();

    /** @param workers on which fits run */
    public LocalTrialEngine(Arena arena, Workers workers, Progress progress) {
        this.arena = arena;
        this.workers = workers;
        this.progress = progress;
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
        workers.each(made.length, i -> made[i] = fit(missing.get(i)));
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

    private TrialResult fit(Trial trial) {
        int[] train = arena.trainPositions(trial.repeat(), trial.fold());
        int[] scored = arena.scoredPositions(trial.repeat(), trial.fold());
        Configuration configuration = trial.configuration();
        FeatureSet features = arena.featureSet(configuration.features());
        List<int[]> trainRows = tableRows(features, trial.shuffle(), train);
        List<FittedFeature> fittedFeatures = new ArrayList<>();
        double[] weights = arena.weights(train);
        for (int i = 0; i < features.features().size(); i++) {
            fittedFeatures.add(features.features().get(i).fit(trainRows.get(i), weights));
        }
        Learner learner = Learners.named(configuration.learner());
        Targets targets = targets(train);
        EncodedRows inputs = new EncodedRows(fittedFeatures, trainRows, train.length);
        Fitted model = learner.fit(
                new TrainingSet(inputs, targets, weights),
                Hyperparameters.of(learner.info(), configuration.hyperparameters()),
                trial.seed());
        EncodedRows unseen =
                new EncodedRows(fittedFeatures, tableRows(features, trial.shuffle(), scored), scored.length);
        double[][] predictions = model.predict(unseen);
        double clip = 1.0 / (2.0 * train.length);
        double[] losses = losses(scored, predictions, clip);
        double[] trainLosses = losses(train, model.predict(inputs), clip);
        fits.incrementAndGet();
        progress.step();
        return new TrialResult(scored, predictions, losses, mean(train, trainLosses), model.parameters());
    }

    private List<int[]> tableRows(FeatureSet features, Trial.@Nullable Shuffle shuffle, int[] positions) {
        int[] plain = rows(positions, null);
        int[] moved = shuffle == null ? plain : rows(positions, Permutations.of(arena.rows(), shuffle.seed()));
        List<int[]> rows = new ArrayList<>();
        for (Feature feature : features.features()) {
            rows.add(shuffle != null && shuffle.features().contains(feature.expression()) ? moved : plain);
        }
        return rows;
    }

    private int[] rows(int[] positions, int @Nullable [] permutation) {
        int[] rows = new int[positions.length];
        for (int i = 0; i < positions.length; i++) {
            rows[i] = arena.tableRow(permutation == null ? positions[i] : permutation[positions[i]]);
        }
        return rows;
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
