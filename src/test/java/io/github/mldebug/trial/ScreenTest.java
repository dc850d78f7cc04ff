package io.github.mldebug.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mldebug.feature.FittedFeature;
import io.github.mldebug.feature.Sample;
import io.github.mldebug.kit.TextTables;
import io.github.mldebug.learn.Hyperparameters;
import io.github.mldebug.learn.Learners;
import io.github.mldebug.scan.Workers;
import io.github.mldebug.split.Folds;
import io.github.mldebug.split.Split;
import io.github.mldebug.split.SplitCutter;
import io.github.mldebug.split.SplitRequest;
import io.github.mldebug.table.Table;
import io.github.mldebug.table.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The screen's statistic beside the formula that it stands for, and its independence of what is looked at along with a set. */
class ScreenTest {
    private static final List<String> CURRENT = List.of("a", "k");
    private static final List<List<String>> SETS = List.of(
            List.of("b"),
            List.of("c"),
            List.of("difference(a, b)"),
            List.of("cross(k, bin(b, 4))"),
            List.of("bin(c, 10)"),
            List.of("target-mean(k)"),
            List.of("b", "c"),
            List.of("cross(k, bin(b, 4))", "c", "bin(c, 10)"),
            List.of("d"));

    /** What a screen looks at: more rows than a block has, and a rest. */
    private record Case(String target, int rows, boolean weighted) {}

