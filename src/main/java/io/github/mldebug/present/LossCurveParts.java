package io.github.mldebug.present;

import io.github.mldebug.ledger.Run.LossCurve;
import io.github.mldebug.present.Block.Curve;
import io.github.mldebug.present.Block.Heading;
import io.github.mldebug.present.Block.Series;
import java.util.List;

/** The loss while training. */
final class LossCurveParts {
    private LossCurveParts() {}

    static List<Block> blocks(LossCurve curve) {
        return List.of(
                new Heading("Loss by epoch"),
                new Curve(
                        curve.shape(),
                        "epoch",
                        curve.epochs(),
                        List.of(
                                series("training", curve.epochs(), curve.train()),
                                series("validation", curve.epochs(), curve.validation()))));
    }

    private static Series series(String name, List<Integer> epochs, List<Double> values) {
        if (values.isEmpty()) {
            return new Series(name, values, "none");
        }
        int lowest = 0;
        for (int i = 1; i < values.size(); i++) {
            if (values.get(i) < values.get(lowest) || Double.isNaN(values.get(lowest))) {
                lowest = i;
            }
        }
        String summary = Figures.plain(values.get(0)) + " → " + Figures.plain(values.get(values.size() - 1))
                + ", lowest " + Figures.plain(values.get(lowest)) + " at epoch " + epochs.get(lowest);
        return new Series(name, values, summary);
    }
}
