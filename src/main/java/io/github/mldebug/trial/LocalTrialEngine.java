package io.github.mldebug.trial;

import io.github.mldebug.scan.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Runs trials in this process, in parallel. Trials that differ only in the stage of their learner, as in the number of a
 * boosting's rounds, share one fit.
 */
public final class LocalTrialEngine implements TrialEngine {
    private final Workers workers;
    private final Fitting fitting;
    private final Progress progress;
    private final TrialStore store;
    private final Map<Trial, TrialResult> known = new ConcurrentHashMap<>();

    /** An engine that remembers nothing beyond itself. */
    public LocalTrialEngine(Arena arena, Workers workers, Progress progress) {
        this(arena, workers, progress, TrialStore.NONE);
    }

    /** An engine for models of which nobody asks how they do on the rows that they were trained on. */
    public static LocalTrialEngine withoutTrainLosses(Arena arena, Workers workers, Progress progress) {
        return new LocalTrialEngine(workers, new Fitting(arena, workers, false), progress, TrialStore.NONE);
    }

    /**
     * @param workers on which fits run
     * @param store of results that may be known from earlier
     */
    public LocalTrialEngine(Arena arena, Workers workers, Progress progress, TrialStore store) {
        this(workers, new Fitting(arena, workers, true), progress, store);
    }

    private LocalTrialEngine(Workers workers, Fitting fitting, Progress progress, TrialStore store) {
        this.workers = workers;
        this.fitting = fitting;
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

    /** Puts what is known of some configurations into a store, for commands to come. */
    public void keep(TrialStore into, Set<Configuration> configurations) {
        known.forEach((trial, result) -> {
            if (configurations.contains(trial.configuration())) {
                into.put(trial, result);
            }
        });
    }

    @Override
    public long fits() {
        return fitting.fits();
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
        Map<Trial, TrialResult> fitted = fitting.results(new SharedFit(missing));
        progress.step();
        fitted.forEach((trial, result) -> {
            if (trial.shuffle() == null) {
                store.put(trial, result);
            }
        });
        made.putAll(fitted);
    }
}
