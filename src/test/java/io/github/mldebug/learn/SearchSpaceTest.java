package io.github.mldebug.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which values a search tries. */
class SearchSpaceTest {
    private static Hyperparameter hyperparameter(String learner, String name) {
        return Learners.named(learner).info().hyperparameter(name);
    }

    private static String shown(List<?> values) {
        return values.stream().map(Hyperparameter::show).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "linear   | learning-rate | 1e-4 3.16e-4 0.001 0.00316 0.01 0.0316 0.1 0.316 1",
                "linear   | ridge         | 1e-5 1e-4 0.001 0.01 0.1 1 10",
                "linear   | epochs        | 1 2 5 10 20 50 100 200",
                "linear   | optimiser     | adagrad rmsprop sgd",
                "tree     | depth         | 1 2 3 4 5 6 7 8 9 10",
                "tree     | min-leaf      | 1 2 5 10 20 50 100 200",
                "forest   | depth         | 2 4 6 8 10 12 14 16 18 20",
                "forest   | columns       | sqrt half all",
                "boosting | rounds        | 10 20 50 100 200 500 1000",
                "boosting | learning-rate | 0.01 0.0316 0.1 0.316 1",
                "boosting | subsample     | 0.5 0.6 0.7 0.8 0.9 1",
            })
    void gridsAreRoundNumbersOverTheSearchRange(String learner, String name, String values) {
        assertEquals(values, shown(SearchSpace.grid(hyperparameter(learner, name))));
    }

    static Stream<Arguments> all() {
        return Learners.all().stream().flatMap(learner -> learner.info().hyperparameters().stream()
                .map(one -> Arguments.of(learner.info().name(), one.name())));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyValueIsAllowedAndACoarseGridHasTheEnds(String learner, String name) {
        Hyperparameter one = hyperparameter(learner, name);
        List<Object> grid = SearchSpace.grid(one);

        grid.forEach(value -> assertEquals(value, one.accept(value)));
        List<Object> coarse = SearchSpace.coarse(one, 4);
        assertTrue(coarse.size() <= 4 && grid.containsAll(coarse), coarse.toString());
        assertEquals(grid.get(0), coarse.get(0));
        assertEquals(grid.get(grid.size() - 1), coarse.get(coarse.size() - 1));
        if (one.initial() instanceof Double initial) {
            SearchSpace.around(one, initial).forEach(value -> assertEquals(value, one.accept(value)));
        }
    }

    @Test
    void fiveValuesLieAroundTheCurrentOneWithinWhatIsAllowed() {
        assertEquals(
                "0.01 0.0316 0.1 0.316 1", shown(SearchSpace.around(hyperparameter("linear", "learning-rate"), 0.1)));
        assertEquals("12 25 50 100 200", shown(SearchSpace.around(hyperparameter("boosting", "rounds"), 50)));
        assertEquals("1 2 4", shown(SearchSpace.around(hyperparameter("boosting", "rounds"), 1)));
    }

    @Test
    void haltonsSequenceMirrorsDigits() {
        assertEquals(0.5, SearchSpace.radicalInverse(1, 2));
        assertEquals(0.25, SearchSpace.radicalInverse(2, 2));
        assertEquals(0.75, SearchSpace.radicalInverse(3, 2));
        assertEquals(1 / 9.0 + 2 / 3.0, SearchSpace.radicalInverse(5, 3), 1e-15);
    }

    @Test
    void pairsFillTheirRangesAndDependOnTheSeedAlone() {
        Hyperparameter rate = hyperparameter("boosting", "learning-rate");
        Hyperparameter depth = hyperparameter("boosting", "depth");

        List<List<Object>> pairs = SearchSpace.halton(rate, depth, 16, 7);

        assertEquals(16, pairs.size());
        assertEquals(pairs, SearchSpace.halton(rate, depth, 16, 7));
        assertTrue(!pairs.equals(SearchSpace.halton(rate, depth, 16, 8)));
        for (double edge : List.of(0.01, 0.1)) {
            // Half of the logarithmic range each, of any sixteen points in a row half.
            assertEquals(
                    8,
                    pairs.stream()
                            .filter(pair -> within((Double) pair.get(0), edge))
                            .count(),
                    pairs.toString());
        }
        pairs.forEach(pair -> {
            assertEquals(pair.get(0), rate.accept(pair.get(0)));
            assertEquals(pair.get(1), depth.accept(pair.get(1)));
        });
    }

    private static boolean within(double value, double edge) {
        return value >= edge && value < 10 * edge;
    }
}
