package io.github.mldebug.trial;

import io.github.mldebug.feature.Feature;
import io.github.mldebug.feature.FittedFeature;
import io.github.mldebug.feature.Sample;
import io.github.mldebug.scan.Workers;
import io.github.mldebug.stats.Holm;
import io.github.mldebug.stats.Moments;
import io.github.mldebug.stats.PairedZ;
import io.github.mldebug.stats.TEstimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which pairs of columns tell something by their product: a column may say nothing alone and much with another, as two whose
 * exclusive-or is the label. For each pair the covariance of the dummy's residuals with the product of the two centred columns
 * is tested against zero, with a standard error that allows unequal variance. Columns with one number a row are looked at.
 */
public final class PairScreen {
    /** Products that are worth computing, in rows; above, columns at the end of the list are left out. */
    private static final long MOST_WORK = 300_000_000L;

    private final Arena arena;
    private final Workers workers;
    private final double[][] residuals;

    /** @param residuals by output and position: truth minus the dummy's prediction */
    public PairScreen(Arena arena, Workers workers, double[][] residuals) {
        this.arena = arena;
        this.workers = workers;
        this.residuals = residuals;
    }

    /**
     * Two columns and what chance alone explains of their product.
     *
     * @param p two-sided, corrected by Holm for all pairs and outputs
     */
    public record Pair(String first, String second, double p) {}

    /** The pairs whose product tells something beyond chance, in the order of the list. */
    public List<Pair> telling(List<String> expressions, double level) {
        List<Numbers> columns = columns(expressions);
        double[][] pValues = new double[columns.size()][];
        workers.each(pValues.length, first -> pValues[first] = withLater(columns, first));
        double[] adjusted = Holm.adjusted(
                Arrays.stream(pValues).flatMapToDouble(Arrays::stream).toArray());
        List<Pair> telling = new ArrayList<>();
        int pair = 0;
        for (int i = 0; i < columns.size(); i++) {
            for (int j = i + 1; j < columns.size(); j++, pair++) {
                if (adjusted[pair] <= level) {
                    telling.add(
                            new Pair(columns.get(i).expression(), columns.get(j).expression(), adjusted[pair]));
                }
            }
        }
        return telling;
    }

    /** The p values of a column with each that comes behind it. */
    private double[] withLater(List<Numbers> columns, int first) {
        double[] pValues = new double[columns.size() - first - 1];
        double[] product = new double[arena.rows()];
        double[] terms = new double[arena.rows()];
        for (int i = 0; i < pValues.length; i++) {
            double[] one = columns.get(first).values();
            double[] other = columns.get(first + 1 + i).values();
            for (int row = 0; row < product.length; row++) {
                product[row] = one[row] * other[row];
            }
            pValues[i] = p(product, terms);
        }
        return pValues;
    }

    private record Numbers(String expression, double[] values) {}

    private List<Numbers> columns(List<String> expressions) {
        long most = MOST_WORK / Math.max(1, (long) arena.rows() * residuals.length);
        List<Numbers> columns = new ArrayList<>();
        for (Feature feature : arena.featureSet(expressions).features()) {
            if ((long) columns.size() * (columns.size() + 1) / 2 > most) {
                break;
            }
            double[] values = centred(feature);
            if (values != null) {
                columns.add(new Numbers(feature.expression(), values));
            }
        }
        return columns;
    }

    private double @Nullable [] centred(Feature feature) {
        Sample sample = arena.sample(arena.allPositions(), null);
        int[] rows = sample.rows();
        FittedFeature fitted = feature.fit(sample);
        if (fitted.outputs().size() != 1) {
            return null;
        }
        double[] values = new double[rows.length];
        fitted.fill(rows, 0, rows.length, 0, values, 0);
        center(values);
        return values;
    }

    /**
     * The smallest p value over outputs that say different things, times their number.
     *
     * @param product of two columns; is centred
     * @param terms room to work in
     */
    private double p(double[] product, double[] terms) {
        center(product);
        double smallest = 1;
        // Of two classes the residuals of one are the negative of the other's, and a two-sided test says the same of
        // both.
        int different = residuals.length == 2 ? 1 : residuals.length;
        for (int output = 0; output < different; output++) {
            for (int i = 0; i < terms.length; i++) {
                terms[i] = product[i] * residuals[output][i];
            }
            smallest = Math.min(smallest, twoSided(PairedZ.of(terms, arena.weights(), null)));
        }
        return Math.min(1, smallest * different);
    }

    private static double twoSided(TEstimate estimate) {
        if (!(estimate.standardError() > 0)) {
            return 1;
        }
        return 2 * Math.min(estimate.pAboveZero(), estimate.pBelowZero());
    }

    private void center(double[] values) {
        double mean = Moments.mean(values, arena.weights());
        for (int i = 0; i < values.length; i++) {
            values[i] -= mean;
        }
    }
}
