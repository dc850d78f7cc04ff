package io.github.mldebug.pipeline;

import io.github.mldebug.config.Settings;
import io.github.mldebug.split.Folds;
import io.github.mldebug.split.Split;
import io.github.mldebug.table.Table;
import io.github.mldebug.table.Target;
import io.github.mldebug.trial.Arena;

/** Makes the place where configurations are tried on the training rows of a split. */
final class Places {
    private Places() {}

    /** @throws io.github.mldebug.error.UserError when labels or weights cannot be computed with, or rows not be divided */
    static Arena of(Table table, Target target, Split split, Settings settings) {
        int[] rows = split.trainRows();
        NumberRange.require(table, target, rows);
        return new Arena(
                table,
                target,
                rows,
                Weights.of(table, rows, settings),
                Folds.of(table, target, split),
                split.lock().plan().seed());
    }
}
