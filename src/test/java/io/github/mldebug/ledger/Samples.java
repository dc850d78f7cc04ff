package io.github.mldebug.ledger;

import io.github.mldebug.compare.Comparison;
import io.github.mldebug.compare.Verdict;
import io.github.mldebug.config.Setting;
import io.github.mldebug.split.Regime;
import io.github.mldebug.split.Scheme;
import io.github.mldebug.split.SplitLock;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs and events that differ by a number. */
final class Samples {
    static final Event.State WORKS = new Event.State(true, List.of("beats the dummy"));

    private Samples() {}

    static SplitLock lock(long seed) {
        return new SplitLock(
                1,
                new SplitLock.Cut(
                        Scheme.HASH,
                        List.of("age", "naïve"),
                        "content",
                        "0123456789abcdef",
                        0.2,
                        false,
                        null,
                        null,
                        null),
                new SplitLock.Plan(seed, Regime.SMALL, 10, 5, 0),
                new SplitLock.Effect("log-loss", 0.693, 0.00346),
                "d".repeat(64),
                new SplitLock.Rows(80, 20, 0, 0));
    }

    static Run run(int number) {
        return run(number, lock(1));
    }

    static Run run(int number, SplitLock lock) {
        Configuration configuration = new Configuration(
                "y",
                "binary",
                List.of(new Run.Feature("age", List.of("age"))),
                new Run.Learner("linear", Map.of("ridge", 1e-6)),
                number,
                "log-loss",
                Map.of("missing-token", List.of("?")));
        String id = RunId.of(configuration, lock.data(), lock.hash(), 1);
        return new Run(
                id,
                1,
                lock.data(),
                lock.hash(),
                configuration.target(),
                configuration.task(),
                configuration.features(),
                configuration.learner(),
                configuration.seed(),
                configuration.primary(),
                configuration.settings(),
                Map.of("log-loss", new Run.Score(0.6 - number / 1e4, 0.01, 0.59, 80)),
                null,
                null,
                null,
                null,
                new Run.Cost(50, 80, 2));
    }

    static List<String> folds(int number) {
        return List.of("repeat,fold,log-loss", "0,0,0." + number, "0,1,0.5");
    }

    static Comparison comparison(boolean kept) {
        return new Comparison(
                "log-loss",
                0.6,
                0.59,
                0.01,
                List.of(0.005, 0.015),
                0.9,
                0.003,
                new Comparison.Detectable(0.004, 0.003),
                "corrected resampled t, 10 x 5 folds",
                null,
                null,
                List.of(),
                3,
                1,
                null,
                kept ? Verdict.IMPROVED : Verdict.INCONCLUSIVE,
                kept,
                1,
                0.05,
                null);
    }

    static Event step(Heads heads, Run run, String parent, boolean kept) {
        return Event.step(heads, run, parent, new Event.Step("add-feature", "f" + run.seed()), comparison(kept), WORKS);
    }

    /** A workspace with run 0 as its baseline. */
    static Workspace workspace(Path folder) {
        Workspace workspace =
                Workspace.create(folder, Map.of(Setting.DATA, List.of("data.csv"), Setting.TARGET, List.of("y")));
        workspace.appendFirst(Map.of(), lock(1), run(0), folds(0), baseline(0));
        return workspace;
    }

    static Event baseline(int number) {
        return Event.baseline(run(number).id(), null, WORKS, number);
    }

    /** A kept step from the head to the run of a number. */
    static String keep(Workspace workspace, int number) {
        Run run = run(number);
        Heads heads = workspace.heads();
        workspace.appendRun(run, folds(number), step(heads, run, heads.require(), true));
        return run.id();
    }
}
