package io.github.mldebug.learn;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a linear fit minimises: the weighted mean of a convex loss of the scores of each row, plus the ridge. Coefficients
 * belong to standardised columns; those of one score lie together, its intercept last.
 *
 * <p>The ridge on a raw weight is {@code λ/2 w²}; a standardised coefficient v = w · deviation has {@code λ / deviation² v²/2}.
 * With k symmetric classes of which the last has score 0, the ridge of all k centred weight vectors is
 * {@code λ/2 (Σ v_a² - (Σ v_a)²/k)}: {@code coupling} is 1/k. Intercepts are free.
 */
abstract class Objective {
    /** Above this ratio of ridge to curvature a coefficient is zero for every purpose. */
    private static final double MOST_PENALTY = 1e18;

    final Design design;

    final double[] shares;
    final int scores;
    final int stride;
    private final double coupling;
    private final double[] penalty;
    private final double[][] scoreOf;
    private final double[][] work;

    Objective(Design design, double[] shares, int scores, double ridge, double coupling) {
        this.design = design;
        this.shares = shares;
        this.scores = scores;
        this.stride = design.width() + 1;
        this.coupling = coupling;
        this.scoreOf = new double[scores][design.stride()];
        this.work = new double[Math.max(2, scores)][design.stride()];
        this.penalty = new double[stride];
        for (int column = 0; column < design.width(); column++) {
            Spread spread = design.spread(column);
            double deviation = spread.deviation() / spread.perUnit();
            penalty[column] = spread.deviation() == 0 ? 1 : Math.min(MOST_PENALTY, ridge / deviation / deviation);
        }
    }

    /** Number of coefficients. */
    int size() {
        return scores * stride;
    }

    /** Whether second derivatives are the same everywhere. */
    abstract boolean isQuadratic();

    /**
     * Replaces the scores of a block by what the derivatives need, and writes the first derivative of each row's weighted
     * loss in its scores.
     *
     * @param scoreOf in: one array a score; out: the state from which {@link #curvature} works
     * @param slope out: one array a score
     * @return the weighted loss of the block
     */
    abstract double link(int start, int length, double[][] scoreOf, double[][] slope);

    /** Writes the second derivative of each row's weighted loss in the scores a and b. */
    abstract void curvature(int start, int length, double[][] state, int a, int b, double[] into);

    /** Replaces changes of the scores of each row by the product of its second derivatives with them. */
    abstract void curvatureTimes(int start, int length, double[][] state, double[][] changes);

    /**
     * The value at some coefficients, with its derivatives.
     *
     * @param gradient out
     * @param hessian out, the lower triangle; null when not wanted
     */
    double evaluate(double[] coefficients, double[] gradient, double @Nullable [][] hessian) {
        Arrays.fill(gradient, 0);
        if (hessian != null) {
            Arrays.stream(hessian).forEach(row -> Arrays.fill(row, 0));
        }
        double value = 0;
        for (int block = 0; block < design.blocks(); block++) {
            Design.Block x = design.block(block);
            int start = design.start(block);
            int length = design.length(block);
            score(x, length, coefficients, scoreOf);
            value += link(start, length, scoreOf, work);
            addProducts(x, length, work, gradient);
            if (hessian != null) {
                addCurvature(x, start, length, hessian);
            }
        }
        return value + addRidge(coefficients, gradient, hessian);
    }

    /** The product of the second derivatives at some coefficients with a direction, without forming them. */
    void curvatureTimes(double[] coefficients, double[] direction, double[] product) {
        Arrays.fill(product, 0);
        for (int block = 0; block < design.blocks(); block++) {
            Design.Block x = design.block(block);
            int start = design.start(block);
            int length = design.length(block);
            score(x, length, coefficients, scoreOf);
            link(start, length, scoreOf, work);
            score(x, length, direction, work);
            curvatureTimes(start, length, scoreOf, work);
            addProducts(x, length, work, product);
        }
        addRidgeGradient(direction, product);
    }

    /** The diagonal of the second derivatives. */
    void curvatureDiagonal(double[] coefficients, double[] diagonal) {
        Arrays.fill(diagonal, 0);
        double[] part = new double[design.stride()];
        for (int block = 0; block < design.blocks(); block++) {
            Design.Block x = design.block(block);
            int start = design.start(block);
            int length = design.length(block);
            score(x, length, coefficients, scoreOf);
            link(start, length, scoreOf, work);
            for (int a = 0; a < scores; a++) {
                curvature(start, length, scoreOf, a, a, part);
                addDiagonal(x, length, part, diagonal, a * stride);
            }
        }
        for (int i = 0; i < diagonal.length; i++) {
            diagonal[i] += penalty[i % stride] * (1 - coupling);
        }
    }

