package io.github.mldebug.pipeline;

import io.github.mldebug.compare.ShadowTest;
import io.github.mldebug.compare.StepKind;
import io.github.mldebug.config.Setting;
import io.github.mldebug.config.Settings;
import io.github.mldebug.error.UserError;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** From a change to what is trained for it: one class for each kind of step. */
final class Steps {
    private final Study study;
    private final Evaluated parent;
    private final Candidates candidates;
    private final int copies;

    /** @param candidates what may become a feature */
    Steps(Study study, Evaluated parent, Candidates candidates) {
        this.study = study;
        this.parent = parent;
        this.candidates = candidates;
        this.copies = study.settings().yes(Setting.THOROUGH) ? ShadowTest.THOROUGH_COPIES : ShadowTest.COPIES;
    }

    /** @param history of the workspace, for what was refused before from the run of that id */
    Proposal propose(Change change, History history, String parentRun) {
        if (change instanceof Change.AddFeature add) {
            AddFeatureStep step = new AddFeatureStep(study, parent, copies);
            Set<String> refused = history.refused(parentRun, StepKind.ADD_FEATURE);
            return add.expression() == null ? step.best(candidates, refused) : step.named(add.expression(), candidates);
        }
        if (change instanceof Change.DropFeature drop) {
            DropFeatureStep step = new DropFeatureStep(study, parent, copies);
            return drop.expression() == null ? step.best() : step.named(drop.expression());
        }
        if (change instanceof Change.Assign assign) {
            return new AssignStep(study, parent).of(assign);
        }
        if (change instanceof Change.Tune tune) {
            return new TuneStep(study, parent, history.refused(parentRun, StepKind.TUNE)).of(tune);
        }
        if (change instanceof Change.Capacity capacity) {
            CapacityStep step = capacity(history, parentRun);
            return capacity.to() == null ? step.best() : step.to(capacity.to());
        }
        if (change instanceof Change.Climb climb) {
            return capacity(history, parentRun).climb(climb.learner());
        }
        Change.Exclude exclude = (Change.Exclude) change;
        return new DropFeatureStep(study, parent, copies).excluding(exclude.column(), excluding(exclude.column()));
    }

    private CapacityStep capacity(History history, String parentRun) {
        return new CapacityStep(study, parent, candidates, history.refused(parentRun, StepKind.CAPACITY));
    }

    private Settings excluding(String column) {
        List<String> keys = study.table().columns().stream().map(Column::key).toList();
        if (!keys.contains(column)) {
            throw new UserError(
                    "no column '" + column + "' in " + study.table().source().path(),
                    Names.hint("column", column, keys));
        }
        requireSpare(column);
        List<String> excluded = new ArrayList<>(study.settings().texts(Setting.EXCLUDE));
        if (excluded.contains(column)) {
            throw new UserError(
                    "column '" + column + "' is excluded already",
                    "mldebug.yaml or a step before did it; list the steps with: mldebug runs");
        }
        excluded.add(column);
        excluded.sort(null);
        return study.settings().with(Setting.EXCLUDE, excluded, "--exclude");
    }

    /** What is predicted, and what rows are told apart or weighed by, is no feature that a model could do without. */
    private void requireSpare(String column) {
        if (column.equals(study.arena().target().column().key())) {
            throw new UserError(
                    "column '" + column + "' is what is to be predicted, and never a feature",
                    "exclude a column that could become one: mldebug iterate --exclude COL");
        }
        for (Setting setting : List.of(Setting.KEY, Setting.GROUP, Setting.WEIGHT)) {
            if (study.settings().texts(setting).contains(column)) {
                throw new UserError(
                        "column '" + column + "' is named by --" + setting.id() + ", and never a feature",
                        "exclude a column that could become one; to go without --" + setting.id()
                                + ", start over: mldebug baseline DATA --restart --reason TEXT");
            }
        }
    }
}