    static Stream<Case> cases() {
        return Stream.of(
                new Case("two", 700, false),
                new Case("two", 401, true),
                new Case("three", 700, true),
                new Case("number", 700, false),
                new Case("number", 401, true));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theStatisticIsTheFormula(Case of) {
        Arena arena = arena(of);
        TrialResult fit = fit(arena);
        for (Trial.Shuffle shuffle : shuffles()) {
            List<Screen.Statistic> seen = look(arena, fit, shuffle, SETS, Workers.alone());
            for (int i = 0; i < SETS.size(); i++) {
                Screen.Statistic plain = new Formula(arena, fit, shuffle).of(SETS.get(i));
                String what = SETS.get(i) + " of " + of + ", " + shuffle;
                assertEquals(plain.degreesOfFreedom(), seen.get(i).degreesOfFreedom(), what);
                assertEquals(plain.value(), seen.get(i).value(), 1e-7 * (1 + plain.value()), what);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aSetLooksTheSameAloneAndOnSeveralThreads(Case of) {
        Arena arena = arena(of);
        TrialResult fit = fit(arena);
        ExecutorService executor = Executors.newFixedThreadPool(3);
        try {
            for (Trial.Shuffle shuffle : shuffles()) {
                List<Screen.Statistic> together = look(arena, fit, shuffle, SETS, new Workers(executor, 3));
                for (int i = 0; i < SETS.size(); i++) {
                    List<List<String>> alone = List.of(SETS.get(i));
                    assertEquals(
                            look(arena, fit, shuffle, alone, Workers.alone()).get(0), together.get(i));
                }
            }
        } finally {
            executor.shutdownNow();
        }
    }

    /** None, one of whole features, and one of columns. */
    private static List<Trial.@Nullable Shuffle> shuffles() {
        List<Trial.Shuffle> shuffles = new ArrayList<>();
        shuffles.add(null);
        List<String> moved = SETS.stream()
                .flatMap(List::stream)
                .filter(one -> !one.equals("c"))
                .distinct()
                .toList();
        shuffles.add(new Trial.Shuffle(moved, 17, List.of()));
        shuffles.add(new Trial.Shuffle(moved, 18, List.of(), List.of("b")));
        return shuffles;
    }

    private static List<Screen.Statistic> look(
            Arena arena, TrialResult fit, Trial.@Nullable Shuffle shuffle, List<List<String>> sets, Workers workers) {
        Screen screen = new Screen(arena, fit, CURRENT);
        // Beside another shuffle, of which nothing must be left.
        return shuffle == null
                ? screen.look(sets, workers)
                : screen.look(List.of(shuffle, new Trial.Shuffle(sets.get(0), 5, List.of())), sets, workers)
                        .get(0);
    }

    private static TrialResult fit(Arena arena) {
        Configuration linear = new Configuration(
                CURRENT,
                "linear",
                Hyperparameters.of(Learners.named("linear").info()).asMap());
        return new LocalTrialEngine(arena, Workers.alone(), Progress.NONE)
                .run(List.of(new Trial(linear, 0, Trial.ALL, arena.seed(), null)))
                .get(0);
    }

    private static Arena arena(Case of) {
        SplittableRandom random = new SplittableRandom(of.rows());
        StringBuilder text = new StringBuilder("a,b,c,d,k,two,three,number\n");
        for (int row = 0; row < of.rows(); row++) {
            double a = Math.round(1000 * random.nextGaussian()) / 1000.0;
            double b = random.nextGaussian();
            int k = random.nextInt(4);
            double score = a + b / 3 + k / 4.0 + random.nextGaussian();
            text.append(String.format(
                    Locale.ROOT,
                    "%.4f,%.4f,%.4f,%.4f,w%d,%s,%s,%.4f%n",
                    a,
                    b,
                    random.nextGaussian() + b,
                    2 * a,
                    k,
                    score > 0 ? "yes" : "no",
                    score > 1 ? "high" : score > -0.5 ? "middle" : "low",
                    score));
        }
        Table table = TextTables.table(text.toString());
        Target target = TextTables.target(table, of.target());
        Split split = new SplitCutter(table, target).cut(SplitRequest.ofSeed(1));
        int[] rows = split.trainRows();
        double[] weights = new double[rows.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 0.5 + random.nextInt(3);
        }
        return new Arena(table, target, rows, of.weighted() ? weights : null, Folds.of(table, target, split), 1);
    }

    /** {@code r'X (X'SX − X'SZ (Z'SZ)⁻¹ Z'SX)⁻¹ X'r} with S the weighted variances and Z the model's columns, written out. */
    private static final class Formula {
        private final Arena arena;
        private final TrialResult fit;
        private final Trial.@Nullable Shuffle shuffle;
        private final boolean classes;
        private final double[] variances;

        Formula(Arena arena, TrialResult fit, Trial.@Nullable Shuffle shuffle) {
            this.arena = arena;
            this.fit = fit;
            this.shuffle = shuffle;
            this.classes = arena.target().task().isClassification();
            this.variances = new double[arena.rows()];
            for (int i = 0; i < variances.length; i++) {
                double squares = 0;
                for (double probability : fit.predictions()[i]) {
                    squares += probability * probability;
                }
                variances[i] = arena.weight(i) * (classes ? 1 - squares : 1);
            }
        }

        Screen.Statistic of(List<String> set) {
            List<double[]> model = new ArrayList<>();
            double[] ones = new double[variances.length];
            java.util.Arrays.fill(ones, 1);
            model.add(ones);
            CURRENT.forEach(one -> addColumns(one, null, model));
            List<double[]> all = new ArrayList<>(model);
            set.forEach(one -> addColumns(one, shuffle, all));
            double[][] residuals = Residuals.of(arena, fit);
            double sum = 0;
            for (int output = 0; output < residuals.length; output++) {
                sum += (explained(all, residuals[output]) - explained(model, residuals[output])) / scale(output);
            }
            double free = residuals.length == 1 ? 1 : residuals.length - 1;
            int rank = rank(all) - rank(model);
            return new Screen.Statistic(sum * free / residuals.length, rank * free);
        }

        /** The squared length of the projection of the standardised residual on columns, by Gram and Schmidt. */
        private double explained(List<double[]> columns, double[] residual) {
            double sum = 0;
            for (double[] direction : directions(columns)) {
                double product = 0;
                for (int i = 0; i < residual.length; i++) {
                    product += direction[i] * arena.weight(i) * residual[i] / Math.sqrt(variances[i]);
                }
                sum += product * product;
            }
            return sum;
        }

        private int rank(List<double[]> columns) {
            return directions(columns).length;
        }

        private double[][] directions(List<double[]> columns) {
            Basis basis = new Basis();
            for (double[] column : columns) {
                double[] scaled = column.clone();
                for (int i = 0; i < scaled.length; i++) {
                    scaled[i] *= Math.sqrt(variances[i]);
                }
                basis.add(scaled);
            }
            return basis.directions();
        }

        private double scale(int output) {
            double expected = 0;
            double total = 0;
            double[] residual = Residuals.of(arena, fit)[output];
            for (int i = 0; i < variances.length; i++) {
                double probability = fit.predictions()[i][output];
                expected += arena.weight(i) * (classes ? probability * (1 - probability) : 0);
                expected += classes ? 0 : arena.weight(i) * residual[i] * residual[i];
                total += classes ? variances[i] : 1;
            }
            return expected / total;
        }

        private void addColumns(String expression, Trial.@Nullable Shuffle by, List<double[]> into) {
            boolean moved = by != null && by.features().contains(expression);
            int[] exchange = moved ? arena.exchange(by.seed()) : null;
            boolean whole = !moved || by.columns().isEmpty();
            Sample sample = arena.sample(arena.allPositions(), whole ? exchange : null);
            FittedFeature fitted = (whole
                            ? arena.feature(expression)
                            : arena.feature(expression, by.columns(), arena.exchange(by.seed())))
                    .fit(sample);
            for (int output = 0; output < fitted.outputs().size(); output++) {
                double[] column = new double[variances.length];
                fitted.fill(sample.rows(), 0, column.length, output, column, 0);
                into.add(column);
            }
        }
    }
}