    private void addDiagonal(Design.Block x, int length, double[] curvature, double[] diagonal, int place) {
        double[] values = x.values();
        for (int index = 0; index < design.plainCount(); index++) {
            int offset = index * design.stride();
            double sum = 0;
            for (int i = 0; i < length; i++) {
                sum += curvature[i] * values[offset + i] * values[offset + i];
            }
            diagonal[place + design.plainColumn(index)] += sum;
        }
        for (int run = 0; run < design.runs().size(); run++) {
            int first = design.runs().get(run).first();
            int[] places = x.places()[run];
            for (int i = 0; i < length; i++) {
                if (places[i] >= 0) {
                    double scale = design.spread(first + places[i]).scale();
                    diagonal[place + first + places[i]] += curvature[i] * scale * scale;
                }
            }
        }
    }

    private void score(Design.Block x, int length, double[] coefficients, double[][] into) {
        for (int a = 0; a < scores; a++) {
            Arrays.fill(into[a], 0, length, 0);
            for (int index = 0; index < design.plainCount(); index++) {
                double coefficient = coefficients[a * stride + design.plainColumn(index)];
                if (coefficient != 0) {
                    Dense.addMultiple(coefficient, x.values(), index * design.stride(), into[a], length);
                }
            }
            for (int run = 0; run < design.runs().size(); run++) {
                int first = design.runs().get(run).first();
                int[] places = x.places()[run];
                for (int i = 0; i < length; i++) {
                    if (places[i] >= 0) {
                        int column = first + places[i];
                        into[a][i] += coefficients[a * stride + column]
                                * design.spread(column).scale();
                    }
                }
            }
        }
    }

    /** Adds the product of each column with one number a row and score. */
    private void addProducts(Design.Block x, int length, double[][] perRow, double[] products) {
        for (int a = 0; a < scores; a++) {
            for (int index = 0; index < design.plainCount(); index++) {
                products[a * stride + design.plainColumn(index)] +=
                        Dense.dot(perRow[a], 0, x.values(), index * design.stride(), length);
            }
            for (int run = 0; run < design.runs().size(); run++) {
                int first = design.runs().get(run).first();
                int[] places = x.places()[run];
                for (int i = 0; i < length; i++) {
                    if (places[i] >= 0) {
                        int column = first + places[i];
                        products[a * stride + column] +=
                                perRow[a][i] * design.spread(column).scale();
                    }
                }
            }
        }
    }

    private void addCurvature(Design.Block x, int start, int length, double[][] hessian) {
        Curvature sum = new Curvature(design, stride, hessian);
        double[] curvature = work[0];
        for (int a = 0; a < scores; a++) {
            for (int b = 0; b <= a; b++) {
                curvature(start, length, scoreOf, a, b, curvature);
                sum.add(x, length, curvature, a, b);
            }
        }
    }

    private double addRidge(double[] coefficients, double[] gradient, double @Nullable [][] hessian) {
        if (hessian != null) {
            for (int a = 0; a < scores; a++) {
                for (int column = 0; column < stride; column++) {
                    for (int b = 0; b <= a; b++) {
                        double own = a == b ? 1 : 0;
                        hessian[a * stride + column][b * stride + column] += penalty[column] * (own - coupling);
                    }
                }
            }
        }
        return addRidgeGradient(coefficients, gradient);
    }

    private double addRidgeGradient(double[] coefficients, double[] gradient) {
        double value = 0;
        for (int column = 0; column < stride - 1; column++) {
            double sum = 0;
            for (int a = 0; a < scores; a++) {
                sum += coefficients[a * stride + column];
            }
            for (int a = 0; a < scores; a++) {
                double coefficient = coefficients[a * stride + column];
                double slope = penalty[column] * (coefficient - coupling * sum);
                gradient[a * stride + column] += slope;
                value += slope * coefficient / 2;
            }
        }
        return value;
    }

    /**
     * Sets the coefficients of one score to those of raw weights: the inverse of {@link #rawWeight} and {@link #rawIntercept}.
     *
     * @param columns the place of each weight's column
     */
    void setRaw(double[] coefficients, int score, double[] weights, int[] columns, double intercept) {
        int start = score * stride;
        coefficients[start + stride - 1] = intercept;
        for (int i = 0; i < weights.length; i++) {
            Spread spread = design.spread(columns[i]);
            if (spread.deviation() > 0) {
                double coefficient = weights[i] * spread.deviation() / spread.perUnit();
                coefficients[start + columns[i]] = coefficient;
                coefficients[start + stride - 1] += coefficient / spread.deviation() * spread.mean();
            }
        }
    }

    /** The weight of a raw column from its standardised coefficient. */
    double rawWeight(double coefficient, int column) {
        Spread spread = design.spread(column);
        boolean none = spread.deviation() == 0 || penalty[column] == MOST_PENALTY;
        return none ? 0 : coefficient / spread.deviation() * spread.perUnit();
    }

    /** The raw intercept of the score whose standardised coefficients start at a place. */
    double rawIntercept(double[] coefficients, int start) {
        double intercept = coefficients[start + stride - 1];
        for (int column = 0; column < stride - 1; column++) {
            if (rawWeight(coefficients[start + column], column) != 0) {
                Spread spread = design.spread(column);
                intercept -= coefficients[start + column] / spread.deviation() * spread.mean();
            }
        }
        return intercept;
    }
}
