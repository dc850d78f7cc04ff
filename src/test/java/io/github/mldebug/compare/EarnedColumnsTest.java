package io.github.mldebug.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.compare.FeatureSearch.Move;
import io.github.mldebug.kit.Arenas;
import io.github.mldebug.learn.Hyperparameters;
import io.github.mldebug.learn.Learners;
import io.github.mldebug.scan.Workers;
import io.github.mldebug.trial.Arena;
import io.github.mldebug.trial.Configuration;
import io.github.mldebug.trial.LocalTrialEngine;
import io.github.mldebug.trial.Progress;
import io.github.mldebug.trial.Screen;
import io.github.mldebug.trial.Trial;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A pair is kept when both columns are needed; where one of them is noise, what reads the other alone takes its place. */
class EarnedColumnsTest {
    private static final int ROWS = 400;
    private static final int COLUMNS = 5;
    private static final int SEEDS = 4;
    /** In place of what is chosen: the winner is. */
    private static final String STAYS = "";

    private static final List<String> ALL = List.of(
            "x0",
            "x1",
            "bin(x0, 5)",
            "bin(x1, 5)",
            "cross(bin(x0, 4), bin(x1, 4))",
            "cross(bin(x0, 4), bin(x2, 4))",
            "cross(bin(x0, 4), bin(x3, 4))",
            "cross(bin(x0, 4), bin(x4, 4))",
            "product(x0, x1)",
            "product(x0, x2)",
            "product(x0, x3)",
            "product(x1, x2)");

    /** The first winner, what is chosen in the end, and how many pairs were passed over. */
    private static Stream<Arguments> situations() {
        ToDoubleFunction<double[]> sameSign = x -> x[0] > 0 == x[1] > 0 ? 2 : 0;
        ToDoubleFunction<double[]> product = x -> x[0] * x[1];
        ToDoubleFunction<double[]> extreme = x -> Math.abs(x[0]) > 0.67 ? 2 : 0;
        ToDoubleFunction<double[]> line = x -> x[0];
        return Stream.of(
                Arguments.of("both: same sign", sameSign, "cross(bin(x0, 4), bin(x1, 4))", STAYS, 0),
                Arguments.of("both: product", product, "product(x0, x1)", STAYS, 0),
                Arguments.of("one, the other noise", extreme, "cross(bin(x0, 4), bin(x3, 4))", "bin(x0, 5)", 1),
                Arguments.of("a single column", line, "x0", STAYS, 0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("situations")
    void aColumnMustBeEarned(
            String name, ToDoubleFunction<double[]> signal, String winner, String chosen, int passedOver) {
        for (int seed = 1; seed <= SEEDS; seed++) {
            Searching searching = new Searching(csv(signal, seed));
            Move first = move(winner);

            EarnedColumns.Choice choice = searching.choose(first);

            String where = name + ", seed " + seed + ": " + choice;
            assertEquals(chosen.isEmpty() ? first : move(chosen), choice.move(), where);
            assertEquals(passedOver, choice.passedOver().size(), where);
            assertTrue(choice.shadow().isBeaten(), where);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("situations")
    void whatItsCopiesDoNotLoseToStays(String name, ToDoubleFunction<double[]> signal, String winner) {
        Searching searching = new Searching(csv(signal, 1));
        ShadowTest.Result asGood = new ShadowTest.Result(new Comparison.Shadow(39, 0.5, true), new double[39]);

        EarnedColumns.Choice choice = searching.earned().choose(move(winner), asGood);

        assertEquals(new EarnedColumns.Choice(move(winner), asGood, List.of()), choice);
    }

    private static Move move(String feature) {
        return new Move(List.of(feature), List.of(feature));
    }

    private static String csv(ToDoubleFunction<double[]> signal, int seed) {
        SplittableRandom random = new SplittableRandom(500L + seed);
        StringBuilder csv = new StringBuilder("x0,x1,x2,x3,x4,y\n");
        for (int row = 0; row < ROWS; row++) {
            double[] x =
                    DoubleStream.generate(random::nextGaussian).limit(COLUMNS).toArray();
            double label = signal.applyAsDouble(x) + random.nextGaussian();
            csv.append(DoubleStream.concat(DoubleStream.of(x), DoubleStream.of(label))
                            .mapToObj(number -> String.format(Locale.ROOT, "%.4f", number))
                            .collect(Collectors.joining(",")))
                    .append('\n');
        }
        return csv.toString();
    }

    /** A choice of the first feature of a linear model. */
    private static final class Searching {
        private final Arena arena;
        private final FeatureSearch search;
        private final List<Move> moves =
                ALL.stream().map(EarnedColumnsTest::move).toList();

        Searching(String csv) {
            arena = Arenas.of(csv, "y");
            LocalTrialEngine engine = new LocalTrialEngine(arena, Workers.alone(), Progress.NONE);
            Configuration dummy = new Configuration(List.of(), "dummy", Map.of());
            Configuration linear = new Configuration(
                    List.of(),
                    "linear",
                    Hyperparameters.of(Learners.named("linear").info()).asMap());
            Trial all = new Trial(dummy, 0, Trial.ALL, arena.seed(), null);
            Screen screen = new Screen(arena, engine.run(List.of(all)).get(0), List.of());
            search = new FeatureSearch(engine, arena, Workers.alone(), screen, linear, dummy);
        }

        EarnedColumns earned() {
            return new EarnedColumns(search, arena, moves, ShadowTest.COPIES);
        }

        EarnedColumns.Choice choose(Move winner) {
            return earned().choose(winner, search.shadows(moves, winner, ALL, List.of(), ShadowTest.COPIES));
        }
    }
}
