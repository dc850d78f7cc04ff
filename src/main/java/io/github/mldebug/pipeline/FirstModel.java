package io.github.mldebug.pipeline;

import io.github.mldebug.compare.Comparer;
import io.github.mldebug.compare.Comparison;
import io.github.mldebug.compare.FeatureSearch;
import io.github.mldebug.compare.FeatureSearch.Move;
import io.github.mldebug.compare.ShadowTest;
import io.github.mldebug.compare.StepKind;
import io.github.mldebug.report.SecondFeature;
import io.github.mldebug.scan.Workers;
import io.github.mldebug.trial.Arena;
import io.github.mldebug.trial.Configuration;
import io.github.mldebug.trial.OutOfFold;
import io.github.mldebug.trial.Screen;
import io.github.mldebug.trial.Trial;
import io.github.mldebug.trial.TrialEngine;
import io.github.mldebug.trial.TrialResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The search for the simplest model that could work: the best single feature, then the best pair, taken only if the keep
 * rule keeps it. Pairs are the best single feature with each other one, and those among the {@link #PAIRED} that promise
 * most alone.
 */
final class FirstModel {
    private static final int PAIRED = 8;

    private final TrialEngine engine;
    private final Arena arena;
    private final Workers workers;
    private final Configuration dummy;
    private final Configuration template;

    /** @param template learner and hyperparameters, with no features yet */
    FirstModel(TrialEngine engine, Arena arena, Workers workers, Configuration dummy, Configuration template) {
        this.engine = engine;
        this.arena = arena;
        this.workers = workers;
        this.dummy = dummy;
        this.template = template;
    }

    /**
     * What the search ended with.
     *
     * @param scored the chosen configuration, out of fold on all assignments
     * @param comparison of the chosen configuration with the dummy
     * @param second the try for a second feature, or null when there was no other candidate
     */
    record Result(
            Configuration configuration,
            OutOfFold scored,
            Comparison comparison,
            @Nullable SecondFeature second) {}

    /** Searches among features; at least one. */
    Result search(List<String> candidates, OutOfFold dummyScored, double minimumEffect) {
        TrialResult dummyFit = engine.run(List.of(new Trial(dummy, 0, Trial.ALL, arena.seed(), null)))
                .get(0);
        Screen screen = new Screen(arena, dummyFit, List.of());
        Comparer comparer = new Comparer(arena, minimumEffect);

        List<Move> singles = candidates.stream()
                .map(feature -> new Move(List.of(feature), List.of(feature)))
                .toList();
        FeatureSearch first = new FeatureSearch(engine, arena, workers, screen, template, dummy);
        Move single = first.best(singles);
        ShadowTest.Result singleShadows = first.shadows(singles, single, candidates, List.of(), ShadowTest.COPIES);
        Configuration one = template.withFeatures(single.features());
        OutOfFold oneScored = OutOfFold.run(engine, arena, one, arena.repeats());
        Comparer.Step baseline = step(StepKind.BASELINE, singleShadows, singles.size());
        Comparison oneAgainstDummy = comparer.compare(dummyScored, oneScored, baseline);

        List<Move> pairs = pairs(candidates, single, first.rank(singles));
        if (pairs.isEmpty()) {
            return new Result(one, oneScored, oneAgainstDummy, null);
        }
        FeatureSearch second = new FeatureSearch(engine, arena, workers, screen, template, one);
        Move pair = second.best(pairs);
        List<String> others = new ArrayList<>(candidates);
        others.removeAll(single.features());
        ShadowTest.Result pairShadows = second.shadows(pairs, pair, others, List.of(), ShadowTest.COPIES);
        Configuration two = template.withFeatures(pair.features());
        OutOfFold twoScored = OutOfFold.run(engine, arena, two, arena.repeats());
        Comparison twoAgainstOne =
                comparer.compare(oneScored, twoScored, step(StepKind.ADD_FEATURE, pairShadows, pairs.size()));
        SecondFeature tried = new SecondFeature(pair.features(), twoAgainstOne);
        if (!twoAgainstOne.kept()) {
            return new Result(one, oneScored, oneAgainstDummy, tried);
        }
        return new Result(two, twoScored, comparer.compare(dummyScored, twoScored, baseline), tried);
    }

    private static Comparer.Step step(StepKind kind, ShadowTest.Result shadows, int chosenFrom) {
        return new Comparer.Step(kind, shadows, chosenFrom, 0, 0);
    }

    private static List<Move> pairs(List<String> candidates, Move single, List<FeatureSearch.Ranked> ranked) {
        List<Move> pairs = new ArrayList<>();
        String best = single.features().get(0);
        for (String other : candidates) {
            if (!other.equals(best)) {
                pairs.add(new Move(List.of(best, other), List.of(best, other)));
            }
        }
        List<String> top = ranked.stream()
                .limit(PAIRED)
                .map(one -> one.move().features().get(0))
                .filter(feature -> !feature.equals(best))
                .toList();
        for (int i = 0; i < top.size(); i++) {
            for (int j = i + 1; j < top.size(); j++) {
                pairs.add(new Move(List.of(top.get(i), top.get(j)), List.of(top.get(i), top.get(j))));
            }
        }
        return pairs;
    }
}
