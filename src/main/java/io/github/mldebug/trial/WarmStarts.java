package io.github.mldebug.trial;

import io.github.mldebug.learn.Fitted;
import io.github.mldebug.learn.WarmStart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where the fits of shuffled copies start: at the model of the features that are not shuffled, on the same fold. Dozens of
 * copies share it, and none of their features tells much, so little is left to do. The start depends on the trial alone, never
 * on what was fitted before, so the same trial gives the same bits.
 */
final class WarmStarts {
    private final Map<Trial, Fitted> models = new ConcurrentHashMap<>();
    private final Function<Trial, Fitted> fitted;

    /** @param fitted trains the model of a trial */
    WarmStarts(Function<Trial, Fitted> fitted) {
        this.fitted = fitted;
    }

    /**
     * The start of a trial, or null when every feature is shuffled.
     *
     * @param widths number of columns of each of its features
     */
    @Nullable
    WarmStart of(Trial trial, Trial.Shuffle shuffle, int[] widths) {
        List<String> kept = new ArrayList<>();
        List<Integer> columns = new ArrayList<>();
        int column = 0;
        for (int i = 0; i < widths.length; i++) {
            String feature = trial.configuration().features().get(i);
            boolean stays = !shuffle.features().contains(feature);
            if (stays) {
                kept.add(feature);
            }
            for (int output = 0; output < widths[i]; output++, column++) {
                if (stays) {
                    columns.add(column);
                }
            }
        }
        if (kept.isEmpty()) {
            return null;
        }
        Trial base = new Trial(
                trial.configuration().withFeatures(kept),
                trial.repeat(),
                trial.fold(),
                trial.inner(),
                trial.seed(),
                null);
        return new WarmStart(
                models.computeIfAbsent(base, fitted),
                columns.stream().mapToInt(Integer::intValue).toArray());
    }
}
