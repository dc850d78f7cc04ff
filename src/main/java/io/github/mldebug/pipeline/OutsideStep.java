package io.github.mldebug.pipeline;

import io.github.mldebug.compare.Comparison;
import io.github.mldebug.compare.StepKind;
import io.github.mldebug.compare.Verdict;
import io.github.mldebug.config.Setting;
import io.github.mldebug.error.UserError;
import io.github.mldebug.ledger.Event;
import io.github.mldebug.ledger.Heads;
import io.github.mldebug.ledger.Run;
import io.github.mldebug.report.IterateAnswer;
import io.github.mldebug.report.NoteReport;
import io.github.mldebug.report.StateReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Predictions of a model that was trained elsewhere, judged and recorded as a step. The current run stays: no later step
 * could change a model that is not here.
 */
final class OutsideStep {
    private final IterateRequest request;
    private final Study study;
    private final Heads heads;
    private final Run parentRun;
    private final History history;

    /** @throws UserError when it is asked to become the current run */
    OutsideStep(IterateRequest request, Study study, Heads heads, Run parentRun) {
        boolean toBeKept =
                request.settings().text(Setting.REQUIRE).filter("kept"::equals).isPresent();
        if (request.force() || toBeKept) {
            throw new UserError(
                    "predictions never become the current run, so " + (toBeKept ? "--require kept" : "--force")
                            + " cannot be met: no step can change a model that is not trained here",
                    "leave it out" + (toBeKept ? ", or ask for --require improved" : "; the comparison is recorded"));
        }
        this.request = request;
        this.study = study;
        this.heads = heads;
        this.parentRun = parentRun;
        this.history = new History(study.workspace().events());
    }

    IterateAnswer answer(Change.Predictions change, Evaluated parent) {
        Path path = request.directory().resolve(change.file());
        Predictions read = new PredictionReader(study).read(path, change.file());
        OutsideComparison.Side outside = new OutsideComparison.Side(read.scored(), read.model());
        Comparison comparison = new OutsideComparison(study)
                .compare(
                        new OutsideComparison.Side(parent.scored(), null),
                        outside,
                        history.steps().size() + 1,
                        history.expectedFalseKeeps());
        new OutsideStore(study.store(), study.arena()).put(read.model(), read.scored());
        Run run = study.run(read.model(), read.scored(), study.settings());
        // The name alone: where the file lies on this machine is nothing to commit.
        Event.Step step = new Event.Step(StepKind.EXTERNAL.id(), String.valueOf(path.getFileName()));
        Event event = Event.step(heads, run, parentRun.id(), step, comparison, null);
        study.workspace().appendRun(run, FoldLines.of(study.table(), study.arena(), study.split()), event);
        return new IterateAnswer(
                History.report(run, event),
                history.report(parentRun),
                comparison,
                state(parent),
                null,
                notes(read, comparison),
                List.of(),
                null,
                event.forced(),
                StepExit.of(comparison, request.settings()).code());
    }

    private StateReport state(Evaluated parent) {
        Comparison againstDummy = study.comparer().againstDummy(study.dummy().scored(), parent.scored());
        return States.after(againstDummy, study.split(), history.works(parentRun.id()));
    }

    private List<NoteReport> notes(Predictions read, Comparison comparison) {
        List<NoteReport> notes = new ArrayList<>();
        OutsideModel model = read.model();
        boolean better = comparison.interval().get(0) > 0 && comparison.change() >= comparison.minimumEffect();
        if (!model.hasFolds() && better) {
            notes.add(new NoteReport(
                    "in-sample",
                    "The gain is more than chance explains, but was not seen fold by fold, so these may be predictions of rows"
                            + " that the model was trained on. To know, predict each fold with a model of the other folds",
                    "mldebug split export --output split.csv"));
        }
        if (model.form() == OutsideModel.Form.LABELS) {
            notes.add(new NoteReport(
                    "by-accuracy",
                    "Both are judged by accuracy, not by log-loss: labels do not say how sure the model was. Probabilities"
                            + " say more with the same rows",
                    null));
        }
        notes.addAll(read.notes());
        addMatching(notes, read, comparison);
        if (comparison.verdict() == Verdict.IMPROVED || comparison.verdict() == Verdict.LIKELY_IMPROVED) {
            notes.add(new NoteReport(
                    "more-to-find",
                    "The other model finds something that the current one does not",
                    "mldebug iterate --suggest"));
        }
        return notes;
    }

    private void addMatching(List<NoteReport> notes, Predictions read, Comparison comparison) {
        if (read.inOrder() && comparison.verdict() == Verdict.WORSE) {
            notes.add(new NoteReport(
                    "matched-by-order",
                    "Only the order said which row is which, and a file that was shuffled would look as bad as this one: a column"
                            + " 'row' would rule that out",
                    null));
        }
        int all = study.arena().repeats();
        if (read.model().hasFolds() && read.model().repeats() < all) {
            notes.add(new NoteReport(
                    "fewer-repeats",
                    "Compared on " + read.model().repeats() + " of " + all
                            + " repeats; more of them would see smaller differences",
                    null));
        }
    }
}
