package io.github.mldebug.pipeline;

import io.github.mldebug.compare.Comparer;
import io.github.mldebug.compare.Comparison;
import io.github.mldebug.compare.FalseKeeps;
import io.github.mldebug.config.Settings;
import io.github.mldebug.feature.DerivedFeatures;
import io.github.mldebug.ledger.Workspace;
import io.github.mldebug.scan.Workers;
import io.github.mldebug.split.Folds;
import io.github.mldebug.split.Split;
import io.github.mldebug.split.SplitCutter;
import io.github.mldebug.split.SplitRequest;
import io.github.mldebug.table.Table;
import io.github.mldebug.table.Target;
import io.github.mldebug.table.TargetChooser;
import io.github.mldebug.table.TargetOptions;
import io.github.mldebug.trial.Arena;
import io.github.mldebug.trial.Configuration;
import io.github.mldebug.trial.LocalTrialEngine;
import io.github.mldebug.trial.Progress;
import io.github.mldebug.trial.TrialStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table on which steps are made exactly as {@code mldebug iterate} makes them, every row a training row: the same proposals,
 * fits, shuffled copies and rules, without files between.
 */
final class Simulation {
    private final Study study;

    private Simulation(Study study) {
        this.study = study;
    }

    /** @param group the column of rows that belong together, or null */
    record Cut(List<String> group, String time, long seed) {
        static Cut ofSeed(long seed) {
            return new Cut(List.of(), null, seed);
        }
    }

    static Simulation of(Path folder, Table table, String label, Cut cut) {
        Target target = new TargetChooser().choose(table, TargetOptions.column(label));
        SplitRequest request = new SplitRequest(false, List.of(), cut.group(), cut.time(), List.of(), 0.2, cut.seed());
        Split split = new SplitCutter(table, target).cut(request);
        Arena arena = new Arena(table, target, split.trainRows(), null, Folds.of(table, target, split), cut.seed());
        LocalTrialEngine engine = new LocalTrialEngine(arena, Workers.alone(), Progress.NONE);
        Evaluated dummy = Evaluated.of(engine, arena, Configurations.dummy());
        MinimumEffect effect = MinimumEffect.of(arena, dummy.scored(), java.util.OptionalDouble.empty());
        return new Simulation(new Study(
                Workspace.create(folder, Map.of()),
                Settings.resolve(Map.of(), Map.of(), Optional.empty()),
                Workers.alone(),
                table,
                split,
                arena,
                engine,
                TrialStore.NONE,
                effect.minimum()));
    }

    Study study() {
        return study;
    }

    /** One step from a configuration, with these candidates for a choice. */
    Step step(Configuration from, Change change, List<String> candidates) {
        Evaluated parent = study.evaluate(from);
        // Nothing is derived of no columns: a choice is among the given candidates only.
        DerivedFeatures none = new DerivedFeatures(study.table(), new int[0], List.of());
        Proposal proposal = new Steps(study, parent, new Candidates(candidates, Map.of(), none))
                .propose(change, new History(List.of()), "parent");
        Evaluated candidate = study.evaluate(proposal.configuration());
        return new Step(proposal, compare(parent, candidate, proposal));
    }

    /** What a step proposed and what it was compared to be. */
    record Step(Proposal proposal, Comparison comparison) {
        boolean kept() {
            return comparison.kept();
        }
    }

    private Comparison compare(Evaluated parent, Evaluated candidate, Proposal proposal) {
        return study.comparer()
                .compare(
                        parent.scored(),
                        candidate.scored(),
                        new Comparer.Step(
                                proposal.kind(),
                                proposal.shadow(),
                                proposal.chosenFrom(),
                                1,
                                FalseKeeps.rate(proposal.kind())));
    }
}
