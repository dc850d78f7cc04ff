package io.github.mldebug.feature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.kit.TextTables;
import io.github.mldebug.stats.Correlation;
import io.github.mldebug.stats.Permutations;
import io.github.mldebug.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The mean label of a level: never a row's own label, drawn towards the mean of all, and gone when labels are shuffled. */
class TargetMeanTest {
    private static final int ROWS = 300;

    private static List<Values> fit(Table table, Sample sample) {
        Term term = (Term) new ExpressionBuilder(
                        new ColumnTerms(table), sample.labels().classes().size(), "")
                .part(ExpressionReader.read("target-mean(c)"))
                .value();
        return ((NumberTerm) term).fitAll(sample);
    }

    /** So many levels, at random. */
    private static Table table(int levels, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder csv = new StringBuilder("c,x\n");
        for (int row = 0; row < ROWS; row++) {
            csv.append("level")
                    .append(random.nextInt(levels))
                    .append(',')
                    .append(row)
                    .append('\n');
        }
        return TextTables.table(csv.toString());
    }

    private static int[] rows(int count) {
        return IntStream.range(0, count).toArray();
    }

    private static double[] noise(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return random.doubles(ROWS).toArray();
    }

    /** The level's own part of the label, 0 to 1. */
    private static double[] ofLevel(Table table, int[] rows) {
        return Arrays.stream(rows)
                .mapToDouble(row -> table.columns().get(0).text(row).hashCode() % 97 / 97.0)
                .toArray();
    }

    @Test
    void aRowsOwnLabelNeverCounts() {
        Table table = table(20, 1);
        int[] rows = rows(ROWS);
        for (List<String> classes : List.of(List.<String>of(), List.of("no", "yes"), List.of("a", "b", "c"))) {
            double[] own = ofLevel(table, rows);
            double[] labels = IntStream.of(rows)
                    .mapToDouble(row -> Math.floor(1.5 * (own[row] + noise(2)[row])))
                    .toArray();
            List<Values> before = fit(table, new Sample(rows, null, new TestLabels(classes, labels)));
            assertEquals(Math.max(1, classes.size() - 1), before.size());
            for (int row = 0; row < ROWS; row += 17) {
                double[] changed = labels.clone();
                changed[row] = changed[row] == 1 ? 0 : 1;
                List<Values> after = fit(table, new Sample(rows, null, new TestLabels(classes, changed)));
                for (int output = 0; output < before.size(); output++) {
                    int[] one = {row};
                    assertArrayEquals(
                            before.get(output).of(one), after.get(output).of(one), 0);
                }
                assertFalse(Arrays.equals(before.get(0).of(rows), after.get(0).of(rows)), "other rows' means change");
            }
        }
    }

    @Test
    void theLabelOfACopyNeverCountsEither() {
        Table table = table(20, 3);
        int[] rows = rows(ROWS);
        double[] labels = noise(4);
        Labels pairs = pairs(labels);
        double[] changed = labels.clone();
        changed[41] += 5;

        Values before = fit(table, new Sample(rows, null, pairs)).get(0);
        Values after = fit(table, new Sample(rows, null, pairs(changed))).get(0);

        int[] copy = {40};
        assertArrayEquals(before.of(copy), after.of(copy), 0);
    }

    /** Rows 2k and 2k + 1 are one unit. */
    private static Labels pairs(double[] labels) {
        return new Labels() {
            @Override
            public List<String> classes() {
                return List.of();
            }

            @Override
            public int code(int place) {
                throw new IllegalStateException();
            }

            @Override
            public double value(int place) {
                return labels[place];
            }

            @Override
            public int unit(int place) {
                return place / 2;
            }
        };
    }

    @Test
    void followsWhatLevelsHaveInCommon() {
        Table table = table(10, 5);
        int[] rows = rows(ROWS);
        double[] own = ofLevel(table, rows);
        double[] labels = IntStream.of(rows)
                .mapToDouble(row -> own[row] + 0.1 * noise(6)[row])
                .toArray();
        int[] training = rows(200);

        Values means = fit(table, new Sample(training, null, new TestLabels(List.of(), Arrays.copyOf(labels, 200))))
                .get(0);

        assertTrue(Correlation.pearson(means.of(training), Arrays.copyOf(own, 200)) > 0.99);
        int[] later = IntStream.range(200, ROWS).toArray();
        assertTrue(Correlation.pearson(means.of(later), Arrays.copyOfRange(own, 200, ROWS)) > 0.99);
    }

