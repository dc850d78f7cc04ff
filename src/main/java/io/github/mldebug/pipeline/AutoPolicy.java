package io.github.mldebug.pipeline;

import io.github.mldebug.check.Cause;
import io.github.mldebug.compare.Comparison;
import io.github.mldebug.compare.StepKind;
import io.github.mldebug.ledger.Event;
import io.github.mldebug.ledger.Run;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which single step comes next when nobody names one. While the model does not work: features, then one tree, for where no
 * feature or product helps a line; if neither helps, the columns do not tell the label. Once it works: features, one feature
 * less, the hyperparameter that matters most, the next rung of capacity, and the first rung of every other kind of learner;
 * each from a run until it is refused, capacity two rungs further; whatever is kept begins anew from there.
 *
 * <p>It is decided by the ledger alone, so a walk that was interrupted goes on as if it had not been.
 */
final class AutoPolicy {
    /** How many rungs past a refused one are tried, each against the current run. */
    static final int RUNGS_PAST_A_REFUSAL = 2;

    private static final Step ADD = new Step(StepKind.ADD_FEATURE, new Change.AddFeature(null));
    private static final Step DROP = new Step(StepKind.DROP_FEATURE, new Change.DropFeature(null));
    private static final Step TUNE = new Step(StepKind.TUNE, new Change.Tune(List.of(), List.of()));
    private static final Step UP = new Step(StepKind.CAPACITY, new Change.Capacity("up"));
    private static final Step NEAREST = new Step(StepKind.CAPACITY, new Change.Capacity(null));
    private static final String TREE = "tree";
    private static final Step PROBE = new Step(StepKind.CAPACITY, new Change.Capacity(TREE));

    private static final List<Step> TO_GET_IT_WORKING = List.of(ADD, PROBE);
    private static final List<Step> ONCE_IT_WORKS = List.of(ADD, DROP, TUNE, UP, NEAREST);

    private final History history;
    private final Run head;
    private final Set<Step> impossible;

    /**
     * @param head the current run
     * @param impossible steps that cannot be made from it
     */
    AutoPolicy(History history, Run head, Set<Step> impossible) {
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
        List<Step> order = working ? ONCE_IT_WORKS : TO_GET_IT_WORKING;
        for (Step step : order) {
            if (tries(step) < allowed(step)) {
                return step;
            }
        }
        return working ? plateau(order) : nothingThere();
    }

    private static End plateau(List<Step> tried) {
        String kinds = tried.stream().map(step -> step.kind().id()).distinct().collect(Collectors.joining(", "));
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

    private int allowed(Step step) {
        boolean last = step == DROP && head.features().size() < 2;
        boolean same = step == PROBE && head.learner().name().equals(TREE);
        if (last || same || impossible.contains(step)) {
            return 0;
        }
        return step == UP ? 1 + RUNGS_PAST_A_REFUSAL : 1;
    }

    /** How often a step was made from the head. */
    private int tries(Step wanted) {
        int tries = 0;
        for (Event event : history.steps()) {
            Event.Step step = event.step();
            boolean same = step != null
                    && head.id().equals(event.parent())
                    && step.kind().equals(wanted.kind().id())
                    && !(wanted == UP && step.change().startsWith(StepKind.DOWN_TO));
            if (same && wasChosen(event.comparison()) == isChosen(wanted)) {
                tries++;
            }
        }
        return tries;
    }

    /** Whether the tool chooses among candidates; a rung up, and the probe, are what they are. */
    private static boolean isChosen(Step step) {
        return step != UP && step != PROBE;
    }

    private static boolean wasChosen(@Nullable Comparison comparison) {
        return comparison != null && comparison.chosenFrom() != null;
    }
}
