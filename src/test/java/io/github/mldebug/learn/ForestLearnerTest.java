package io.github.mldebug.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.table.Task;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What makes a forest of trees: draws of rows and columns, and the average. */
class ForestLearnerTest {
    private static final ForestLearner FOREST = new ForestLearner();

    private static Fitted fit(TrainingSet set, Map<String, ?> settings, long seed) {
        return FOREST.fit(set, Hyperparameters.of(FOREST.info(), settings), seed);
    }

    @Test
    void averagesProbabilitiesNotVotes() {
        // Both values of x have two classes three to one: votes would say 1 and 0.
        double[] x = IntStream.range(0, 4000).mapToDouble(row -> row % 2).toArray();
        int[] codes = IntStream.range(0, 4000)
                .map(row -> (row / 2) % 4 == 0 ? 1 - row % 2 : row % 2)
                .toArray();
        TrainingSet set =
                new TrainingSet(new ArrayColumns(x.length, x), Targets.ofClasses(List.of("no", "yes"), codes));

        double[][] predictions = fit(set, Map.of(), 1).predict(new ArrayColumns(2, new double[] {0, 1}));

        assertArrayEquals(new double[] {0.75, 0.25}, predictions[0], 0.03);
        assertArrayEquals(new double[] {0.25, 0.75}, predictions[1], 0.03);
    }

    @Test
    void isTheMeanOfTheMeansOfItsDrawsWhereNothingCanBeSplit() {
        double[] y = {1, 2, 4, 8, 16, 32, 64, 128};
        TrainingSet set = new TrainingSet(new ArrayColumns(8, new double[8]), Targets.ofNumbers(y));

        double one = fit(set, Map.of("trees", 1), 5).predict(set.inputs())[0][0];
        double many = fit(set, Map.of("trees", 4000), 5).predict(set.inputs())[0][0];

        // Eight draws with replacement: a multiple of 1/8. Of many such means the mean is that of all.
        assertEquals(Math.rint(one * 8), one * 8, 1e-9);
        assertEquals(Arrays.stream(y).average().orElseThrow(), many, 1.5);
    }

    @Test
    void anotherSeedIsAnotherForest() {
        TrainingSet set = Sets.of(Task.BINARY, 200, 3);

        assertTrue(Math.abs(fit(set, Map.of(), 1).predict(set.inputs())[0][0]
                        - fit(set, Map.of(), 2).predict(set.inputs())[0][0])
                > 0);
    }

    @Test
    void aQuestionThatNoneOfTheDrawnColumnsCanAnswerIsPutToOthers() {
        // One column out of twenty says anything; a tree must find it although four are drawn at a time.
        double[][] columns = new double[20][100];
        Arrays.setAll(columns[13], row -> row);
        double[] y =
                IntStream.range(0, 100).mapToDouble(row -> row < 50 ? 0 : 1).toArray();
        TrainingSet set = new TrainingSet(new ArrayColumns(100, columns), Targets.ofNumbers(y));

        double[][] predictions = fit(set, Map.of("trees", 20), 1).predict(set.inputs());

        assertTrue(predictions[0][0] < 0.02 && predictions[99][0] > 0.98);
    }

    @Test
    void predictsFreshRowsBetterThanOneTreeOfItsKind() {
        TrainingSet set = Sets.of(Task.MULTICLASS, 500, 4);
        TrainingSet fresh = Sets.of(Task.MULTICLASS, 2000, 5);

        double forest = Sets.loss(fit(set, Map.of(), 1).predict(fresh.inputs()), fresh.targets());
        double tree = Sets.loss(fit(set, Map.of("trees", 1), 1).predict(fresh.inputs()), fresh.targets());

        assertTrue(forest < 0.7 * tree, forest + " against " + tree);
    }
}
