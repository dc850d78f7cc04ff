package io.github.mldebug.learn;

import io.github.mldebug.learn.Columns.Indicators;
import java.util.List;

/** Adds up the second derivatives of one block in the coefficients of two scores, from those of each row in its scores. */
final class Curvature {
    private final Design design;
    private final int stride;
    private final double[][] hessian;
    private final double[] scaled;

    /**
     * @param stride coefficients of one score
     * @param hessian its lower triangle is added to
     */
    Curvature(Design design, int stride, double[][] hessian) {
        this.design = design;
        this.stride = stride;
        this.hessian = hessian;
        this.scaled = new double[design.stride()];
    }

    /**
     * Adds one block.
     *
     * @param rowCurvature second derivative of each row's weighted loss in the scores a and b
     * @param a a score
     * @param b a score, at most a
     */
    void add(Design.Block block, int length, double[] rowCurvature, int a, int b) {
        double[] values = block.values();
        for (int index = 0; index < design.plainCount(); index++) {
            int column = design.plainColumn(index);
            Dense.multiply(rowCurvature, values, index * design.stride(), scaled, length);
            for (int other = 0; other <= index; other++) {
                double sum = Dense.dot(scaled, 0, values, other * design.stride(), length);
                put(a, column, b, design.plainColumn(other), sum);
            }
            for (int run = 0; run < design.runs().size(); run++) {
                addRun(block.places()[run], design.runs().get(run), length, a, b, column);
            }
        }
        addRuns(block, length, rowCurvature, a, b);
    }

    /** A plain column, in {@link #scaled}, with each indicator of a run. */
    private void addRun(int[] places, Indicators run, int length, int a, int b, int column) {
        double[] sums = new double[run.width()];
        for (int i = 0; i < length; i++) {
            if (places[i] >= 0) {
                sums[places[i]] += scaled[i];
            }
        }
        for (int place = 0; place < sums.length; place++) {
            put(a, column, b, run.first() + place, sums[place] * scale(run, place));
        }
    }

    private void addRuns(Design.Block block, int length, double[] rowCurvature, int a, int b) {
        List<Indicators> runs = design.runs();
        for (int run = 0; run < runs.size(); run++) {
            Indicators one = runs.get(run);
            int[] places = block.places()[run];
            for (int other = 0; other <= run; other++) {
                Indicators second = runs.get(other);
                int[] secondPlaces = block.places()[other];
                for (int i = 0; i < length; i++) {
                    if (places[i] >= 0 && secondPlaces[i] >= 0) {
                        double value = rowCurvature[i] * scale(one, places[i]) * scale(second, secondPlaces[i]);
                        put(a, one.first() + places[i], b, second.first() + secondPlaces[i], value);
                    }
                }
            }
        }
    }

    private double scale(Indicators run, int place) {
        return design.spread(run.first() + place).scale();
    }

    private void put(int a, int column, int b, int other, double value) {
        if (a == b) {
            hessian[a * stride + Math.max(column, other)][a * stride + Math.min(column, other)] += value;
            return;
        }
        hessian[a * stride + column][b * stride + other] += value;
        if (column != other) {
            hessian[a * stride + other][b * stride + column] += value;
        }
    }
}
