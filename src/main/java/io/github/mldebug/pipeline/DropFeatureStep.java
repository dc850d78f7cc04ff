package io.github.mldebug.pipeline;

import io.github.mldebug.compare.ShadowTest;
import io.github.mldebug.compare.StepGain;
import io.github.mldebug.compare.StepKind;
import io.github.mldebug.config.Settings;
import io.github.mldebug.error.UserError;
import io.github.mldebug.feature.Feature;
import io.github.mldebug.trial.Configuration;
import io.github.mldebug.trial.OutOfFold;
import io.github.mldebug.trial.Redundancy;
import io.github.mldebug.trial.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One feature less. What it gives to the rest is compared with what shuffled copies of it give, for where the folds alone
 * cannot show whether it is missed.
 */
final class DropFeatureStep {
    private final Study study;
    private final Evaluated parent;
    private final int copies;

    DropFeatureStep(Study study, Evaluated parent, int copies) {
        this.study = study;
        this.parent = parent;
        this.copies = copies;
    }

    /** The feature that the user names. */
    Proposal named(String written) {
        List<String> used = parent.configuration().features();
        String expression =
                study.arena().featureSet(List.of(written)).expressions().get(0);
        if (!used.contains(expression)) {
            throw new UserError(expression + " is not in the model", "its features are: " + String.join(", ", used));
        }
        return proposal(StepKind.DROP_FEATURE, expression, List.of(expression), study.settings(), null);
    }

    /** The feature without which the model does best, on the first assignment of rows to folds. */
    Proposal best() {
        List<String> used = parent.configuration().features();
        if (used.isEmpty()) {
            throw new NothingToTry("the model has no feature to drop", "see it with: mldebug show");
        }
        String best = used.get(0);
        double least = Double.POSITIVE_INFINITY;
        for (String feature : used) {
            double loss = once(without(List.of(feature)));
            if (loss < least) {
                least = loss;
                best = feature;
            }
        }
        return proposal(StepKind.DROP_FEATURE, best, List.of(best), study.settings(), used.size());
    }

    /** Whatever reads a column that is not to be used any more; the settings then exclude it. */
    Proposal excluding(String column, Settings settings) {
        List<String> dropped = study.arena().featureSet(parent.configuration().features()).features().stream()
                .filter(feature -> feature.columns().contains(column))
                .map(Feature::expression)
                .toList();
        return proposal(StepKind.EXCLUDE, StepKind.EXCLUDES + column, dropped, settings, null);
    }

    private Proposal proposal(
            StepKind kind, String change, List<String> dropped, Settings settings, @Nullable Integer chosenFrom) {
        Configuration candidate = without(dropped);
        ShadowTest.Result shadow = dropped.isEmpty() ? null : shadows(dropped, candidate);
        return new Proposal(kind, change, candidate, settings, shadow, chosenFrom);
    }

    /** How the dropped features do among shuffled copies of themselves, given the rest. */
    private ShadowTest.Result shadows(List<String> dropped, Configuration candidate) {
        StepGain gain = new StepGain(
                study.engine(),
                study.arena(),
                candidate,
                parent.configuration(),
                parent.configuration().features());
        List<String> rest = candidate.features();
        boolean redundant = dropped.size() == 1 && Redundancy.isHigh(study.arena(), dropped.get(0), rest);
        List<String> given = redundant ? rest : List.of();
        return new ShadowTest(copies)
                .run(
                        gain.of(parent.configuration()),
                        (first, last) -> gain.of(IntStream.range(first, last)
                                .mapToObj(copy -> new StepGain.Candidate(
                                        parent.configuration(),
                                        new Trial.Shuffle(
                                                dropped,
                                                ShadowTest.seed(study.arena().seed(), copy),
                                                given)))
                                .toList()),
                        gain.batch(),
                        false);
    }

    private double once(Configuration configuration) {
        return OutOfFold.run(study.engine(), study.arena(), configuration, 1).meanLoss(study.arena());
    }

    private Configuration without(List<String> dropped) {
        List<String> features = new ArrayList<>(parent.configuration().features());
        features.removeAll(dropped);
        return parent.configuration().withFeatures(features);
    }
}
