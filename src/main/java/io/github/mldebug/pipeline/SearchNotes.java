package io.github.mldebug.pipeline;

import io.github.mldebug.learn.Hyperparameter;
import io.github.mldebug.learn.Hyperparameter.Numbers;
import io.github.mldebug.report.NoteReport;
import io.github.mldebug.report.SearchReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What is worth knowing of a search over the values of one hyperparameter. */
final class SearchNotes {
    private static final double FURTHER = Math.sqrt(10);
    private static final int DOUBLE = 2;

    private final Hyperparameter hyperparameter;
    private final List<Object> values;
    private final List<SearchReport.Tried> tried;
    private final double minimumEffect;

    /**
     * @param values one a candidate, in the order in which they were tried
     * @param minimumEffect δ, in units of the deciding metric
     */
    SearchNotes(Hyperparameter hyperparameter, List<Object> values, Search.Found found, double minimumEffect) {
        this.hyperparameter = hyperparameter;
        this.values = values;
        this.tried = found.tried();
        this.minimumEffect = minimumEffect;
    }

    /** None when there is nothing to say. */
    List<NoteReport> all() {
        List<NoteReport> notes = new ArrayList<>();
        int[] converged = IntStream.range(0, tried.size())
                .filter(i -> tried.get(i).value() != null)
                .toArray();
        if (2 * converged.length < tried.size()) {
            notes.add(new NoteReport(
                    "mostly-infeasible",
                    "Training diverged for " + (tried.size() - converged.length) + " of " + tried.size() + " values of "
                            + hyperparameter.name(),
                    null));
        }
        if (converged.length > 1 && spread(converged) <= minimumEffect) {
            notes.add(flat(converged.length));
        } else if (converged.length > 1 && hyperparameter.range() instanceof Numbers range) {
            boundary(range, converged).ifPresent(notes::add);
        }
        return notes;
    }

    private double spread(int[] converged) {
        double[] metric = IntStream.of(converged).mapToDouble(this::metric).toArray();
        return IntStream.range(0, metric.length)
                        .mapToDouble(i -> metric[i])
                        .max()
                        .orElseThrow()
                - IntStream.range(0, metric.length)
                        .mapToDouble(i -> metric[i])
                        .min()
                        .orElseThrow();
    }

    private double metric(int place) {
        Double value = tried.get(place).value();
        return value == null ? Double.POSITIVE_INFINITY : value;
    }

    private NoteReport flat(int count) {
        return new NoteReport(
                "flat-optimum",
                String.format(
                        Locale.ROOT,
                        "%s hardly matters here: its %d values differ by less than %.4g, the smallest effect that matters",
                        hyperparameter.name(),
                        count,
                        minimumEffect),
                null);
    }

    /** The best value is the least or the largest that was tried, and could have been less or larger. */
    private java.util.Optional<NoteReport> boundary(Numbers range, int[] converged) {
        int best = converged[0];
        double least = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        for (int place : converged) {
            best = metric(place) < metric(best) ? place : best;
            least = Math.min(least, number(place));
            largest = Math.max(largest, number(place));
        }
        double value = number(best);
        boolean low = value == least && value > range.least();
        boolean high = value == largest && value < range.most();
        if (least == largest || !(low || high)) {
            return java.util.Optional.empty();
        }
        return java.util.Optional.of(new NoteReport(
                "search-boundary",
                "The best value of " + hyperparameter.name() + ", " + Hyperparameter.show(value) + ", is the "
                        + (low ? "smallest" : "largest") + " that was tried, so a better one may lie beyond",
                "mldebug iterate --tune " + hyperparameter.name() + "=" + beyond(range, value, low)));
    }

    private double number(int place) {
        return ((Number) values.get(place)).doubleValue();
    }

    private static String beyond(Numbers range, double value, boolean low) {
        double factor = range.whole() ? DOUBLE : FURTHER;
        List<String> spelled = new ArrayList<>();
        for (int step = 0; step <= 2; step++) {
            double further =
                    Math.max(range.least(), Math.min(range.most(), value * Math.pow(factor, low ? -step : step)));
            String text = Hyperparameter.show(
                    range.whole()
                            ? Math.rint(further)
                            : Double.parseDouble(String.format(Locale.ROOT, "%.3g", further)));
            if (!spelled.contains(text)) {
                spelled.add(text);
            }
        }
        return String.join(",", spelled);
    }
}
