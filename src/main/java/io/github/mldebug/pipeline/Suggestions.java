package io.github.mldebug.pipeline;

import io.github.mldebug.compare.ExpectedGain;
import io.github.mldebug.compare.ShadowTest;
import io.github.mldebug.feature.Feature;
import io.github.mldebug.report.SuggestionReport;
import io.github.mldebug.trial.Arena;
import io.github.mldebug.trial.Configuration;
import io.github.mldebug.trial.Screen;
import io.github.mldebug.trial.TrialResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The next single steps that promise most, by a screen of what the current model leaves unexplained. */
final class Suggestions {
    private static final int MOST = 3;

    private final Arena arena;
    private final Configuration current;
    private final TrialResult onAllRows;

    /** @param onAllRows the current configuration trained and scored on every training row */
    Suggestions(Arena arena, Configuration current, TrialResult onAllRows) {
        this.arena = arena;
        this.current = current;
        this.onAllRows = onAllRows;
    }

    /**
     * The best few.
     *
     * @param open expressions not in the model
     * @param candidates what may become a feature, for what an expression must promise more than a column
     * @param loss the current value of the deciding metric, out of fold
     * @param smallestVisible smallest gain that the keep rule sees, or null when not known
     */
    List<SuggestionReport> features(
            List<String> open, Candidates candidates, double loss, @Nullable Double smallestVisible) {
        Screen screen = new Screen(arena, onAllRows, current.features());
        List<Promise> promises = new ArrayList<>();
        Screen.View view = screen.view();
        ToDoubleFunction<String> handicaps = candidates.handicaps(open);
        for (Feature feature : arena.featureSet(open).features()) {
            Screen.Statistic statistic = view.look(List.of(feature.expression()));
            if (statistic.degreesOfFreedom() == 0) {
                continue;
            }
            boolean regression = !arena.target().task().isClassification();
            ExpectedGain expected = ExpectedGain.of(statistic, arena.rows(), regression, loss);
            double rank = statistic.logLikelihoodGain() - handicaps.applyAsDouble(feature.expression());
            promises.add(new Promise(feature, expected, rank));
        }
        promises.sort(Comparator.comparingDouble((Promise one) -> -one.rank));
        List<SuggestionReport> suggestions = new ArrayList<>();
        for (Promise promise : promises.subList(0, Math.min(MOST, promises.size()))) {
            suggestions.add(report(promise, suggestions.size() + 1, smallestVisible));
        }
        return suggestions;
    }

    private SuggestionReport report(Promise promise, int rank, @Nullable Double smallestVisible) {
        long fits = (long) arena.repeats() * arena.foldCount() + (long) ShadowTest.COPIES * arena.foldCount() + 1;
        SuggestionReport report = new SuggestionReport(
                rank,
                "add-feature",
                promise.feature.expression(),
                promise.expected.gain(),
                List.of(
                        promise.expected.interval().low(),
                        promise.expected.interval().high()),
                smallestVisible,
                fits,
                String.format(
                        Locale.ROOT, "mldebug iterate --add-feature %s", Shell.quote(promise.feature.expression())),
                null);
        return doubted(report, promise.expected);
    }

    /** Even the upper end of what is expected could not be seen: says how many rows could see what is expected. */
    private SuggestionReport doubted(SuggestionReport report, ExpectedGain expected) {
        Double visible = report.smallestVisible();
        if (visible == null || expected.interval().high() >= visible) {
            return report;
        }
        if (!(expected.gain() > 0)) {
            return report.doubted("more likely than not it does not help, and these rows could not show it");
        }
        double ratio = visible / expected.gain();
        return report.doubted(
                String.format(Locale.ROOT, "these %d rows cannot judge it; about %d could", arena.rows(), (long)
                        Math.ceil(arena.rows() * ratio * ratio)));
    }

    /** @param rank the gain in nats by which they are ordered, as an automatic step orders them */
    private record Promise(Feature feature, ExpectedGain expected, double rank) {}
}
