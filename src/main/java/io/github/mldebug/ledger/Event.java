package io.github.mldebug.ledger;

import io.github.mldebug.compare.Comparison;
import io.github.mldebug.compare.Verdict;
import io.github.mldebug.json.RecordJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code ledger.jsonl}: something that happened to the ladder of runs. It has no number and no clock, so that
 * lines of two branches can be put one after the other. Instead each names the events that it builds on, as a commit does.
 *
 * @param schemaVersion of this record
 * @param id hash of everything else in it, so that the same event is recorded once
 * @param kind what happened
 * @param run the run that it made or went to
 * @param parent the run that it started from, null for the first
 * @param after ids of the events that were the heads when it began
 * @param step the change, null unless the kind is step
 * @param comparison with the parent, null where there is none
 * @param kept whether the run became the head
 * @param forced whether it did so against the verdict
 * @param provisional whether it was kept on a likely, not a certain, improvement
 * @param state whether the run works
 * @param reason what the user gave as the reason
 * @param lock digest of the split lock that came with it, for a baseline or a restart
 * @param seed of folds and training
 */
public record Event(
        int schemaVersion,
        String id,
        Kind kind,
        String run,
        @Nullable String parent,
        List<String> after,
        @Nullable Step step,
        @Nullable Comparison comparison,
        boolean kept,
        boolean forced,
        boolean provisional,
        @Nullable State state,
        @Nullable String reason,
        @Nullable String lock,
        long seed) {
    /** The schema version that this code writes. */
    public static final int SCHEMA_VERSION = 1;

    private static final int ID_DIGITS = 16;

    public Event {
        after = List.copyOf(after);
    }

    /** What can happen. */
    public enum Kind {
        /** The first run on a cut. */
        BASELINE("baseline"),
        /** One change was tried. */
        STEP("step"),
        /** The head went to an earlier run. */
        REVERT("revert"),
        /** A new first run after steps, with a reason. */
        RESTART("restart");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        @Override
        public String toString() {
            return id;
        }
    }

    /** A change: its kind, as {@code add-feature}, and what it was, as {@code log(price)}. */
    public record Step(String kind, String change) {}

    /** Whether the model works, and why or why not. */
    public record State(boolean working, List<String> reasons) {
        public State {
            reasons = List.copyOf(reasons);
        }
    }

    /** The first run of a workspace. */
    public static Event baseline(String run, @Nullable Comparison comparison, State state, long seed) {
        return first(Kind.BASELINE, run, comparison, state, null, seed);
    }

    /** A new first run, given a reason. */
    public static Event restart(String run, @Nullable Comparison comparison, State state, String reason, long seed) {
        return first(Kind.RESTART, run, comparison, state, reason, seed);
    }

    private static Event first(
            Kind kind, String run, @Nullable Comparison comparison, State state, @Nullable String reason, long seed) {
        return new Event(
                        SCHEMA_VERSION,
                        "",
                        kind,
                        run,
                        null,
                        List.of(),
                        null,
                        comparison,
                        true,
                        false,
                        false,
                        state,
                        reason,
                        null,
                        seed)
                .identified();
    }

    /**
     * A step from a parent, kept as its comparison says; provisional when kept on a likely improvement.
     *
     * @param heads the heads as they were when the step began: what happened meanwhile is not built on
     * @param state null when the run cannot become the head, so that nobody will ask
     */
    public static Event step(
            Heads heads, Run run, String parent, Step step, Comparison comparison, @Nullable State state) {
        boolean provisional = comparison.kept() && comparison.verdict() == Verdict.LIKELY_IMPROVED;
        return new Event(
                        SCHEMA_VERSION,
                        "",
                        Kind.STEP,
                        run.id(),
                        parent,
                        heads.eventIds(),
                        step,
                        comparison,
                        comparison.kept(),
                        false,
                        provisional,
                        state,
                        null,
                        null,
                        run.seed())
                .identified();
    }

    /** The head goes to an earlier run; several heads become that one. */
    public static Event revert(Heads heads, String run, @Nullable String reason) {
        String from = heads.current().orElse(null);
        return new Event(
                        SCHEMA_VERSION,
                        "",
                        Kind.REVERT,
                        run,
                        from,
                        heads.eventIds(),
                        null,
                        null,
                        true,
                        false,
                        false,
                        null,
                        reason,
                        null,
                        0)
                .identified();
    }

    /** The same step made the head whatever its verdict, with the user's reason if there is one. */
    public Event force(@Nullable String why) {
        return new Event(
                        schemaVersion,
                        id,
                        kind,
                        run,
                        parent,
                        after,
                        step,
                        comparison,
                        true,
                        !kept,
                        provisional,
                        state,
                        why,
                        lock,
                        seed)
                .identified();
    }

    /** The same first run on a cut, built on these heads. */
    Event onLock(String digest, Heads heads) {
        return new Event(
                        schemaVersion,
                        id,
                        kind,
                        run,
                        parent,
                        heads.eventIds(),
                        step,
                        comparison,
                        kept,
                        forced,
                        provisional,
                        state,
                        reason,
                        digest,
                        seed)
                .identified();
    }

    private Event identified() {
        String content = RecordJson.line(withId(""));
        return withId(Digests.of(content, ID_DIGITS));
    }

    private Event withId(String name) {
        return new Event(
                schemaVersion,
                name,
                kind,
                run,
                parent,
                after,
                step,
                comparison,
                kept,
                forced,
                provisional,
                state,
                reason,
                lock,
                seed);
    }

    /** Whether the first event on a cut: a baseline or a restart. */
    public boolean isFirst() {
        return kind == Kind.BASELINE || kind == Kind.RESTART;
    }
}
