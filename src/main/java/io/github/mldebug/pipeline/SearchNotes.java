package io.github.mldebug.pipeline;

import io.github.mldebug.learn.Hyperparameter;
import io.github.mldebug.learn.Hyperparameter.Numbers;
import io.github.mldebug.report.NoteReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is worth knowing of a search over the values of one hyperparameter. */
final class SearchNotes {
    private static final double FURTHER = Math.sqrt(10);
    private static final int DOUBLE = 2;

    private final Hyperparameter hyperparameter;
    private final Map<Object, Double> best = new LinkedHashMap<>();
    private final double minimumEffect;

    /**
     * @param values of the hyperparameter, one a candidate, in the order in which they were tried; of equals the best counts
     * @param minimumEffect δ, in units of the deciding metric
     */
    SearchNotes(Hyperparameter hyperparameter, List<Object> values, Search.Found found, double minimumEffect) {
        this.hyperparameter = hyperparameter;
        this.minimumEffect = minimumEffect;
        for (int i = 0; i < values.size(); i++) {
            Double metric = found.tried().get(i).value();
            best.merge(values.get(i), metric == null ? Double.POSITIVE_INFINITY : metric, Math::min);
        }
    }

    /** None when there is nothing to say. */
    List<NoteReport> all() {
        List<NoteReport> notes = new ArrayList<>();
        List<Object> converged = best.keySet().stream()
                .filter(value -> metric(value) < Double.POSITIVE_INFINITY)
                .toList();
        if (2 * converged.size() < best.size()) {
            notes.add(new NoteReport(
                    "mostly-infeasible",
                    "Training diverged for " + (best.size() - converged.size()) + " of " + best.size() + " values of "
                            + hyperparameter.name(),
                    null));
        }
        if (converged.size() > 1 && spread(converged) <= minimumEffect) {
            notes.add(flat(converged.size()));
        } else if (converged.size() > 1 && hyperparameter.range() instanceof Numbers range) {
            boundary(range, converged).ifPresent(notes::add);
        }
        return notes;
    }

    private double metric(Object value) {
        return best.getOrDefault(value, Double.POSITIVE_INFINITY);
    }

    private double spread(List<Object> converged) {
        DoubleSummaryStatistics metrics =
                converged.stream().mapToDouble(this::metric).summaryStatistics();
        return metrics.getMax() - metrics.getMin();
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
    private Optional<NoteReport> boundary(Numbers range, List<Object> converged) {
        DoubleSummaryStatistics values =
                converged.stream().mapToDouble(value -> (Double) value).summaryStatistics();
        double value = (Double)
                converged.stream().min(Comparator.comparingDouble(this::metric)).orElseThrow();
        boolean low = value == values.getMin() && value > range.least();
        boolean high = value == values.getMax() && value < range.most();
        if (values.getMin() == values.getMax() || !(low || high)) {
            return Optional.empty();
        }
        return Optional.of(new NoteReport(
                "search-boundary",
                "The best value of " + hyperparameter.name() + ", " + Hyperparameter.show(value) + ", is the "
                        + (low ? "smallest" : "largest") + " that was tried, so a better one may lie beyond",
                "mldebug iterate --tune " + hyperparameter.name() + "=" + beyond(range, value, low)));
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
