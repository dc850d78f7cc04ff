package io.github.mldebug.report;

import io.github.mldebug.json.AlwaysPresent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search tried. Its values come from parts of the training rows, so they are not those of the run or the comparison.
 *
 * @param over what was searched: names of hyperparameters, or {@code capacity}
 * @param metric id of the metric that decides
 * @param tried in the order in which equals are preferred
 * @param both what was searched in the same way for the parent, so that both sides had the same chance; empty for nothing
 */
public record SearchReport(List<String> over, String metric, List<Tried> tried, List<String> both) {
    public SearchReport {
        over = List.copyOf(over);
        tried = List.copyOf(tried);
        both = List.copyOf(both);
    }

    /**
     * A candidate.
     *
     * @param change as {@code learning-rate=0.1}
     * @param value of the metric on inner parts of the training rows; null where training diverged
     * @param train the same on the rows trained on
     * @param folds how many folds of the comparison chose it
     * @param chosen whether it is the candidate of the step
     */
    public record Tried(
            String change,
            @AlwaysPresent @Nullable Double value,
            @AlwaysPresent @Nullable Double train,
            int folds,
            boolean chosen) {}
}
