package io.github.mldebug.pipeline;

import io.github.mldebug.compare.EvidenceTest;
import io.github.mldebug.report.SignalReport;
import io.github.mldebug.scan.Workers;
import io.github.mldebug.stats.Holm;
import io.github.mldebug.stats.Interval;
import io.github.mldebug.trial.Arena;
import io.github.mldebug.trial.Configuration;
import io.github.mldebug.trial.OutOfFold;
import io.github.mldebug.trial.PairScreen;
import io.github.mldebug.trial.Residuals;
import io.github.mldebug.trial.Trial;
import io.github.mldebug.trial.TrialEngine;
import io.github.mldebug.trial.TrialResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What each column says about the target on its own: the share of the dummy's loss that a linear model of it, or a depth-3
 * tree on it, removes out of fold. A tree that does better by more than its standard error shows a shape that a line misses;
 * a column that says nothing alone may be one of a pair whose product does.
 */
final class Signals {
    private static final double LEVEL = 0.05;

    private final Arena arena;
    private final Workers workers;
    private final TrialEngine engine;

    Signals(Arena arena, Workers workers, TrialEngine engine) {
        this.arena = arena;
        this.workers = workers;
        this.engine = engine;
    }

    /** One report a candidate, the strongest first. */
    List<SignalReport> of(List<String> candidates, OutOfFold dummy) {
        Set<String> paired = paired(candidates);
        OutOfFold dummyOnce = OutOfFold.run(engine, arena, Configurations.dummy(), 1);
        List<OutOfFold> lines = once(candidates, Configurations::linear);
        List<OutOfFold> trees = once(candidates, Configurations::tree);
        EvidenceTest test = new EvidenceTest(arena);
        double[] pValues = new double[candidates.size()];
        boolean[] tree = new boolean[candidates.size()];
        for (int i = 0; i < pValues.length; i++) {
            EvidenceTest.Gain line = test.gain(dummyOnce, lines.get(i));
            EvidenceTest.Gain bent = test.gain(dummyOnce, trees.get(i));
            EvidenceTest.Gain bend = test.gain(lines.get(i), trees.get(i));
            // Two models were tried for each column.
            pValues[i] = Math.min(1, 2 * Math.min(line.p(), bent.p()));
            tree[i] = bend.mean() > bend.standardError();
        }
        double[] adjusted = Holm.adjusted(pValues);
        List<SignalReport> reports = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            String alone = tree[i] ? "nonlinear" : "linear";
            String shape = adjusted[i] <= LEVEL ? alone : paired.contains(candidates.get(i)) ? "pair" : "none";
            OutOfFold better = tree[i] ? trees.get(i) : lines.get(i);
            reports.add(report(candidates.get(i), test.gain(dummyOnce, better), dummyOnce, adjusted[i], shape));
        }
        reports.sort(Comparator.comparingDouble((SignalReport one) -> -one.score()));
        return reports;
    }

    /** Columns that say something together with another one. */
    private Set<String> paired(List<String> candidates) {
        Trial all = new Trial(Configurations.dummy(), 0, Trial.ALL, arena.seed(), null);
        double[][] residuals = Residuals.of(arena, engine.run(List.of(all)).get(0));
        Set<String> paired = new HashSet<>();
        for (PairScreen.Pair pair : new PairScreen(arena, workers, residuals).telling(candidates, LEVEL)) {
            paired.add(pair.first());
            paired.add(pair.second());
        }
        return paired;
    }

    private SignalReport report(String column, EvidenceTest.Gain gain, OutOfFold dummy, double p, String shape) {
        double loss = dummy.meanLoss(arena);
        Interval interval = gain.interval();
        return new SignalReport(
                column, gain.mean() / loss, List.of(interval.low() / loss, interval.high() / loss), p, shape);
    }

    /** Each column alone, on the first assignment of rows to folds. */
    private List<OutOfFold> once(List<String> candidates, Function<List<String>, Configuration> model) {
        List<Trial> trials = new ArrayList<>();
        for (String candidate : candidates) {
            trials.addAll(OutOfFold.trials(arena, model.apply(List.of(candidate)), 1, null));
        }
        List<TrialResult> results = engine.run(trials);
        int folds = arena.foldCount();
        List<OutOfFold> scored = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            scored.add(OutOfFold.of(arena, 1, results.subList(i * folds, (i + 1) * folds)));
        }
        return scored;
    }
}
