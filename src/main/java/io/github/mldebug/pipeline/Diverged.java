package io.github.mldebug.pipeline;

import io.github.mldebug.error.UserError;
import io.github.mldebug.trial.OutOfFold;
import org.jspecify.annotations.Nullable;

/** Training a candidate ended in predictions that are no numbers: the end of a step, and no reason not to make another. */
final class Diverged extends UserError {
    private static final long serialVersionUID = 1L;
    private static final String HINT = "take smaller steps: mldebug iterate --tune learning-rate";

    private Diverged(String message) {
        super(message, HINT);
    }

    /** Of a search, all of whose candidates diverged. */
    static Diverged all(int values, String over) {
        return new Diverged("training diverged for all " + values + " values of " + over);
    }

    /**
     * Looks at all that a step is judged by: a search may choose for one fold what converges on its parts and not on the whole.
     *
     * @param scored the candidate on every fold
     * @throws Diverged when any of it is beyond all measure
     */
    static void refuse(Proposal proposal, OutOfFold scored) {
        if (!scored.converged()) {
            throw new Diverged(
                    "training diverged with " + proposal.change() + ": its predictions are no numbers any more");
        }
        Proposal.@Nullable Judged judged = proposal.judged();
        if (judged != null
                && !(judged.candidate().converged() && judged.parent().converged())) {
            throw new Diverged("training diverged on a fold with the values that were chosen for it, so "
                    + proposal.change() + " cannot be judged");
        }
    }
}
