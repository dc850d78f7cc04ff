package io.github.mldebug.report;

import java.util.List;

/**
 * The answer of {@code mldebug iterate --suggest}: what could be tried next; nothing is recorded.
 *
 * @param run the run that the steps would start from
 * @param state whether it works
 * @param suggestions best first
 */
public record SuggestAnswer(RunReport run, StateReport state, List<SuggestionReport> suggestions, int exitCode)
        implements Answer {
    public SuggestAnswer {
        suggestions = List.copyOf(suggestions);
    }
}
