package io.github.mldebug.pipeline;

import io.github.mldebug.compare.StepKind;
import io.github.mldebug.error.UserError;
import io.github.mldebug.learn.Hyperparameter;
import io.github.mldebug.learn.Hyperparameter.Role;
import io.github.mldebug.learn.Hyperparameters;
import io.github.mldebug.learn.Learners;
import io.github.mldebug.trial.Configuration;
import java.util.List;

/**
 * Another value of one hyperparameter, with what has to be set for it to have a meaning. One that says how descent works, as
 * the optimiser, makes the learning rate mean something else: then both sides search theirs alike.
 */
final class AssignStep {
    private final Study study;
    private final Evaluated parent;

    AssignStep(Study study, Evaluated parent) {
        this.study = study;
        this.parent = parent;
    }

    Proposal of(Change.Assign assign) {
        Configuration configuration = parent.configuration();
        Hyperparameters before =
                Hyperparameters.of(Learners.named(configuration.learner()).info(), configuration.hyperparameters());
        Hyperparameters after = before.with(assign.parameter(), assign.value());
        if (after.changes(before).isEmpty()) {
            throw new UserError(
                    assign.parameter() + " is " + assign.value() + " already", "see the model with: mldebug show");
        }
        Hyperparameter changed = before.info().hyperparameter(assign.parameter());
        Hyperparameter moved = changed.role() == Role.FIXED ? MovedOptimum.by(changed, before) : null;
        return moved == null ? exactly(after, before) : withTheBest(moved, after, before);
    }

    private Proposal exactly(Hyperparameters after, Hyperparameters before) {
        Search.Option option = Search.Option.of(parent.configuration(), before, after, List.of());
        return new Proposal(StepKind.SET, option.change(), option.configuration(), study.settings(), null, null);
    }

    private Proposal withTheBest(Hyperparameter moved, Hyperparameters after, Hyperparameters before) {
        Search search = new Search(study);
        Search.Found found = search.among(options(moved, after, before), false);
        Search.Found same = search.among(options(moved, before, before), false);
        search.requireConverged(found, moved.name());
        return new Proposal(
                        StepKind.SET,
                        found.option().change(),
                        found.option().configuration(),
                        study.settings(),
                        null,
                        found.tried().size())
                .judgedBy(new Proposal.Judged(
                        same.scored(),
                        found.scored(),
                        search.report(List.of(moved.name()), found, List.of(moved.name()))));
    }

    private List<Search.Option> options(Hyperparameter moved, Hyperparameters settings, Hyperparameters before) {
        return MovedOptimum.around(settings, moved).stream()
                .map(one -> Search.Option.of(parent.configuration(), before, one, List.of(moved.name())))
                .toList();
    }
}
