package io.github.mldebug.pipeline;

import io.github.mldebug.check.Cause;
import io.github.mldebug.compare.Comparison;
import io.github.mldebug.compare.StepKind;
import io.github.mldebug.ledger.Event;
import io.github.mldebug.ledger.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which single step comes next when nobody names one. The first model was tested against the dummy together with shuffled
 * copies of all columns. Where that found nothing: all candidates once more, expressions among them, tested in the same way;
 * then one tree, for where no feature or product helps a line; if neither helps, the columns do not tell the label. Once the
 * model works: features, one feature less, the hyperparameter that matters most, then capacity: the rungs of its own kind of
 * learner, then of those above. Each is tried from a run until it is refused, capacity two rungs further, for a learner's
 * lowest rung may be too low for the data where the next ones are not; whatever is kept begins anew from there.
 *
 * <p>It is decided by the ledger alone, so a walk that was interrupted goes on as if it had not been.
 */
final class AutoPolicy {
    private static final Step ADD = new Step(StepKind.ADD_FEATURE, new Change.AddFeature(null));
    private static final Step DROP = new Step(StepKind.DROP_FEATURE, new Change.DropFeature(null));
    private static final Step TUNE = new Step(StepKind.TUNE, new Change.Tune(List.of(), List.of()));
    private static final Step PROBE = climb("tree");

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
        List<Step> order = working ? onceItWorks() : List.of(ADD, PROBE);
        for (Step step : order) {
            if (tries(step) < allowed(step, working)) {
                return step;
            }
        }
        return working ? plateau(order) : nothingThere();
    }

    private List<Step> onceItWorks() {
        List<Step> order = new ArrayList<>(List.of(ADD, DROP, TUNE));
        List<String> learners = Ladder.learners();
        learners.subList(Math.max(0, learners.indexOf(head.learner().name())), learners.size()).stream()
                .map(AutoPolicy::climb)
                .forEach(order::add);
        return order;
    }

    private static Step climb(String learner) {
        return new Step(StepKind.CAPACITY, new Change.Climb(learner));
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

    private int allowed(Step step, boolean working) {
        boolean last = step.equals(DROP) && head.features().size() < 2;
        if (last || impossible.contains(step)) {
            return 0;
        }
        if (!(step.change() instanceof Change.Climb climb)) {
            return 1;
        }
        int rungs = Ladder.within(Study.configuration(head), LinearInputs.kindOf(head.features()), climb.learner())
                .size();
        return working ? rungs : Math.min(1, rungs);
    }

    /** How often a step was made from the head. */
    private int tries(Step wanted) {
        return (int) history.steps().stream()
                .filter(event -> head.id().equals(event.parent()) && isMade(wanted, event))
                .count();
    }

    private static boolean isMade(Step wanted, Event event) {
        Event.Step step = event.step();
        if (step == null || !step.kind().equals(wanted.kind().id())) {
            return false;
        }
        return wanted.change() instanceof Change.Climb climb
                ? step.change().matches("(up|down) to " + climb.learner() + " .*")
                : wasChosen(event.comparison());
    }

    private static boolean wasChosen(@Nullable Comparison comparison) {
        return comparison != null && comparison.chosenFrom() != null;
    }
}
