package io.github.mldebug.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mldebug.stats.Interval;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictRuleTest {
    /** δ is 1 throughout. Columns: change, low, high, row error, detectable, shadow p or -, chosen, kind, verdict, kept. */
    private static final String TABLE = """
             3    2    4   0.5  0.5  -    no   tune          IMPROVED             yes
             3   -1    7   0.5  5    -    no   tune          LIKELY_IMPROVED      yes
             3   -1    7   0.5  5    -    yes  tune          INCONCLUSIVE         no
             3   -1    7   4    5    -    no   tune          INCONCLUSIVE         no
             0.5  0.1  0.9 0.1  0.5  -    no   tune          EQUIVALENT           no
             0.8  0.1  1.5 0.1  0.9  -    no   tune          NO_DETECTABLE_CHANGE no
            -3   -4   -2   0.5  0.5  -    no   tune          WORSE                no
            -0.8 -1.5 -0.1 0.5  2    -    no   tune          WORSE                no
             0   -3    3   2    5    -    no   tune          INCONCLUSIVE         no
             3    2    4   0.5  0.5  0.02 no   add-feature   IMPROVED             yes
             3    2    4   0.5  0.5  0.50 no   add-feature   IMPROVED             yes
             3    2    4   0.5  0.5  0.50 yes  add-feature   INCONCLUSIVE         no
             3    2    4   0.5  0.5  0.05 yes  add-feature   IMPROVED             yes
             0.5 -1    2   0.5  3    0.05 yes  add-feature   LIKELY_IMPROVED      yes
             0.5 -1    2   0.1  3    0.06 no   add-feature   INCONCLUSIVE         no
            -0.5 -2    1.5 0.5  3    0.02 no   add-feature   INCONCLUSIVE         no
             0.5 -0.5  0.9 0.5  0.9  0.02 no   add-feature   EQUIVALENT           no
             0.5 -0.5  0.9 0.5  0.9  0.02 no   drop-feature  EQUIVALENT           yes
            -3   -4   -2   0.5  0.5  0.90 no   drop-feature  WORSE                no
            -0.5 -3    2   1    4    0.50 no   drop-feature  INCONCLUSIVE         yes
            -0.5 -3    2   1    4    0.10 no   drop-feature  INCONCLUSIVE         no
            -0.5 -3    2   1    4    -    no   drop-feature  INCONCLUSIVE         no
            -2   -3   -0.5 1    4    0.50 no   drop-feature  WORSE                no
             0.2 -0.9  2   1    4    -    no   drop-feature  INCONCLUSIVE         yes
            """;

    private static Stream<String> rows() {
        return TABLE.lines().map(String::strip);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void decidesAndKeeps(String row) {
        String[] cells = row.split("\\s+");
        double[] numbers =
                Stream.of(cells).limit(5).mapToDouble(Double::parseDouble).toArray();
        Evidence evidence = new Evidence(
                10,
                10 - numbers[0],
                numbers[0],
                new Interval(numbers[1], numbers[2], 0.9),
                numbers[3],
                numbers[4],
                100,
                "t");
        Comparison.Shadow shadow =
                cells[5].equals("-") ? null : new Comparison.Shadow(39, Double.parseDouble(cells[5]), false);
        StepKind kind = Stream.of(StepKind.values())
                .filter(one -> one.id().equals(cells[7]))
                .findFirst()
                .orElseThrow();
        VerdictRule rule = new VerdictRule(1);

        Verdict verdict = rule.verdict(evidence, kind, shadow, cells[6].equals("yes"));

        assertEquals(Verdict.valueOf(cells[8]), verdict);
        assertEquals(cells[9].equals("yes"), rule.keeps(verdict, evidence, kind, shadow));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 100})
    void aShadowTestRanksTheRealGainAmongItsCopies(int batch) {
        ShadowTest test = new ShadowTest(39);
        ShadowTest.Copies numbers = (first, last) ->
                IntStream.range(first, last).mapToDouble(copy -> copy).toArray();

        assertEquals(1 / 40.0, test.run(100, numbers, batch, false).shadow().p());
        assertEquals(2 / 40.0, test.run(38, numbers, batch, false).shadow().p());
        assertEquals(39, test.run(100, numbers, batch, true).gains().length);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 100})
    void aHopelessCandidateStopsAfterTenCopiesAsGood(int batch) {
        ShadowTest.Copies everySecondIsBetter = (first, last) -> IntStream.range(first, last)
                .mapToDouble(copy -> copy % 2 == 0 ? 1 : -1)
                .toArray();

        ShadowTest.Result result = new ShadowTest(39).run(0, everySecondIsBetter, batch, true);

        assertEquals(19, result.shadow().copies());
        assertEquals(10 / 19.0, result.shadow().p());
        assertEquals(19, result.gains().length);
    }
}
