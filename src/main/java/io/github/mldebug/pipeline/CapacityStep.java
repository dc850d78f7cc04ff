package io.github.mldebug.pipeline;

import io.github.mldebug.compare.StepKind;
import io.github.mldebug.error.DidYouMean;
import io.github.mldebug.error.UserError;
import io.github.mldebug.learn.Learners;
import io.github.mldebug.pipeline.Ladder.Height;
import io.github.mldebug.pipeline.Rung.Inputs;
import io.github.mldebug.report.NoteReport;
import io.github.mldebug.trial.Configuration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
            default -> proposal(reached(lowest(to)), List.of());
        };
    }

    /** The first rung that can be reached and was not refused before; a note says which are passed over, and why. */
    private Proposal next(String direction, List<Rung> rungs) {
        List<String> reasons = new ArrayList<>();
        for (Rung rung : rungs) {
            Reached reached = reached(rung);
            if (reached.missing().isEmpty() && !refused.contains(change(reached))) {
                return proposal(reached, passedOver(reasons));
            }
            reasons.add(rung.title() + " ("
                    + (reached.missing().isEmpty() ? "tried from this run and not kept" : reached.missing()) + ")");
        }
        throw new NothingToTry(
                "there is no " + (reasons.isEmpty() ? "" : "other ") + "rung " + direction + " from here"
                        + (reasons.isEmpty() ? "" : ": " + String.join(", ", reasons)),
                direction.equals(UP)
                        ? "go on with features or hyperparameters: mldebug iterate --add-feature"
                        : "leave features out, one at a time: mldebug iterate --drop-feature");
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
        LinearInputs.Found found = linear.of(rung.inputs(), current.features());
        String missing = unavailable.orElse(found.missing());
        return new Reached(rung, rung.of(current).withFeatures(found.features()), missing);
    }

    private Proposal proposal(Reached reached, List<NoteReport> notes) {
        StepKind kind = isSimpler(reached) ? StepKind.SIMPLER : StepKind.CAPACITY;
        return new Proposal(kind, change(reached), reached.configuration(), study.settings(), null, null).with(notes);
    }

    private String change(Reached reached) {
        return (isSimpler(reached) ? StepKind.DOWN_TO : "up to ")
                + reached.rung().title();
    }

    private boolean isSimpler(Reached reached) {
        Height there = Ladder.height(
                reached.configuration(), linear.kind(reached.configuration().features()));
        return there.compareTo(Ladder.height(parent.configuration(), inputs)) < 0;
    }
}
