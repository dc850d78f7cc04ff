package io.github.mldebug.pipeline;

import io.github.mldebug.check.Cause;
import io.github.mldebug.compare.Comparison;
import io.github.mldebug.compare.StepKind;
import io.github.mldebug.ledger.Event;
import io.github.mldebug.ledger.Run;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which single step comes next when nobody names one. While the model does not work: features, then one tree, for where no
 * feature or product helps a line; if neither helps, the columns do not tell the label. Once it works: features, one feature
 * less, the hyperparameter that matters most, capacity; each kind from a run until it is refused, capacity two rungs further;
 * whatever is kept begins anew from there.
 *
 * <p>It is decided by the ledger alone, so a walk that was interrupted goes on as if it had not been.
 */
final class AutoPolicy {
    /** How many rungs past a refused one are tried, each against the current run. */
    static final int RUNGS_PAST_A_REFUSAL = 2;

    private static final String TREE = "tree";
    private static final String UP = "up";

    private final History history;
    private final Run head;
    private final Set<StepKind> impossible;

    /**
     * @param head the current run
     * @param impossible kinds of step that cannot be made from it
     */
    AutoPolicy(History history, Run head, Set<StepKind> impossible) {
        this.history = history;
        this.head = head;
        this.impossible = Set.copyOf(impossible);
    }

    /** What comes next. */
    sealed interface Next {}

    /** A step. */
    record Step(StepKind kind, Change change) implements Next {}

    /** Nothing more. */
    record End(Cause cause, String reason) implements Next {}

    Next next() {
        boolean working = history.works(head.id());
        List<Step> order = working
                ? List.of(
                        new Step(StepKind.ADD_FEATURE, new Change.AddFeature(null)),
                        new Step(StepKind.DROP_FEATURE, new Change.DropFeature(null)),
                        new Step(StepKind.CAPACITY, new Change.Capacity(UP)))
                : List.of(
                        new Step(StepKind.ADD_FEATURE, new Change.AddFeature(null)),
                        new Step(StepKind.CAPACITY, new Change.Capacity(TREE)));
        for (Step step : order) {
            if (tries(step.kind()) < allowed(step.kind(), working)) {
                return step;
            }
        }
        return working ? plateau(order) : nothingThere();
    }

    private static End plateau(List<Step> tried) {
        String kinds =
                String.join(", ", tried.stream().map(step -> step.kind().id()).toList());
        return new End(
                Cause.NONE, "No single step from here is better by more than chance explains. Tried: " + kinds + ".");
    }

    private static End nothingThere() {
        return new End(
                Cause.FEATURES,
                "No candidate does better than shuffled copies of all candidates, which went through the same choice,"
                        + " and one tree finds nothing either, so these columns do not tell the label. Look for other"
                        + " columns, or check that rows and labels belong together.");
    }

    private int allowed(StepKind kind, boolean working) {
        boolean last = kind == StepKind.DROP_FEATURE && head.features().size() < 2;
        if (last || impossible.contains(kind)) {
            return 0;
        }
        return working && kind == StepKind.CAPACITY ? 1 + RUNGS_PAST_A_REFUSAL : 1;
    }

    /** How often a kind of step was made from the head, where the tool chose. */
    private int tries(StepKind kind) {
        int tries = 0;
        for (Event event : history.steps()) {
            Event.Step step = event.step();
            if (step != null
                    && head.id().equals(event.parent())
                    && StepKind.recorded(step.kind(), step.change())
                            .filter(kind::equals)
                            .isPresent()
                    && wasChosen(kind, event.comparison())) {
                tries++;
            }
        }
        return tries;
    }

    private static boolean wasChosen(StepKind kind, @Nullable Comparison comparison) {
        return kind == StepKind.CAPACITY || (comparison != null && comparison.chosenFrom() != null);
    }
}
