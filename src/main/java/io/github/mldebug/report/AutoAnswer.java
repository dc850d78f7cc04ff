package io.github.mldebug.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code mldebug iterate --auto}: the steps that were made, one after the other, and why no more were.
 *
 * @param run the current run, where the walk ended
 * @param parent the run that it began with
 * @param steps in the order in which they were made; those of an earlier, interrupted walk are in the ledger
 * @param state whether the current run works
 * @param ended why it ended; null when the allowed number of steps was made first
 * @param untried kinds of step that could not be made from the current run, with the reason
 */
public record AutoAnswer(
        RunReport run,
        RunReport parent,
        List<RunsAnswer.Entry> steps,
        StateReport state,
        @Nullable Ending ended,
        List<Untried> untried,
        int exitCode)
        implements Answer {
    public AutoAnswer {
        steps = List.copyOf(steps);
        untried = List.copyOf(untried);
    }

    /**
     * Why no further step was made.
     *
     * @param cause id of the cause, as {@code features}; {@code none} when the model works and nothing more helps
     * @param reason a sentence
     */
    public record Ending(String cause, String reason) {}

    /**
     * A kind of step that could not be made.
     *
     * @param kind as {@code tune}
     * @param reason what stood in the way
     */
    public record Untried(String kind, String reason) {}
}
