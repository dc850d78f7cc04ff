package io.github.mldebug.trial;

import io.github.mldebug.feature.Feature;
import io.github.mldebug.feature.Sample;
import io.github.mldebug.scan.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A cheap look at many candidate features: how much of what the current model leaves unexplained could each explain? It is
 * the score (Lagrange multiplier) test of adding the feature's columns X, {@code r'X (X'VX − X'√V Q Q'√V X)⁻¹ X'r}, where r is
 * truth minus prediction, V the variance that the model gives each row, and Q an orthonormal basis of √V times the constant and
 * the current model's columns (Rao 1948; for regression V is one number). Two classes have {@code V = p (1 − p)}, and one
 * residual, for the other is its negative. With more, one {@code V = 1 − Σ p²} serves them all, scaled to each class's share of
 * it, so that one basis will do. Under no signal it is about χ² with as many degrees of freedom as X has columns, for each free
 * output. No fit; one pass over the rows for each candidate, and what has not learned from labels is read once, however often
 * it is exchanged between rows.
 */
public final class Screen {
    /** So many numbers of candidates are kept in memory (128 MB); the rest is read again when it is looked at. */
    private static final long MOST_KEPT = 1L << 24;
    /** Features that go through the rows together. */
    private static final int AT_ONCE = 8;

    private final Arena arena;
    private final Sample sample;
    private final double[] roots;
    private final double[] squares;
    private final double[] scales;
    private final double size;
    private final ScreenVectors vectors;
    private final Map<String, ScreenColumns> kept = new ConcurrentHashMap<>();
    private final AtomicLong room = new AtomicLong(MOST_KEPT);

    /**
     * @param fit the current model trained and scored on every training row
     * @param current the current model's features, none for the dummy
     */
    public Screen(Arena arena, TrialResult fit, List<String> current) {
        this.arena = arena;
        this.sample = arena.sample(arena.allPositions(), null).shared();
        double[] variances = variances(arena, fit);
        this.roots = new double[arena.rows()];
        this.squares = new double[arena.rows()];
        for (int i = 0; i < roots.length; i++) {
            squares[i] = arena.weight(i) * variances[i];
            roots[i] = Math.sqrt(squares[i]);
        }
        Basis basis = new Basis();
        basis.add(roots.clone());
        for (String expression : current) {
            for (double[] column :
                    ScreenColumns.of(sample, arena.feature(expression)).dense(roots)) {
                basis.add(column);
            }
        }
        double[][] residuals = Residuals.of(arena, fit);
        this.scales = new double[residuals.length == 2 ? 1 : residuals.length];
        for (int output = 0; output < scales.length; output++) {
            scales[output] = standardise(residuals[output], fit, output, basis);
        }
        double length = Math.sqrt(Basis.product(roots, roots));
        this.size = length > 0 ? length : 1;
        this.vectors = vectors(residuals, basis.directions());
    }

