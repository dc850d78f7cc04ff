package io.github.mldebug.ledger;

import io.github.mldebug.error.UserError;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The current runs: those of the kept events that no other kept event builds on. One, but for two branches that were merged
 * or two processes that stepped at once. Derived from the events alone, so that no merge can break it. Immutable.
 */
public final class Heads {
    private final List<Event> events;

    private Heads(List<Event> events) {
        this.events = List.copyOf(events);
    }

    /** The heads after these events, in their order. */
    public static Heads of(List<Event> events) {
        Set<String> builtOn = new HashSet<>();
        events.stream().filter(Event::kept).forEach(event -> builtOn.addAll(event.after()));
        return new Heads(events.stream()
                .filter(event -> event.kept() && !builtOn.contains(event.id()))
                .toList());
    }

    /** The current runs, each once. */
    public List<String> runs() {
        return events.stream().map(Event::run).distinct().toList();
    }

    /** The current run, when there is exactly one. */
    public Optional<String> current() {
        List<String> runs = runs();
        return runs.size() == 1 ? Optional.of(runs.get(0)) : Optional.empty();
    }

    /**
     * The current run.
     *
     * @throws UserError when there is none yet, or there are several
     */
    public String require() {
        List<String> runs = runs();
        if (runs.isEmpty()) {
            throw new UserError("there is no run yet", "start with: mldebug baseline DATA");
        }
        if (runs.size() > 1) {
            throw new UserError(
                    "there are " + runs.size() + " current runs: " + String.join(", ", runs),
                    "name the one to go on from: mldebug iterate --add-feature --from " + runs.get(0)
                            + ", or go to one: mldebug revert " + runs.get(0));
        }
        return runs.get(0);
    }

    /** The events that made them. */
    List<String> eventIds() {
        return events.stream().map(Event::id).toList();
    }
}
