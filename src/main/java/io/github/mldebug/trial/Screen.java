package io.github.mldebug.trial;

import io.github.mldebug.feature.Feature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A cheap look at many candidate features: how much of what the current model leaves unexplained could each explain? It is
 * the score (Lagrange multiplier) test of adding the feature's columns X, {@code r'X (X'VX − X'√V Q Q'√V X)⁻¹ X'r}, where r is
 * truth minus prediction, V the variance that the model gives each row, and Q an orthonormal basis of √V times the constant and
 * the current model's columns (Rao 1948; for regression V is one number). Two classes have {@code V = p (1 − p)}. With more, one
 * {@code V = 1 − Σ p²} serves them all, scaled to each class's share of it, so that one basis will do. Under no signal it is
 * about χ² with as many degrees of freedom as X has columns, for each free output. No fit; one pass over the rows for each
 * candidate, and what has not learned from labels is read once, however often it is exchanged between rows.
 */
public final class Screen {
    /** So many numbers of candidates are kept in memory (128 MB); the rest is read again when it is looked at. */
    private static final long MOST_KEPT = 1L << 24;

    private final Arena arena;
    private final double[] roots;
    private final double[] squares;
    private final double[][] residuals;
    private final double[] scales;
    private final Basis basis = new Basis();
    private final Map<String, ScreenColumns> kept = new ConcurrentHashMap<>();
    private final AtomicLong room = new AtomicLong(MOST_KEPT);

    /**
     * @param fit the current model trained and scored on every training row
     * @param current the current model's features, none for the dummy
     */
    public Screen(Arena arena, TrialResult fit, List<String> current) {
        this.arena = arena;
        double[] variances = variances(arena, fit);
        this.roots = new double[arena.rows()];
        this.squares = new double[arena.rows()];
        for (int i = 0; i < roots.length; i++) {
            squares[i] = arena.weight(i) * variances[i];
            roots[i] = Math.sqrt(squares[i]);
        }
        basis.add(roots.clone());
        for (String expression : current) {
            for (double[] column :
                    ScreenColumns.of(arena, arena.feature(expression), null).dense(roots, null)) {
                basis.add(column);
            }
        }
        this.residuals = Residuals.of(arena, fit);
        this.scales = new double[residuals.length];
        for (int output = 0; output < residuals.length; output++) {
            scales[output] = standardise(residuals[output], fit, output);
        }
    }

    /** What the model says of the variance of each row, up to a factor that all share. */
    private static double[] variances(Arena arena, TrialResult fit) {
        double[] variances = new double[arena.rows()];
        Arrays.fill(variances, 1);
        if (arena.target().task().isClassification()) {
            for (int i = 0; i < variances.length; i++) {
                double sum = 0;
                for (double probability : fit.predictions()[i]) {
                    sum += probability * probability;
                }
                variances[i] = Math.max(0, 1 - sum);
            }
        }
        return variances;
    }

    /** Divides by the row's deviation, and takes away what the basis explains: nothing, but for rounding and the ridge. */
    private double standardise(double[] residual, TrialResult fit, int output) {
        boolean classes = arena.target().task().isClassification();
        double expected = 0;
        double total = 0;
        for (int i = 0; i < residual.length; i++) {
            double probability = fit.predictions()[i][output];
            expected += arena.weight(i) * probability * (1 - probability);
            total += squares[i];
            residual[i] = roots[i] > 0 ? arena.weight(i) * residual[i] / roots[i] : 0;
        }
        basis.remove(residual);
        if (classes) {
            return total > 0 ? expected / total : 0;
        }
        return ScreenColumns.product(residual, residual) / residual.length;
    }

    /**
     * What the screen saw of some features together.
     *
     * @param value about χ² with {@code degreesOfFreedom} when the features tell nothing new
     */
    public record Statistic(double value, double degreesOfFreedom) {
        /** What is to be expected of more rows like those looked at: what exceeds χ² by chance grows with them. */
        public Statistic on(double times) {
            return new Statistic((value - degreesOfFreedom) * times + degreesOfFreedom, degreesOfFreedom);
        }

        /**
         * The expected gain in log-likelihood on as many fresh rows, in nats over all of them: half of {@code value − 2 df}
         * (Akaike), and minus infinity for what only repeats the current model. Candidates are ranked by it.
         */
        public double logLikelihoodGain() {
            return degreesOfFreedom > 0 ? (value - 2 * degreesOfFreedom) / 2 : Double.NEGATIVE_INFINITY;
        }
    }

    /** Looks at features as they are. */
    public View view() {
        return new View(Set.of(), List.of(), null);
    }

    /** Looks at features of which some, or some of their columns, are read from other rows; whole values are moved. */
    public View view(Trial.Shuffle shuffle) {
        return new View(Set.copyOf(shuffle.features()), shuffle.columns(), arena.exchange(shuffle.seed()));
    }

    /** A way of reading the rows, for any number of looks by several threads. */
    public final class View {
        private final Set<String> moved;
        private final List<String> columnsMoved;
        private final int @Nullable [] exchange;
        private final Side asTheyAre = new Side(null);
        private final Side exchanged;

        private View(Set<String> moved, List<String> columnsMoved, int @Nullable [] exchange) {
            this.moved = moved;
            this.columnsMoved = columnsMoved;
            this.exchange = exchange;
            this.exchanged = exchange == null ? asTheyAre : new Side(exchange);
        }

