package io.github.mldebug.pipeline;

import io.github.mldebug.learn.Hyperparameter;
import io.github.mldebug.learn.Hyperparameters;
import io.github.mldebug.learn.SearchSpace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A second hyperparameter whose best value depends on the one that changes: both sides of the step search it alike. */
final class MovedOptimum {
    private MovedOptimum() {}

    /** The hyperparameter that a change moves, null when there is none that had an effect before. */
    static @Nullable Hyperparameter by(Hyperparameter changed, Hyperparameters before) {
        return changed.moves().stream()
                .filter(before::isActive)
                .map(before.info()::hyperparameter)
                .findFirst()
                .orElse(null);
    }

    /** The settings with a few values of the moved one around its present value. */
    static List<Hyperparameters> around(Hyperparameters settings, Hyperparameter moved) {
        return SearchSpace.around(moved, settings.number(moved.name())).stream()
                .map(value -> settings.with(moved.name(), value))
                .toList();
    }
}
