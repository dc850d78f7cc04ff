package io.github.mldebug.compare;

import io.github.mldebug.feature.Feature;
import io.github.mldebug.learn.Hyperparameters;
import io.github.mldebug.learn.Learner;
import io.github.mldebug.learn.Learners;
import io.github.mldebug.trial.Arena;
import io.github.mldebug.trial.Configuration;
import io.github.mldebug.trial.OutOfFold;
import io.github.mldebug.trial.Trial;
import io.github.mldebug.trial.TrialEngine;
import io.github.mldebug.trial.TrialResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What features bring over a model without them, as one number by which they are ranked among their shuffled copies: the fall
 * in the deciding loss that is to be expected on fresh rows. A permutation test is exact whatever its statistic, so the one
 * with the most power is taken. Where the learner ends at the one optimum of its training loss, that is the likelihood: one fit
 * on all rows, the training loss corrected for the p numbers fitted to n rows, by p/n for log-loss (Akaike 1974) and by the
 * factor (n + p)/(n − p) for squared error (Akaike's final prediction error, 1969). Other learners, and features that have
 * learned from labels, can make any training loss small, so they are scored out of fold, on the first assignment.
 */
public final class StepGain {
    /** So many rows are predicted before their losses are added up and the predictions forgotten. */
    private static final int MOST_ROWS = 1 << 22;

    private final TrialEngine engine;
    private final Arena arena;
    private final Configuration base;
    private final boolean inSample;
    private @Nullable Double baseLoss;

    /**
     * @param base the configuration that is to be beaten
     * @param template learner and hyperparameters of the candidates
     * @param features of all candidates
     */
    public StepGain(
            TrialEngine engine, Arena arena, Configuration base, Configuration template, List<String> features) {
        this.engine = engine;
        this.arena = arena;
        this.base = base;
        this.inSample = isInSample(template)
                && arena.featureSet(features).features().stream().noneMatch(Feature::usesLabel);
    }

    /** Whether models of a configuration are compared by their training loss. */
    private static boolean isInSample(Configuration configuration) {
        Learner learner = Learners.named(configuration.learner());
        return learner.endsAtOptimum(Hyperparameters.of(learner.info(), configuration.hyperparameters()));
    }

    /** How many fits the gain of one more feature costs. */
    public static int fits(Arena arena, Configuration configuration, Feature feature) {
        return isInSample(configuration) && !feature.usesLabel() ? 1 : arena.foldCount();
    }

    /** How many copies are worth asking for at once. */
    public int batch() {
        return inSample ? 8 : 1;
    }

    /** A configuration, with features that are read from other rows, or none. */
    public record Candidate(Configuration configuration, Trial.@Nullable Shuffle shuffle) {}

    /** The gain of one configuration as it is. */
    public double of(Configuration configuration) {
        return of(List.of(new Candidate(configuration, null)))[0];
    }

    /** The gain of each candidate, positive for the better. */
    public double[] of(List<Candidate> candidates) {
        if (baseLoss == null) {
            baseLoss = losses(List.of(new Candidate(base, null)))[0];
        }
        double[] losses = losses(candidates);
        for (int i = 0; i < losses.length; i++) {
            losses[i] = baseLoss - losses[i];
        }
        return losses;
    }

    private double[] losses(List<Candidate> candidates) {
        int atOnce = Math.max(1, MOST_ROWS / Math.max(1, arena.rows()));
        double[] losses = new double[candidates.size()];
        for (int start = 0; start < losses.length; start += atOnce) {
            List<Candidate> some = candidates.subList(start, Math.min(losses.length, start + atOnce));
            System.arraycopy(lossesOf(some), 0, losses, start, some.size());
        }
        return losses;
    }

    private double[] lossesOf(List<Candidate> candidates) {
        List<Trial> trials = new ArrayList<>();
        for (Candidate one : candidates) {
            if (inSample) {
                trials.add(new Trial(one.configuration(), 0, Trial.ALL, arena.seed(), one.shuffle()));
            } else {
                trials.addAll(OutOfFold.trials(arena, one.configuration(), 1, one.shuffle()));
            }
        }
        List<TrialResult> results = engine.run(trials);
        int each = inSample ? 1 : arena.foldCount();
        double[] losses = new double[candidates.size()];
        for (int i = 0; i < losses.length; i++) {
            List<TrialResult> own = results.subList(i * each, (i + 1) * each);
            losses[i] = inSample
                    ? expected(own.get(0))
                    : OutOfFold.of(arena, 1, own).meanLoss(arena);
        }
        return losses;
    }

    private double expected(TrialResult fit) {
        double rows = arena.rows();
        double loss = fit.meanLoss(arena);
        if (arena.target().task().isClassification()) {
            int classes = arena.target().classes().size();
            // Of the scores of three or more classes, one is free.
            double share = classes > 2 ? (classes - 1.0) / classes : 1;
            return loss + share * fit.parameters() / rows;
        }
        return loss * (rows + fit.parameters()) / Math.max(1, rows - fit.parameters());
    }
}
