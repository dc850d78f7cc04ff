package io.github.mldebug.pipeline;

import io.github.mldebug.metric.Metric;
import io.github.mldebug.trial.Arena;
import io.github.mldebug.trial.OutOfFold;
import java.util.OptionalDouble;

/**
 * δ, the smallest gain that matters: half a percent of the dummy's loss, unless the user set it.
 *
 * @param metric id of the metric that decides
 * @param dummyLoss the dummy's value of it
 * @param minimum δ, in its units
 */
record MinimumEffect(String metric, double dummyLoss, double minimum) {
    private static final double SHARE = 0.005;

    static MinimumEffect of(Arena arena, OutOfFold dummy, OptionalDouble set) {
        Metric metric = Metric.deciding(arena.target().task());
        double loss = dummy.meanLoss(arena);
        double value = metric == Metric.RMSE ? Math.sqrt(loss) : loss;
        return new MinimumEffect(metric.id(), value, set.orElse(standard(value)));
    }

    /** δ where the user set none. */
    static double standard(double dummyLoss) {
        return SHARE * dummyLoss;
    }
}
