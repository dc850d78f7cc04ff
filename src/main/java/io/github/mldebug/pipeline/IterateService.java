package io.github.mldebug.pipeline;

import io.github.mldebug.compare.Comparer;
import io.github.mldebug.compare.Comparison;
import io.github.mldebug.compare.FalseKeeps;
import io.github.mldebug.compare.StepKind;
import io.github.mldebug.config.Setting;
import io.github.mldebug.config.Settings;
import io.github.mldebug.error.UserError;
import io.github.mldebug.ledger.Event;
import io.github.mldebug.ledger.Heads;
import io.github.mldebug.ledger.Run;
import io.github.mldebug.ledger.Workspace;
import io.github.mldebug.report.IterateAnswer;
import io.github.mldebug.report.StateReport;
import io.github.mldebug.report.SuggestionReport;
import io.github.mldebug.trial.Progress;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One step: trains the candidate, compares it with its parent on the same rows and folds, keeps it or not, and records it. */
public final class IterateService {
    private static final int PLATEAU = 3;

    private final Progress progress;

    /** @param progress hears how far the fits have come */
    public IterateService(Progress progress) {
        this.progress = progress;
    }

    /** Makes one step. */
    public IterateAnswer run(IterateRequest request) {
        Workspace workspace = Workspace.open(request.directory());
        Heads heads = workspace.heads();
        String from = request.from();
        Run parentRun = workspace.run(from == null ? heads.require() : workspace.resolve(from));
        requireOwn(parentRun, heads);
        try (Pool pool = Pool.of(request.settings())) {
            boolean remember = !request.settings().yes(Setting.NO_CACHE);
            Study study = Study.open(workspace, parentRun, request.settings(), pool, progress, remember);
            progress.begin("the current model", 0);
            Evaluated parent = study.evaluate(Study.configuration(parentRun));
            return request.change() instanceof Change.Predictions outside
                    ? new OutsideStep(request, study, heads, parentRun).answer(outside, parent)
                    : new Step(request, study, heads, parentRun, parent).answer();
        } finally {
            progress.end();
        }
    }

    private static void requireOwn(Run parentRun, Heads heads) {
        if (parentRun.learner().isOutside()) {
            throw new UserError(
                    "run " + parentRun.id() + " holds predictions of a model that was trained elsewhere, so no step can"
                            + " start from it",
                    "start from a run of this tool: mldebug iterate --add-feature --from "
                            + heads.current().orElse("RUN"));
        }
    }

    /** One step in the making. */
    private final class Step {
        private final IterateRequest request;
        private final Study study;
        private final Heads heads;
        private final History history;
        private final Run parentRun;
        private final Evaluated parent;
        private final Candidates candidates;

        Step(IterateRequest request, Study study, Heads heads, Run parentRun, Evaluated parent) {
            this.request = request;
            this.study = study;
            this.heads = heads;
            this.history = new History(study.workspace().events());
            this.parentRun = parentRun;
            this.parent = parent;
            this.candidates = study.candidates();
        }

        IterateAnswer answer() {
            progress.begin("candidates and their shuffled copies", 0);
            Proposal proposal = new Steps(study, parent, candidates).propose(request.change(), history, parentRun.id());
            progress.begin("the candidate", 0);
            Evaluated candidate = study.evaluate(proposal.configuration());
            Diverged.refuse(proposal, candidate.scored());
            Comparison comparison = compare(proposal, candidate);
            StateReport state = States.after(
                    againstDummy(candidate), study.split(), history.works(parentRun.id()) || comparison.kept());
            Run run = study.run(candidate, proposal.settings(), parentRun.primary());
            Event event = event(proposal, run, comparison, state);
            study.workspace().appendRun(run, FoldLines.of(study.table(), study.arena(), study.split()), event);
            History after = new History(study.workspace().events());
            boolean moved = event.kept();
            return new IterateAnswer(
                    History.report(run, event),
                    history.report(parentRun),
                    comparison,
                    moved ? state : parentState(),
                    proposal.judged() == null ? null : proposal.judged().report(),
                    proposal.notes(),
                    moved
                            ? suggestions(
                                    run, candidate, comparison.candidate(), comparison, after, proposal.settings())
                            : suggestions(parentRun, parent, comparison.parent(), comparison, after, study.settings()),
                    plateau(after),
                    event.forced(),
                    StepExit.of(comparison, request.settings()).code());
        }

        private Comparison compare(Proposal proposal, Evaluated candidate) {
            StepKind kind = proposal.kind();
            Proposal.Judged judged = proposal.judged();
            return study.comparer()
                    .compare(
                            judged == null ? parent.scored() : judged.parent(),
                            judged == null ? candidate.scored() : judged.candidate(),
                            new Comparer.Step(
                                    kind,
                                    proposal.shadow(),
                                    proposal.chosenFrom(),
                                    history.steps().size() + 1,
                                    history.expectedFalseKeeps() + FalseKeeps.rate(kind),
                                    judged != null));
        }

        private Comparison againstDummy(Evaluated evaluated) {
            return study.comparer().againstDummy(study.dummy().scored(), evaluated.scored());
        }

        private StateReport parentState() {
            return States.after(againstDummy(parent), study.split(), history.works(parentRun.id()));
        }

        private Event event(Proposal proposal, Run run, Comparison comparison, StateReport state) {
            Event event = Event.step(
                    heads,
                    run,
                    parentRun.id(),
                    new Event.Step(proposal.kind().id(), proposal.change()),
                    comparison,
                    new Event.State(state.working(), state.reasons()));
            return request.force() ? event.force(request.reason()) : event;
        }

        private List<SuggestionReport> suggestions(
                Run of, Evaluated current, double loss, Comparison comparison, History after, Settings settings) {
            Set<String> refused = after.refused(of.id(), StepKind.ADD_FEATURE);
            List<String> used = current.configuration().features();
            List<String> excluded = settings.texts(Setting.EXCLUDE);
            List<String> open = candidates.open(study.arena(), used, excluded).stream()
                    .filter(one -> !refused.contains(one))
                    .toList();
            return new Suggestions(study.arena(), study.workers(), current.configuration(), current.onAllRows())
                    .features(
                            open,
                            candidates,
                            loss,
                            comparison.minimumDetectable().keep());
        }

        private IterateAnswer.@Nullable Plateau plateau(History after) {
            int refusals = after.refusalsInARow();
            if (refusals < PLATEAU) {
                return null;
            }
            return new IterateAnswer.Plateau(
                    refusals,
                    "More columns of this table are unlikely to help: try one feature that you make yourself, another value"
                            + " of a hyperparameter with --tune, or a simpler model with --drop-feature.");
        }
    }
}
