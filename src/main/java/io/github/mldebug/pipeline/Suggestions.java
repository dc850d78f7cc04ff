package io.github.mldebug.pipeline;

import io.github.mldebug.compare.ExpectedGain;
import io.github.mldebug.compare.ShadowTest;
import io.github.mldebug.compare.StepGain;
import io.github.mldebug.report.SuggestionReport;
import io.github.mldebug.scan.Workers;
import io.github.mldebug.stats.EvenSample;
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

/**
 * The next single steps that promise most, by a screen of what the current model leaves unexplained. Where rows are many, all
 * candidates are looked at on some of them, and those that promise most there, on more.
 */
final class Suggestions {
    private static final int MOST = 3;
    /** Rows on which all candidates are looked at. */
    private static final int FIRST_ROWS = 1 << 12;
    /** Candidates that are looked at again, on so many rows at most. */
    private static final int SECOND_LOOK = 12;

    private static final int SECOND_ROWS = 1 << 17;

    private final Arena arena;
    private final Workers workers;
    private final Configuration current;
    private final TrialResult onAllRows;

    /** @param onAllRows the current configuration trained and scored on every training row */
    Suggestions(Arena arena, Workers workers, Configuration current, TrialResult onAllRows) {
        this.arena = arena;
        this.workers = workers;
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
        ToDoubleFunction<String> handicaps = candidates.handicaps(open);
        List<Promise> promises = look(SECOND_ROWS, shortlist(open, handicaps), handicaps);
        boolean regression = !arena.target().task().isClassification();
        List<SuggestionReport> suggestions = new ArrayList<>();
        for (Promise promise : promises.subList(0, Math.min(MOST, promises.size()))) {
            ExpectedGain expected = ExpectedGain.of(promise.statistic, arena.rows(), regression, loss);
            suggestions.add(report(promise.expression, expected, suggestions.size() + 1, smallestVisible));
        }
        return suggestions;
    }

    private List<String> shortlist(List<String> open, ToDoubleFunction<String> handicaps) {
        if (arena.rows() < 2 * FIRST_ROWS || open.size() <= SECOND_LOOK) {
            return open;
        }
        return look(FIRST_ROWS, open, handicaps).stream()
                .limit(SECOND_LOOK)
                .map(Promise::expression)
                .toList();
    }

    /** What candidates promise by a look at some of the rows, or at all where they are not twice as many. */
    private List<Promise> look(int rows, List<String> open, ToDoubleFunction<String> handicaps) {
        if (arena.rows() < 2 * rows) {
            return promises(arena, onAllRows, open, handicaps);
        }
        int[] some = EvenSample.rows(arena.rows(), rows);
        return promises(arena.part(some), onAllRows.part(some), open, handicaps);
    }

    /**
     * What candidates promise on all training rows, the best first; without those that only repeat the model.
     *
     * @param on the rows that are looked at
     * @param fit the current model on those
     */
    private List<Promise> promises(Arena on, TrialResult fit, List<String> open, ToDoubleFunction<String> handicaps) {
        List<Screen.Statistic> seen = new Screen(on, fit, current.features())
                .look(open.stream().map(List::of).toList(), workers);
        List<Promise> promises = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            Screen.Statistic statistic = seen.get(i).on(arena.rows() / (double) on.rows());
            if (statistic.degreesOfFreedom() > 0) {
                double rank = statistic.logLikelihoodGain() - handicaps.applyAsDouble(open.get(i));
                promises.add(new Promise(open.get(i), statistic, rank));
            }
        }
        promises.sort(Comparator.comparingDouble((Promise one) -> -one.rank));
        return promises;
    }

    private SuggestionReport report(
            String expression, ExpectedGain expected, int rank, @Nullable Double smallestVisible) {
        long fits = (long) arena.repeats() * arena.foldCount()
                + (long) ShadowTest.COPIES * StepGain.fits(arena, current, arena.feature(expression))
                + 1;
        SuggestionReport report = new SuggestionReport(
                rank,
                "add-feature",
                expression,
                expected.gain(),
                List.of(expected.interval().low(), expected.interval().high()),
                smallestVisible,
                fits,
                String.format(Locale.ROOT, "mldebug iterate --add-feature %s", Shell.quote(expression)),
                null);
        return doubted(report, expected);
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
    private record Promise(String expression, Screen.Statistic statistic, double rank) {}
}
