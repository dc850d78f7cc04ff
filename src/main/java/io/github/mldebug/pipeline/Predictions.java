package io.github.mldebug.pipeline;

import io.github.mldebug.report.NoteReport;
import io.github.mldebug.trial.OutOfFold;
import java.util.List;

/**
 * A file of predictions, matched with the training rows.
 *
 * @param scored what it predicts for them; in one repeat when it has no folds
 * @param inOrder whether nothing but the order said which row is which
 * @param notes what a user should know of how it was read
 */
record Predictions(OutsideModel model, OutOfFold scored, boolean inOrder, List<NoteReport> notes) {
    Predictions {
        notes = List.copyOf(notes);
    }
}