    /** Without inner folds the correlation with the rows' own labels would be about sqrt(levels / rows), here 0.7. */
    @Test
    void noiseStaysNoise() {
        double sum = 0;
        for (int seed = 0; seed < 20; seed++) {
            Table table = table(150, seed);
            double[] labels = noise(seed + 100);
            Values means = fit(table, new Sample(rows(ROWS), null, new TestLabels(List.of(), labels)))
                    .get(0);
            double r = Correlation.pearson(means.of(rows(ROWS)), labels);
            sum += Double.isNaN(r) ? 0 : r;
        }
        assertEquals(0, sum / 20, 0.06);
    }

    /** Under a permutation a row lends its level to another row's label: the tie is gone, and nothing leaks back. */
    @Test
    void isFittedOnThePermutedReading() {
        Table table = table(10, 7);
        double[] own = ofLevel(table, rows(ROWS));
        double[] labels = IntStream.range(0, ROWS)
                .mapToDouble(row -> own[row] + 0.1 * noise(8)[row])
                .toArray();
        Labels fixed = new TestLabels(List.of(), labels);

        double largest = 0;
        for (int seed = 0; seed < 10; seed++) {
            int[] moved = Permutations.of(ROWS, seed);
            double[] values = fit(table, new Sample(moved, null, fixed)).get(0).of(moved);
            double r = Correlation.pearson(values, labels);
            largest = Math.max(largest, Double.isNaN(r) ? 0 : r);
        }

        double[] unmoved =
                fit(table, new Sample(rows(ROWS), null, fixed)).get(0).of(rows(ROWS));
        assertTrue(Correlation.pearson(unmoved, labels) > 0.95);
        assertTrue(largest < 0.2, "largest " + largest);
    }

    @Test
    void aNewLevelIsTheMeanOfAll() {
        Table table = TextTables.table("c,x\na,1\na,2\na,3\nb,4\nb,5\nb,6\nnew,7\n,8\na,9\na,10\nb,11\nb,12\n");
        int[] training = {0, 1, 2, 3, 4, 5, 8, 9, 10, 11};
        double[] labels = {1, 2, 1, 8, 9, 8, 1, 2, 9, 8};

        double[] values = fit(table, new Sample(training, null, new TestLabels(List.of(), labels)))
                .get(0)
                .of(new int[] {6, 7});

        assertArrayEquals(new double[] {0, 0}, values, 0);
    }

    @Test
    void weightsCountAsRows() {
        int[] groups = {0, 0, 0, 1, 1, 1, 1};
        double[] labels = {1, 2, 2, 5, 5, 4, 5};

        double[] twice = ShrunkMeans.of(groups, 2, labels, place -> place == 1 || place == 3 ? 2 : 1);
        double[] copied = ShrunkMeans.of(
                new int[] {0, 0, 0, 1, 1, 1, 1, 0, 1}, 2, new double[] {1, 2, 2, 5, 5, 4, 5, 2, 5}, place -> 1);

        assertArrayEquals(copied, twice, 1e-12);
        assertNotEquals(copied[0], ShrunkMeans.of(groups, 2, labels, place -> 1)[0]);
    }

    /**
     * Four groups of three, by hand: means 2, 4, 6, 8 around 5; between 60 with 3 degrees of freedom, within 8 with 8; σ² = 1,
     * τ² = (20 − 1)/3; so each is drawn by 3 / (3 + 3/19).
     */
    @Test
    void meansAreDrawnTowardsTheMeanOfAll() {
        int[] groups = {0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3};
        double[] labels = {1, 2, 3, 3, 4, 5, 5, 6, 7, 7, 8, 9};

        double drawn = 3 / (3 + 3.0 / 19);
        assertArrayEquals(
                new double[] {-3 * drawn, -drawn, drawn, 3 * drawn},
                ShrunkMeans.of(groups, 4, labels, place -> 1),
                1e-12);
    }

    @Test
    void groupsThatDifferNoMoreThanChanceAreAllAlike() {
        int[] groups = {0, 0, 0, 1, 1, 1};
        double[] labels = {1, 5, 9, 2, 5, 9};

        assertArrayEquals(new double[] {0, 0}, ShrunkMeans.of(groups, 2, labels, place -> 1), 0);
    }
}
