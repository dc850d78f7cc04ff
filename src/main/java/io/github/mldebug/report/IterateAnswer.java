package io.github.mldebug.report;

import io.github.mldebug.compare.Comparison;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code mldebug iterate}: one step, and what it did.
 *
 * @param forced whether the step became the current run against its verdict
 */
public record IterateAnswer(
        RunReport run,
        RunReport parent,
        Comparison comparison,
        StateReport state,
        @Nullable SearchReport search,
        List<NoteReport> notes,
        List<SuggestionReport> suggestions,
        @Nullable Plateau plateau,
        boolean forced,
        int exitCode)
        implements Answer {
    public IterateAnswer {
        notes = List.copyOf(notes);
        suggestions = List.copyOf(suggestions);
    }

    /**
     * Several steps in a row were not kept.
     *
     * @param refusals how many
     * @param advice what to do instead of a further step of the same kind, as a sentence
     */
    public record Plateau(int refusals, String advice) {}
}
