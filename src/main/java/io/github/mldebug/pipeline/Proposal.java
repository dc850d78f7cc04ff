package io.github.mldebug.pipeline;

import io.github.mldebug.compare.ShadowTest;
import io.github.mldebug.compare.StepKind;
import io.github.mldebug.config.Settings;
import io.github.mldebug.report.NoteReport;
import io.github.mldebug.trial.Configuration;
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
 */
record Proposal(
        StepKind kind,
        String change,
        Configuration configuration,
        Settings settings,
        ShadowTest.@Nullable Result shadow,
        @Nullable Integer chosenFrom,
        List<NoteReport> notes) {
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
        this(kind, change, configuration, settings, shadow, chosenFrom, List.of());
    }

    /** The same with notes. */
    Proposal with(List<NoteReport> others) {
        return new Proposal(kind, change, configuration, settings, shadow, chosenFrom, others);
    }
}
