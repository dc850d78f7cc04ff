package io.github.mldebug.pipeline;

import io.github.mldebug.compare.ShadowTest;
import io.github.mldebug.compare.StepKind;
import io.github.mldebug.config.Settings;
import io.github.mldebug.report.NoteReport;
import io.github.mldebug.report.SearchReport;
import io.github.mldebug.trial.Configuration;
import io.github.mldebug.trial.OutOfFold;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change made concrete.
 *
 * @param change in words, as {@code culmen_depth_mm}
 * @param configuration the candidate
 * @param settings of the candidate: those of its parent, but for a step that changes one
 * @param shadow the test against shuffled copies, or null when the kind of step has none
 * @param chosenFrom among how many candidates the tool chose, or null when the user named the change
 * @param notes what a user should know of how the candidate was found
 * @param judged what the two sides are judged by when a search found the candidate; null for their plain scores
 */
record Proposal(
        StepKind kind,
        String change,
        Configuration configuration,
        Settings settings,
        ShadowTest.@Nullable Result shadow,
        @Nullable Integer chosenFrom,
        List<NoteReport> notes,
        @Nullable Judged judged) {
    Proposal {
        notes = List.copyOf(notes);
    }

    /** A proposal about which there is nothing more to say. */
    Proposal(
            StepKind kind,
            String change,
            Configuration configuration,
            Settings settings,
            ShadowTest.@Nullable Result shadow,
            @Nullable Integer chosenFrom) {
        this(kind, change, configuration, settings, shadow, chosenFrom, List.of(), null);
    }

    /** The same with notes. */
    Proposal with(List<NoteReport> others) {
        return new Proposal(kind, change, configuration, settings, shadow, chosenFrom, others, judged);
    }

    /** The same, found by a search. */
    Proposal judgedBy(Judged by) {
        return new Proposal(kind, change, configuration, settings, shadow, chosenFrom, notes, by);
    }

    /**
     * Scores of both sides on rows that had no part in the search.
     *
     * @param parent and candidate, scored on the same assignments
     * @param report what was tried
     */
    record Judged(OutOfFold parent, OutOfFold candidate, SearchReport report) {}
}
