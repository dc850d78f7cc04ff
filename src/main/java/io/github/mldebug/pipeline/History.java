package io.github.mldebug.pipeline;

import io.github.mldebug.compare.FalseKeeps;
import io.github.mldebug.compare.StepKind;
import io.github.mldebug.ledger.Event;
import io.github.mldebug.ledger.Run;
import io.github.mldebug.report.RunReport;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a ledger's events tell about runs. */
record History(List<Event> events) {
    History {
        events = List.copyOf(events);
    }

    /**
     * The event that made a run: of several that led to it, the last that was kept, else the last. Going back to a run makes
     * none.
     */
    Optional<Event> maker(String run) {
        List<Event> makers = events.stream()
                .filter(event ->
                        event.kind() != Event.Kind.REVERT && event.run().equals(run))
                .toList();
        return makers.stream()
                .filter(Event::kept)
                .reduce((earlier, later) -> later)
                .or(() -> makers.stream().reduce((earlier, later) -> later));
    }

    /** The first run on the cut that is in use, if there is one. */
    Optional<Event> first() {
        return events.stream().filter(Event::isFirst).reduce((earlier, later) -> later);
    }

    /** The steps on the folds that are in use: those since the last first run. */
    List<Event> steps() {
        int from = 0;
        for (int i = 0; i < events.size(); i++) {
            from = events.get(i).isFirst() ? i : from;
        }
        return events.subList(from, events.size()).stream()
                .filter(event -> event.kind() == Event.Kind.STEP)
                .toList();
    }

    /** How many of the steps chance alone would keep. */
    double expectedFalseKeeps() {
        double sum = 0;
        for (Event event : steps()) {
            Event.Step step = event.step();
            sum += step == null
                    ? 0
                    : StepKind.recorded(step.kind(), step.change())
                            .map(FalseKeeps::rate)
                            .orElse(0.0);
        }
        return sum;
    }

    /** Changes of a kind that were tried from a run and not kept. */
    Set<String> refused(String parent, StepKind kind) {
        Set<String> refused = new LinkedHashSet<>();
        for (Event event : events) {
            Event.Step step = event.step();
            if (step != null
                    && !event.kept()
                    && parent.equals(event.parent())
                    && step.kind().equals(kind.id())) {
                refused.add(step.change());
            }
        }
        return refused;
    }

    /** The columns that the steps on the way to a run excluded. */
    Set<String> excludedOnTheWayTo(String run) {
        Set<String> excluded = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        String at = run;
        while (at != null && seen.add(at)) {
            Event maker = maker(at).orElse(null);
            Event.Step step = maker == null ? null : maker.step();
            if (step != null
                    && step.kind().equals(StepKind.EXCLUDE.id())
                    && step.change().startsWith(StepKind.EXCLUDES)) {
                excluded.add(step.change().substring(StepKind.EXCLUDES.length()));
            }
            at = maker == null ? null : maker.parent();
        }
        return excluded;
    }

    /** How many of the last steps were refused in a row; comparisons with models from elsewhere are never kept, and none. */
    int refusalsInARow() {
        int count = 0;
        List<Event> steps = steps().stream().filter(event -> !isOutside(event)).toList();
        for (int i = steps.size() - 1; i >= 0 && !steps.get(i).kept(); i--) {
            count++;
        }
        return count;
    }

    private static boolean isOutside(Event event) {
        Event.Step step = event.step();
        return step != null && step.kind().equals(StepKind.EXTERNAL.id());
    }

    /** Whether a run was found to work when it was made. */
    boolean works(String run) {
        return maker(run).map(Event::state).map(Event.State::working).orElse(false);
    }

    /** A run with the step that made it. */
    RunReport report(Run run) {
        Event maker = maker(run.id()).orElse(null);
        return maker == null
                ? RunReport.of(run, null, new RunReport.StepReport("baseline", "first model"))
                : report(run, maker);
    }

    /** A run as the result of one of the events that led to it. */
    static RunReport report(Run run, Event event) {
        Event.Step step = event.step();
        return RunReport.of(
                run,
                event.parent(),
                step == null
                        ? new RunReport.StepReport(event.kind().toString(), "first model")
                        : new RunReport.StepReport(step.kind(), step.change()));
    }
}