        /** What adding features together could explain. */
        public Statistic look(List<String> candidates) {
            List<Part> parts = new ArrayList<>();
            int width = 0;
            for (String candidate : candidates) {
                Part part = part(arena.feature(candidate), width);
                parts.add(part);
                width += part.columns().width();
            }
            double[][] gram = gram(parts, width);
            double[] sizes = new double[width];
            for (int i = 0; i < width; i++) {
                sizes[i] = gram[i][i];
            }
            for (double[] direction : products(parts, width, Side::directions)) {
                for (int i = 0; i < width; i++) {
                    for (int j = 0; j < width; j++) {
                        gram[i][j] -= direction[i] * direction[j];
                    }
                }
            }
            GramFactor factor = new GramFactor(gram, sizes);
            double statistic = 0;
            int output = 0;
            for (double[] product : products(parts, width, Side::residuals)) {
                statistic += scales[output] > 0 ? factor.squaredNorm(product) / scales[output] : 0;
                output++;
            }
            // Residuals of k classes sum to zero, so they carry k - 1 free directions; their sum of squares is scaled
            // alike.
            double free = output == 1 ? 1 : output - 1;
            return new Statistic(statistic * free / output, factor.rank() * free);
        }

        private Part part(Feature feature, int start) {
            if (exchange == null || !moved.contains(feature.expression())) {
                return new Part(columns(feature), asTheyAre, null, start);
            }
            if (!columnsMoved.isEmpty()) {
                Feature partly = arena.feature(feature.expression(), columnsMoved, exchange);
                return new Part(ScreenColumns.of(arena, partly, null), asTheyAre, null, start);
            }
            if (feature.usesLabel()) {
                return new Part(ScreenColumns.of(arena, feature, exchange), asTheyAre, null, start);
            }
            return new Part(columns(feature), exchanged, exchange, start);
        }

        private double[][] gram(List<Part> parts, int width) {
            double[][] gram = new double[width][width];
            for (int a = 0; a < parts.size(); a++) {
                Part one = parts.get(a);
                put(gram, one.columns().gram(one.side().squares()), one.start(), one.start());
                for (int b = 0; b < a; b++) {
                    Part other = parts.get(b);
                    double[][] left = one.columns().dense(roots, one.exchange());
                    double[][] right = other.columns().dense(roots, other.exchange());
                    double[][] cross = new double[left.length][right.length];
                    for (int i = 0; i < left.length; i++) {
                        for (int j = 0; j < right.length; j++) {
                            cross[i][j] = ScreenColumns.product(left[i], right[j]);
                        }
                    }
                    put(gram, cross, one.start(), other.start());
                }
            }
            return gram;
        }

        /** By vector and column: the product of each vector with each column of all parts. */
        private double[][] products(
                List<Part> parts, int width, java.util.function.Function<Side, double[][]> vectors) {
            double[][] products =
                    new double[parts.isEmpty() ? 0 : vectors.apply(parts.get(0).side()).length][width];
            for (Part part : parts) {
                double[][] of = vectors.apply(part.side());
                for (int v = 0; v < of.length; v++) {
                    double[] some = part.columns().products(of[v]);
                    System.arraycopy(some, 0, products[v], part.start(), some.length);
                }
            }
            return products;
        }

        private void put(double[][] gram, double[][] block, int row, int column) {
            for (int i = 0; i < block.length; i++) {
                for (int j = 0; j < block[i].length; j++) {
                    gram[row + i][column + j] = block[i][j];
                    gram[column + j][row + i] = block[i][j];
                }
            }
        }
    }

    /**
     * One of several features that are looked at together.
     *
     * @param side what its columns are multiplied with
     * @param start the place of its first column among all
     */
    private record Part(ScreenColumns columns, Side side, int @Nullable [] exchange, int start) {}

    /** What columns are multiplied with: each row's part belongs to the row whose values it takes. */
    private final class Side {
        private final double[][] residualsOf;
        private final double[][] directionsOf;
        private final double[] squaresOf;

        Side(int @Nullable [] exchange) {
            this.residualsOf = rooted(residuals, exchange);
            this.directionsOf = rooted(basis.directions(), exchange);
            this.squaresOf = exchange == null ? squares : gathered(squares, exchange);
        }

        double[][] residuals() {
            return residualsOf;
        }

        double[][] directions() {
            return directionsOf;
        }

        double[] squares() {
            return squaresOf;
        }

        private double[][] rooted(double[][] vectors, int @Nullable [] exchange) {
            double[][] rooted = new double[vectors.length][];
            for (int v = 0; v < vectors.length; v++) {
                double[] one = new double[roots.length];
                for (int i = 0; i < one.length; i++) {
                    one[i] = vectors[v][i] * roots[i];
                }
                rooted[v] = exchange == null ? one : gathered(one, exchange);
            }
            return rooted;
        }

        private double[] gathered(double[] values, int[] exchange) {
            double[] gathered = new double[values.length];
            for (int i = 0; i < values.length; i++) {
                gathered[exchange[i]] += values[i];
            }
            return gathered;
        }
    }

    /** The columns of a feature as it is read without an exchange. */
    private ScreenColumns columns(Feature feature) {
        ScreenColumns known = kept.get(feature.expression());
        if (known != null) {
            return known;
        }
        ScreenColumns columns = ScreenColumns.of(arena, feature, null);
        if (room.get() >= columns.size() && kept.putIfAbsent(feature.expression(), columns) == null) {
            room.addAndGet(-columns.size());
        }
        return columns;
    }
}
