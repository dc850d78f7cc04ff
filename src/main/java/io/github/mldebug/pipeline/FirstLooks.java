package io.github.mldebug.pipeline;

import io.github.mldebug.compare.EvidenceTest;
import io.github.mldebug.compare.StepKind;
import io.github.mldebug.report.SuggestionReport;
import io.github.mldebug.trial.Arena;
import io.github.mldebug.trial.OutOfFold;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What steps other than a further feature promise, from fits on the first assignment of rows to folds alone: a look, not a
 * verdict. The gain is judged row by row.
 */
final class FirstLooks {
    private final Study study;
    private final Arena arena;
    private final Evaluated current;
    private final OutOfFold once;
    private final Candidates candidates;
    private final History history;
    private final String run;

    /** @param run id of the current run */
    FirstLooks(Study study, Evaluated current, Candidates candidates, History history, String run) {
        this.study = study;
        this.arena = study.arena();
        this.current = current;
        this.once = OutOfFold.run(study.engine(), arena, current.configuration(), 1);
        this.candidates = candidates;
        this.history = history;
        this.run = run;
    }

    /** One of each kind that can be made. */
    List<SuggestionReport> suggestions() {
        List<SuggestionReport> suggestions = new ArrayList<>();
        if (current.configuration().features().size() > 1) {
            look(new Change.DropFeature(null), "--drop-feature").ifPresent(suggestions::add);
        }
        tune().ifPresent(suggestions::add);
        look(new Change.Capacity("up"), "--capacity up").ifPresent(suggestions::add);
        return suggestions;
    }

    /** The search that a step would make, on one assignment; each fold chose without the rows that score it. */
    private Optional<SuggestionReport> tune() {
        Search first = new Search(study, 1);
        Set<String> refused = history.refused(run, StepKind.TUNE);
        Proposal proposal;
        try {
            proposal = new TuneStep(study, current, refused, first).of(new Change.Tune(List.of(), List.of()));
            Diverged.refuse(proposal, once);
        } catch (NothingToTry | Diverged nothing) {
            return Optional.empty();
        }
        Proposal.Judged judged = Objects.requireNonNull(proposal.judged());
        int candidates = judged.report().tried().size();
        EvidenceTest.Gain gain = new EvidenceTest(arena).gain(judged.parent(), judged.candidate());
        long fits = new Search(study).fits(candidates) + ownFits();
        return Optional.of(report(proposal, gain, fits, "mldebug iterate --tune"));
    }

    private Optional<SuggestionReport> look(Change change, String option) {
        Proposal proposal;
        OutOfFold scored;
        try {
            proposal = new Steps(study, current, candidates).propose(change, history, run);
            scored = OutOfFold.run(study.engine(), arena, proposal.configuration(), 1);
            Diverged.refuse(proposal, scored);
        } catch (NothingToTry | Diverged nothing) {
            return Optional.empty();
        }
        EvidenceTest.Gain gain = new EvidenceTest(arena).gain(once, scored);
        String command = proposal.kind() == StepKind.DROP_FEATURE
                ? "mldebug iterate --drop-feature " + Shell.quote(proposal.change())
                : "mldebug iterate " + option;
        return Optional.of(report(proposal, gain, ownFits(), command));
    }

    /** Of the candidate itself: on every fold, and once on all rows. */
    private long ownFits() {
        return (long) arena.repeats() * arena.foldCount() + 1;
    }

    private SuggestionReport report(Proposal proposal, EvidenceTest.Gain gain, long fits, String command) {
        return new SuggestionReport(
                0,
                proposal.kind().id(),
                proposal.change(),
                inMetric(gain.mean()),
                List.of(
                        inMetric(gain.interval().low()),
                        inMetric(gain.interval().high())),
                null,
                fits,
                command,
                null);
    }

    /** A gain in mean loss in units of the deciding metric: squared error becomes RMSE. */
    private double inMetric(double gain) {
        double loss = once.meanLoss(arena);
        return arena.target().task().isClassification() ? gain : Math.sqrt(loss) - Math.sqrt(Math.max(0, loss - gain));
    }
}