    /** The residuals, the variances, and the directions but that of the constant, which the variances give: all times √V. */
    private ScreenVectors vectors(double[][] residuals, double[][] directions) {
        List<double[]> all = new ArrayList<>(Arrays.asList(residuals).subList(0, scales.length));
        all.add(roots);
        all.addAll(Arrays.asList(directions).subList(Math.min(1, directions.length), directions.length));
        return ScreenVectors.of(all, roots);
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
    private double standardise(double[] residual, TrialResult fit, int output, Basis basis) {
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
        return Basis.product(residual, residual) / residual.length;
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

    /** What adding each of some sets of features could explain, as they are. */
    public List<Statistic> look(List<List<String>> sets, Workers workers) {
        return lookBy(List.of(new View(null)), sets, workers).get(0);
    }

    /**
     * The same when some features, or some of their columns, are read from other rows; whole values are moved.
     *
     * @return by shuffle and set
     */
    public List<List<Statistic>> look(List<Trial.Shuffle> shuffles, List<List<String>> sets, Workers workers) {
        int atOnce = (int) Math.max(1, MOST_KEPT / vectors.size());
        List<List<Statistic>> seen = new ArrayList<>();
        for (int start = 0; start < shuffles.size(); start += atOnce) {
            List<Trial.Shuffle> some = shuffles.subList(start, Math.min(shuffles.size(), start + atOnce));
            seen.addAll(lookBy(some.stream().map(View::new).toList(), sets, workers));
        }
        return seen;
    }

    /** A feature is read once for all sets and views. */
    private List<List<Statistic>> lookBy(List<View> views, List<List<String>> sets, Workers workers) {
        List<String> all = sets.stream().flatMap(List::stream).distinct().toList();
        workers.each((all.size() + AT_ONCE - 1) / AT_ONCE, group -> {
            List<String> some = all.subList(group * AT_ONCE, Math.min(all.size(), (group + 1) * AT_ONCE));
            Map<String, ScreenColumns> read = new HashMap<>();
            views.forEach(view -> view.sum(some, read));
        });
        Statistic[][] seen = new Statistic[views.size()][sets.size()];
        workers.each(sets.size(), set -> {
            Map<String, ScreenColumns> read = new HashMap<>();
            for (int view = 0; view < seen.length; view++) {
                seen[view][set] = views.get(view).statistic(sets.get(set), read);
            }
        });
        return Arrays.stream(seen).map(List::of).toList();
    }

    /** A way of reading the rows. */
    private final class View {
        private final Set<String> moved;
        private final List<String> columnsMoved;
        private final int @Nullable [] exchange;
        private final ScreenVectors exchanged;
        private final Map<String, ScreenSums> sums = new ConcurrentHashMap<>();

        View(Trial.@Nullable Shuffle shuffle) {
            this.moved = shuffle == null ? Set.of() : Set.copyOf(shuffle.features());
            this.columnsMoved = shuffle == null ? List.of() : shuffle.columns();
            this.exchange = shuffle == null ? null : arena.exchange(shuffle.seed());
            this.exchanged = exchange == null || !columnsMoved.isEmpty() ? vectors : vectors.exchanged(exchange);
        }

        /** @param read columns that other views have read, and will */
        void sum(List<String> expressions, Map<String, ScreenColumns> read) {
            Map<Boolean, List<String>> byExchange =
                    expressions.stream().collect(Collectors.partitioningBy(this::isExchanged));
            byExchange.forEach((isExchanged, some) -> {
                List<ScreenColumns> columns =
                        some.stream().map(one -> columns(one, read)).toList();
                List<ScreenSums> found = ScreenPass.over(isExchanged ? exchanged : vectors, scales.length, columns);
                for (int i = 0; i < found.size(); i++) {
                    sums.put(some.get(i), found.get(i));
                }
            });
        }

        /** What a set explains, all of whose features are summed. */
        Statistic statistic(List<String> set, Map<String, ScreenColumns> read) {
            List<ScreenSums> parts = set.stream().map(sums::get).toList();
            int width = parts.stream().mapToInt(ScreenSums::width).sum();
            double[][] products = new double[width][];
            double[][] gram = new double[width][width];
            int start = 0;
            for (int i = 0; i < parts.size(); i++) {
                ScreenSums part = parts.get(i);
                part.putGram(scales.length, gram, start);
                System.arraycopy(part.products(), 0, products, start, part.width());
                int other = 0;
                for (int j = 0; j < i; j++) {
                    double[][] block = read(set.get(i), read).products(read(set.get(j), read), squares);
                    put(block, gram, start, other);
                    other += parts.get(j).width();
                }
                start += part.width();
            }
            return Screen.this.statistic(gram, products);
        }

        private static void put(double[][] block, double[][] gram, int row, int column) {
            for (int i = 0; i < block.length; i++) {
                for (int j = 0; j < block[i].length; j++) {
                    gram[row + i][column + j] = block[i][j];
                    gram[column + j][row + i] = block[i][j];
                }
            }
        }

        private ScreenColumns.Read read(String expression, Map<String, ScreenColumns> read) {
            return new ScreenColumns.Read(columns(expression, read), isExchanged(expression) ? exchange : null);
        }

        /** Whether the columns as they are serve, read through the exchange. */
        private boolean isExchanged(String expression) {
            return moved.contains(expression)
                    && columnsMoved.isEmpty()
                    && !arena.feature(expression).usesLabel();
        }

        private ScreenColumns columns(String expression, Map<String, ScreenColumns> read) {
            Feature feature = arena.feature(expression);
            if (exchange == null || !moved.contains(expression) || isExchanged(expression)) {
                return read.computeIfAbsent(expression, any -> Screen.this.columns(feature));
            }
            return columnsMoved.isEmpty()
                    ? ScreenColumns.of(arena.sample(arena.allPositions(), exchange), feature)
                    : ScreenColumns.of(arena, arena.feature(expression, columnsMoved, exchange));
        }
    }

    /**
     * What columns explain.
     *
     * @param gram their products with each other, rows weighted; changed
     * @param products by column, with each vector
     */
    private Statistic statistic(double[][] gram, double[][] products) {
        int width = gram.length;
        double[] sizes = new double[width];
        for (int i = 0; i < width; i++) {
            sizes[i] = gram[i][i];
        }
        for (int v = scales.length; v < vectors.count(); v++) {
            double length = v == scales.length ? size : 1;
            for (int i = 0; i < width; i++) {
                for (int j = 0; j < width; j++) {
                    gram[i][j] -= products[i][v] / length * (products[j][v] / length);
                }
            }
        }
        GramFactor factor = new GramFactor(gram, sizes);
        double statistic = 0;
        double[] product = new double[width];
        for (int output = 0; output < scales.length; output++) {
            for (int i = 0; i < width; i++) {
                product[i] = products[i][output];
            }
            statistic += scales[output] > 0 ? factor.squaredNorm(product) / scales[output] : 0;
        }
        // Residuals of k classes sum to zero, so they carry k - 1 free directions; their sum of squares is scaled
        // alike.
        double free = scales.length == 1 ? 1 : scales.length - 1;
        return new Statistic(statistic * free / scales.length, factor.rank() * free);
    }

    /** The columns of a feature as it is read without an exchange. */
    private ScreenColumns columns(Feature feature) {
        ScreenColumns known = kept.get(feature.expression());
        if (known != null) {
            return known;
        }
        ScreenColumns columns = ScreenColumns.of(sample, feature);
        if (room.get() >= columns.size() && kept.putIfAbsent(feature.expression(), columns) == null) {
            room.addAndGet(-columns.size());
        }
        return columns;
    }
}
