package io.github.mldebug.pipeline;

import io.github.mldebug.compare.StepKind;
import io.github.mldebug.error.DidYouMean;
import io.github.mldebug.error.UserError;
import io.github.mldebug.learn.Learners;
import io.github.mldebug.pipeline.Ladder.Height;
import io.github.mldebug.pipeline.Rung.Inputs;
import io.github.mldebug.report.NoteReport;
import io.github.mldebug.trial.Configuration;
import io.github.mldebug.trial.OutOfFold;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Another rung of the capacity ladder: the next one up or down, or the lowest of a learner. */
final class CapacityStep {
    private static final String UP = "up";
    private static final String DOWN = "down";

    private final Study study;
    private final Evaluated parent;
    private final LinearInputs linear;
    private final Inputs inputs;
    private final Set<String> refused;

    /** @param refused changes of capacity that were tried from the same run and not kept */
    CapacityStep(Study study, Evaluated parent, Candidates candidates, Set<String> refused) {
        this.study = study;
        this.parent = parent;
        this.linear = new LinearInputs(study, candidates);
        this.inputs = linear.kind(parent.configuration().features());
        this.refused = refused;
    }

    /** A rung that can be climbed to, or why not. */
    private record Reached(Rung rung, Configuration configuration, String missing) {}

    /** @param to {@code up}, {@code down} or the name of a learner */
    Proposal to(String to) {
        return switch (to) {
            case UP -> next(UP, Ladder.above(parent.configuration(), inputs));
            case DOWN -> next(DOWN, Ladder.below(parent.configuration(), inputs));
            default -> proposal(reached(lowest(to)), null);
        };
    }

    /** The lowest rung of a learner that was not tried from this run. */
    Proposal climb(String learner) {
        return next("of " + learner, Ladder.within(parent.configuration(), inputs, learner));
    }

    /** The best of the rungs that are one step away: the next up and down, and the lowest of every other learner. */
    Proposal best() {
        List<Reached> open = oneStepAway();
        if (open.isEmpty()) {
            throw new NothingToTry(
                    "every rung that is one step away was tried from this run",
                    "go on with features or hyperparameters: mldebug iterate --add-feature");
        }
        Search search = new Search(study);
        Search.Found found = search.among(
                open.stream()
                        .map(one -> new Search.Option(change(one), one.configuration()))
                        .toList(),
                true);
        Reached winner = open.stream()
                .filter(one -> one.configuration().equals(found.option().configuration()))
                .findFirst()
                .orElseThrow();
        OutOfFold parentScored = parent.scored().first(search.repeats());
        return proposal(winner, open.size())
                .judgedBy(new Proposal.Judged(
                        parentScored, found.scored(), search.report(List.of("capacity"), found, List.of())));
    }

    /** Simplest first. */
    private List<Reached> oneStepAway() {
        List<Rung> near = new ArrayList<>();
        Ladder.below(parent.configuration(), inputs).stream().limit(1).forEach(near::add);
        Ladder.above(parent.configuration(), inputs).stream()
                .filter(this::isOpen)
                .limit(1)
                .forEach(near::add);
        for (String learner : Ladder.learners()) {
            if (!learner.equals(parent.configuration().learner())) {
                Ladder.lowest(learner).ifPresent(near::add);
            }
        }
        return near.stream()
                .distinct()
                .filter(this::isOpen)
                .map(this::reached)
                .sorted(Comparator.comparing(this::height))
                .toList();
    }

    private boolean isOpen(Rung rung) {
        Reached reached = reached(rung);
        return reached.missing().isEmpty() && !refused.contains(change(reached));
    }

    /** The first rung that can be reached and was not refused before; a note says which are passed over, and why. */
    private Proposal next(String direction, List<Rung> rungs) {
        List<String> reasons = new ArrayList<>();
        for (Rung rung : rungs) {
            Reached reached = reached(rung);
            if (reached.missing().isEmpty() && !refused.contains(change(reached))) {
                return proposal(reached, null).with(passedOver(reasons));
            }
            reasons.add(rung.title() + " ("
                    + (reached.missing().isEmpty() ? "tried from this run and not kept" : reached.missing()) + ")");
        }
        throw new NothingToTry(
                "there is no " + (reasons.isEmpty() ? "" : "other ") + "rung " + direction + " from here"
                        + (reasons.isEmpty() ? "" : ": " + String.join(", ", reasons)),
                direction.equals(DOWN)
                        ? "leave features out, one at a time: mldebug iterate --drop-feature"
                        : "go on with features or hyperparameters: mldebug iterate --add-feature");
    }

    private static List<NoteReport> passedOver(List<String> reasons) {
        return reasons.isEmpty()
                ? List.of()
                : List.of(new NoteReport(
                        "rungs-passed-over", "Rungs that were passed over: " + String.join(", ", reasons), null));
    }

    private Rung lowest(String learner) {
        Rung rung = Ladder.lowest(learner).orElseThrow(() -> unknown(learner));
        if (rung.learner().equals(parent.configuration().learner())) {
            throw new UserError(
                    "the model is " + learner + " already", "one rung further: mldebug iterate --capacity up, or down");
        }
        Reached reached = reached(rung);
        if (!reached.missing().isEmpty()) {
            throw new UserError(learner + " is not to be had: " + reached.missing(), "see: mldebug explain " + learner);
        }
        return rung;
    }

    private static UserError unknown(String to) {
        List<String> words = new ArrayList<>(List.of(UP, DOWN));
        words.addAll(Ladder.learners());
        return new UserError(
                "--capacity cannot be '" + to + "'" + DidYouMean.tail(to, words),
                "it is one of: " + String.join(", ", words));
    }

    private Reached reached(Rung rung) {
        Configuration current = parent.configuration();
        Optional<String> unavailable = Learners.named(rung.learner()).unavailable();
        boolean leavesLines = Ladder.isLinear(current) && rung.inputs() == Inputs.SAME;
        LinearInputs.Found found = linear.of(leavesLines ? Inputs.PLAIN : rung.inputs(), current.features());
        String missing = unavailable.orElse(found.missing());
        return new Reached(rung, rung.of(current).withFeatures(found.features()), missing);
    }

    private Proposal proposal(Reached reached, @Nullable Integer chosenFrom) {
        StepKind kind = isSimpler(reached) ? StepKind.SIMPLER : StepKind.CAPACITY;
        return new Proposal(kind, change(reached), reached.configuration(), study.settings(), null, chosenFrom);
    }

    private String change(Reached reached) {
        return (isSimpler(reached) ? StepKind.DOWN_TO : "up to ")
                + reached.rung().title();
    }

    private Height height(Reached reached) {
        return Ladder.height(
                reached.configuration(), linear.kind(reached.configuration().features()));
    }

    private boolean isSimpler(Reached reached) {
        return height(reached).compareTo(Ladder.height(parent.configuration(), inputs)) < 0;
    }
}
