package io.github.mldebug.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.scan.Workers;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** One decision tree: splits found by hand, and the same tree whatever is done to scale, weights and bins. */
class TreeLearnerTest {
    private static final TreeLearner TREE = new TreeLearner();

    private static Fitted fit(TrainingSet set, int depth, int leastRows) {
        return TREE.fit(set, Hyperparameters.of(TREE.info(), Map.of("depth", depth, "min-leaf", leastRows)), 1);
    }

    @Test
    void findsAStepAndPredictsTheMeansOfItsSides() {
        Columns x = new ArrayColumns(6, new double[] {1, 2, 3, 10, 11, 12});
        TrainingSet set = new TrainingSet(x, Targets.ofNumbers(new double[] {5, 6, 7, 20, 21, 22}));

        Fitted tree = fit(set, 1, 1);

        Columns asked = new ArrayColumns(4, new double[] {-100, 6.4, 6.6, 1e9});
        double[][] predictions = tree.predict(asked);
        assertArrayEquals(new double[] {6, 6, 21, 21}, flat(predictions), 1e-12);
        assertEquals(3, tree.parameters());
    }

    @Test
    void statesTheSharesOfALeafButNeverLessThanTheClip() {
        Columns x = new ArrayColumns(8, new double[] {0, 0, 0, 0, 1, 1, 1, 1});
        TrainingSet set =
                new TrainingSet(x, Targets.ofClasses(List.of("no", "yes"), new int[] {0, 0, 0, 1, 1, 1, 1, 1}));

        double[][] predictions = fit(set, 3, 1).predict(new ArrayColumns(2, new double[] {0, 1}));

        assertArrayEquals(new double[] {0.75, 0.25}, predictions[0], 1e-12);
        double clip = 1 / 16.0;
        assertArrayEquals(new double[] {clip / (1 + clip), 1 / (1 + clip)}, predictions[1], 1e-12);
    }

    @Test
    void keepsToTheFewestRowsOfALeaf() {
        Columns x = new ArrayColumns(6, new double[] {1, 2, 3, 4, 5, 6});
        TrainingSet set = new TrainingSet(x, Targets.ofNumbers(new double[] {100, 0, 0, 0, 0, 0}));

        double[][] predictions = fit(set, 1, 2).predict(x);

        assertArrayEquals(new double[] {50, 50, 0, 0, 0, 0}, flat(predictions), 1e-12);
    }

    @Test
    void seesTheSquareThatALineMisses() {
        SplittableRandom random = new SplittableRandom(7);
        double[] x = random.doubles(600, -2, 2).toArray();
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = x[i] * x[i] + random.nextDouble(-0.1, 0.1);
        }
        TrainingSet set = new TrainingSet(new ArrayColumns(x.length, x), Targets.ofNumbers(y));

        double tree = squared(fit(set, 3, 20).predict(set.inputs()), y);
        double line = squared(new LinearLearner().fit(set, 1).predict(set.inputs()), y);

        assertTrue(tree < 0.15 * line, tree + " against " + line);
    }

    @Test
    void aWeightOfTwoIsARowTwice() {
        SplittableRandom random = new SplittableRandom(11);
        int n = 120;
        double[] x = random.doubles(n, 0, 1).toArray();
        int[] codes = random.ints(n, 0, 3).toArray();
        double[] weights = new double[n];
        double[] twice = new double[2 * n];
        int[] codesTwice = new int[2 * n];
        for (int i = 0; i < n; i++) {
            weights[i] = 2;
            twice[2 * i] = x[i];
            twice[2 * i + 1] = x[i];
            codesTwice[2 * i] = codes[i];
            codesTwice[2 * i + 1] = codes[i];
        }
        List<String> classes = List.of("a", "b", "c");
        TrainingSet weighted = new TrainingSet(new ArrayColumns(n, x), Targets.ofClasses(classes, codes), weights);
        TrainingSet doubled = new TrainingSet(new ArrayColumns(2 * n, twice), Targets.ofClasses(classes, codesTwice));

        double[][] one = fit(weighted, 3, 10).predict(weighted.inputs());
        double[][] other = fit(doubled, 3, 20).predict(weighted.inputs());

        for (int i = 0; i < n; i++) {
            for (int k = 0; k < 3; k++) {
                assertEquals(other[i][k], one[i][k], 5e-3, "row " + i);
            }
        }
    }

    @Test
    void binsOfManyValuesHoldAboutAsManyRows() {
        double[] values = new SplittableRandom(5)
                .doubles(100_000)
                .map(x -> Math.exp(20 * x))
                .toArray();

        BinnedColumns.Part binned = BinnedColumns.of(new ArrayColumns(values.length, values), Workers.alone())
                .parts()
                .get(0);

        assertEquals(BinnedColumns.MOST_BINS, binned.bins());
        int[] counts = new int[BinnedColumns.MOST_BINS];
        for (int row = 0; row < values.length; row++) {
            counts[binned.bin(row)]++;
        }
        for (int count : counts) {
            assertTrue(count > 350 && count < 440, "a bin of " + count);
        }
    }

    private static double squared(double[][] predictions, double[] truth) {
        double sum = 0;
        for (int i = 0; i < truth.length; i++) {
            sum += Math.pow(predictions[i][0] - truth[i], 2);
        }
        return sum / truth.length;
    }

    private static double[] flat(double[][] predictions) {
        return java.util.Arrays.stream(predictions).mapToDouble(row -> row[0]).toArray();
    }
}
