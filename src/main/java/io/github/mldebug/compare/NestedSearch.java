package io.github.mldebug.compare;

import io.github.mldebug.trial.Arena;
import io.github.mldebug.trial.Configuration;
import io.github.mldebug.trial.OutOfFold;
import io.github.mldebug.trial.Trial;
import io.github.mldebug.trial.TrialEngine;
import io.github.mldebug.trial.TrialResult;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Chooses among configurations without the rows that judge the choice (nested cross-validation; Cawley and Talbot, "On
 * Over-fitting in Model Selection", JMLR 11, 2010). For each fold the candidates are scored on parts of the fold's training
 * rows, the best is trained on all of them, and the fold scores it. What is measured is the gain of choosing and training, so
 * it needs no correction for how many were tried. The configuration that is proposed is chosen in the same way from all rows.
 */
public final class NestedSearch {
    /** Repeats that a search is run on: more cost much and tell little. */
    public static final int MOST_REPEATS = 3;
    /** From so many training rows on, one inner part says enough. */
    private static final int ONE_PART_ROWS = 2_000;

    private final TrialEngine engine;
    private final Arena arena;
    private final Choice choice;
    private final int repeats;

    /** @param choice which of the candidates is taken */
    public NestedSearch(TrialEngine engine, Arena arena, Choice choice) {
        this(engine, arena, choice, MOST_REPEATS);
    }

    /**
     * @param choice which of the candidates is taken
     * @param mostRepeats on how many assignments of rows to folds at most; one is a first look
     */
    public NestedSearch(TrialEngine engine, Arena arena, Choice choice, int mostRepeats) {
        this.engine = engine;
        this.arena = arena;
        this.choice = choice;
        this.repeats = Math.min(mostRepeats, arena.repeats());
    }

    /** Which candidate is taken, by the mean deciding loss of each, infinite for one that diverged. */
    @FunctionalInterface
    public interface Choice {
        /** The place of the candidate that is taken. */
        int of(double[] losses);
    }

    /**
     * What a search found.
     *
     * @param chosen the place of the candidate that was chosen from all rows
     * @param scored what the choice of each fold gave on that fold
     * @param tried what each candidate gave on the inner parts of all rows
     */
    public record Found(int chosen, OutOfFold scored, List<Tried> tried) {
        public Found {
            tried = List.copyOf(tried);
        }
    }

    /**
     * A candidate.
     *
     * @param loss mean deciding loss on inner parts of all rows; infinite when training diverged
     * @param trainLoss the same on the rows trained on
     * @param folds how many folds chose it
     */
    public record Tried(double loss, double trainLoss, int folds) {}

    /** On how many repeats candidates are judged. */
    public int repeats() {
        return repeats;
    }

    /** How many fits a search takes at most; candidates that differ in the stage of their learner alone share theirs. */
    public long fits(int candidates) {
        return (long) repeats * ((1 + arena.foldCount()) * parts() * candidates + arena.foldCount());
    }

    /** Searches; at least one candidate. */
    public Found run(List<Configuration> candidates) {
        List<Trial> inner = new ArrayList<>();
        for (int repeat = 0; repeat < repeats(); repeat++) {
            for (int fold = Trial.ALL; fold < arena.foldCount(); fold = fold == Trial.ALL ? 0 : fold + 1) {
                for (Configuration candidate : candidates) {
                    inner.addAll(inner(candidate, repeat, fold));
                }
            }
        }
        engine.run(inner);
        int[] folds = new int[candidates.size()];
        List<Trial> outer = new ArrayList<>();
        for (int repeat = 0; repeat < repeats(); repeat++) {
            for (int fold = 0; fold < arena.foldCount(); fold++) {
                int taken = choice.of(losses(candidates, repeat, repeat + 1, fold));
                folds[taken]++;
                outer.add(new Trial(candidates.get(taken), repeat, fold, arena.seed(), null));
            }
        }
        OutOfFold scored = OutOfFold.of(arena, repeats(), engine.run(outer));
        double[] losses = losses(candidates, 0, repeats(), Trial.ALL);
        List<Tried> tried = IntStream.range(0, losses.length)
                .mapToObj(i -> new Tried(losses[i], trainLoss(candidates.get(i)), folds[i]))
                .toList();
        return new Found(choice.of(losses), scored, tried);
    }

    private List<Trial> inner(Configuration candidate, int repeat, int fold) {
        return IntStream.range(0, parts())
                .mapToObj(part -> new Trial(candidate, repeat, fold, part, arena.seed(), null))
                .filter(trial -> arena.scoredPositions(trial).length > 0 && arena.trainPositions(trial).length > 0)
                .toList();
    }

    private int parts() {
        return arena.rows() < ONE_PART_ROWS ? arena.innerParts() : 1;
    }

    /** By candidate, over some repeats: mean loss of the rows that the inner parts score. */
    private double[] losses(List<Configuration> candidates, int from, int to, int fold) {
        return candidates.stream()
                .mapToDouble(candidate -> {
                    double total = 0;
                    double weights = 0;
                    for (TrialResult result : results(candidate, from, to, fold)) {
                        for (int i = 0; i < result.positions().length; i++) {
                            double weight = arena.weight(result.positions()[i]);
                            total += weight * result.losses()[i];
                            weights += weight;
                        }
                    }
                    return total / weights;
                })
                .toArray();
    }

    private double trainLoss(Configuration candidate) {
        return results(candidate, 0, repeats(), Trial.ALL).stream()
                .mapToDouble(TrialResult::trainLoss)
                .average()
                .orElse(Double.NaN);
    }

    private List<TrialResult> results(Configuration candidate, int from, int to, int fold) {
        List<Trial> trials = new ArrayList<>();
        for (int repeat = from; repeat < to; repeat++) {
            trials.addAll(inner(candidate, repeat, fold));
        }
        return engine.run(trials);
    }
}
