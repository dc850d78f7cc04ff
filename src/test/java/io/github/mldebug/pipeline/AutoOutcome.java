package io.github.mldebug.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where the automatic walk ended on a task, beside boosting on every column whose rounds, depth and learning rate are the best
 * of a grid by the very folds that it is judged on: it is favoured, if anything.
 *
 * @param metric id of the deciding metric, of which less is better
 * @param dummy its value for the best model without inputs
 * @param auto its value for the run that the walk ended with
 * @param boosting its value for tuned boosting
 * @param error one paired standard error of the difference of the last two
 * @param read how many columns the run reads
 * @param columns of how many
 * @param features how many features it makes of them
 * @param steps how many the walk made
 * @param kept how many of them were kept
 * @param model the run's learner, with its settings
 * @param tuned the boosting, with its settings
 */
record AutoOutcome(
        String metric,
        double dummy,
        double auto,
        double boosting,
        double error,
        int read,
        int columns,
        int features,
        int steps,
        int kept,
        String model,
        String tuned) {
    private static final double SHARE_OF_DUMMY = 0.02;
    private static final double SHARE_OF_COLUMNS = 0.5;

    /** How much worse than boosting the walk may end: 2 % of the dummy's loss, or one standard error. */
    double allowed() {
        return Math.max(SHARE_OF_DUMMY * dummy, error);
    }

    /** What does not hold, in words; empty when all does. */
    String broken() {
        List<String> broken = new ArrayList<>();
        if (!(auto <= boosting + allowed())) {
            broken.add(String.format(Locale.ROOT, "its loss lies %.4f above", auto - boosting));
        }
        if (read > SHARE_OF_COLUMNS * columns) {
            broken.add("it reads " + read + " of " + columns + " columns");
        }
        return String.join(", and ", broken);
    }

    /** A line of the page. */
    String line(AutoTask task) {
        String broken = broken();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.4g | %.4g | %.4g | %.2g | %.2g | %d of %d | %d | %d, %d | %s | %s | %s |\n",
                task.name(),
                metric,
                dummy,
                auto,
                boosting,
                error,
                allowed(),
                read,
                columns,
                features,
                steps,
                kept,
                model,
                tuned,
                broken.isEmpty() ? "yes" : "no: " + broken + ", for " + task.shortfall());
    }
}
