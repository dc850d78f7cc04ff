package io.github.mldebug.pipeline;

import io.github.mldebug.compare.EvidenceTest;
import io.github.mldebug.compare.StepKind;
import io.github.mldebug.report.SuggestionReport;
import io.github.mldebug.trial.Arena;
import io.github.mldebug.trial.Configuration;
import io.github.mldebug.trial.OutOfFold;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        look(new Change.Capacity("up"), "--capacity up").ifPresent(suggestions::add);
        return suggestions;
    }

    private Optional<SuggestionReport> look(Change change, String option) {
        Proposal proposal;
        try {
            proposal = new Steps(study, current, candidates).propose(change, history, run);
        } catch (NothingToTry nothing) {
            return Optional.empty();
        }
        Configuration configuration = proposal.configuration();
        EvidenceTest.Gain gain =
                new EvidenceTest(arena).gain(once, OutOfFold.run(study.engine(), arena, configuration, 1));
        String command = proposal.kind() == StepKind.DROP_FEATURE
                ? "mldebug iterate --drop-feature " + Shell.quote(proposal.change())
                : "mldebug iterate " + option;
        return Optional.of(new SuggestionReport(
                0,
                proposal.kind().id(),
                proposal.change(),
                inMetric(gain.mean()),
                List.of(
                        inMetric(gain.interval().low()),
                        inMetric(gain.interval().high())),
                null,
                (long) arena.repeats() * arena.foldCount() + 1,
                command,
                null));
    }

    /** A gain in mean loss in units of the deciding metric: squared error becomes RMSE. */
    private double inMetric(double gain) {
        double loss = once.meanLoss(arena);
        return arena.target().task().isClassification() ? gain : Math.sqrt(loss) - Math.sqrt(Math.max(0, loss - gain));
    }
}
