package io.github.mldebug.pipeline;

import io.github.mldebug.compare.EvidenceTest;
import io.github.mldebug.report.SignalReport;
import io.github.mldebug.stats.Holm;
import io.github.mldebug.stats.Interval;
import io.github.mldebug.trial.Arena;
import io.github.mldebug.trial.OutOfFold;
import io.github.mldebug.trial.Trial;
import io.github.mldebug.trial.TrialEngine;
import io.github.mldebug.trial.TrialResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What each column says about the target on its own: the share of the dummy's loss that a linear model of it, or a depth-3
 * tree on it, removes out of fold. A tree that does better by more than its standard error shows a shape that a line misses.
 */
final class Signals {
    private static final double LEVEL = 0.05;

    private final Arena arena;
    private final TrialEngine engine;

    Signals(Arena arena, TrialEngine engine) {
        this.arena = arena;
        this.engine = engine;
    }

    /** One report a candidate, the strongest first. */
    List<SignalReport> of(List<String> candidates, OutOfFold dummy) {
        OutOfFold dummyOnce = OutOfFold.run(engine, arena, Configurations.dummy(), 1);
        List<OutOfFold> lines = lines(candidates);
        List<OutOfFold> trees = lines;
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
            String shape = adjusted[i] > LEVEL ? "none" : tree[i] ? "nonlinear" : "linear";
            OutOfFold better = tree[i] ? trees.get(i) : lines.get(i);
            reports.add(report(candidates.get(i), test.gain(dummyOnce, better), dummyOnce, adjusted[i], shape));
        }
        reports.sort(Comparator.comparingDouble((SignalReport one) -> -one.score()));
        return reports;
    }

    private SignalReport report(String column, EvidenceTest.Gain gain, OutOfFold dummy, double p, String shape) {
        double loss = dummy.meanLoss(arena);
        Interval interval = gain.interval();
        return new SignalReport(
                column, gain.mean() / loss, List.of(interval.low() / loss, interval.high() / loss), p, shape);
    }

    private List<OutOfFold> lines(List<String> candidates) {
        List<Trial> trials = new ArrayList<>();
        for (String candidate : candidates) {
            trials.addAll(OutOfFold.trials(arena, Configurations.linear(List.of(candidate)), 1, null));
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
