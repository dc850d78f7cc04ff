package io.github.mldebug.pipeline;

import io.github.mldebug.compare.StepKind;
import io.github.mldebug.error.UserError;
import io.github.mldebug.learn.Hyperparameters;
import io.github.mldebug.learn.Learners;
import io.github.mldebug.trial.Configuration;
import java.util.List;

/** Another value of one hyperparameter, with what has to be set for it to have a meaning. */
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
        List<String> changes = after.changes(before);
        if (changes.isEmpty()) {
            throw new UserError(
                    assign.parameter() + " is " + assign.value() + " already", "see the model with: mldebug show");
        }
        return new Proposal(
                StepKind.SET,
                String.join(", ", changes),
                new Configuration(configuration.features(), configuration.learner(), after.asMap()),
                study.settings(),
                null,
                null);
    }
}
