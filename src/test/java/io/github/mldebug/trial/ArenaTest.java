package io.github.mldebug.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.kit.TextTables;
import io.github.mldebug.split.Folds;
import io.github.mldebug.split.Split;
import io.github.mldebug.split.SplitCutter;
import io.github.mldebug.split.SplitRequest;
import io.github.mldebug.table.NumericColumn;
import io.github.mldebug.table.Table;
import io.github.mldebug.table.Target;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which rows a trial trains on and scores. */
class ArenaTest {
    /** In whatever order the rows stand; of few instants some are in both thirds of the first block. */
    @ParameterizedTest(name = "{0} instants")
    @ValueSource(ints = {24, 60, 1000})
    void alongTimeASearchIsScoredOnWhatCameLater(int instants) {
        SplittableRandom random = new SplittableRandom(instants);
        StringBuilder csv = new StringBuilder("t,x,y\n");
        for (int row = 0; row < 300; row++) {
            csv.append(random.nextInt(instants)).append(',').append(random.nextInt(100));
            csv.append(random.nextBoolean() ? ",yes\n" : ",no\n");
        }
        Table table = TextTables.table(csv.toString());
        Target target = TextTables.target(table, "y");
        SplitRequest request = new SplitRequest(true, List.of(), List.of(), "t", List.of(), 0.2, 1);
        Split split = new SplitCutter(table, target).cut(request);
        Arena arena = new Arena(table, target, split.trainRows(), null, Folds.of(table, target, split), 1);
        NumericColumn times = (NumericColumn) table.column("t").orElseThrow();

        assertEquals(1, arena.innerParts());
        for (int fold = Trial.ALL; fold < arena.foldCount(); fold = fold == Trial.ALL ? 0 : fold + 1) {
            Trial trial = new Trial(new Configuration(List.of("x"), "linear", Map.of()), 0, fold, 0, 1, null);
            int[] trained = arena.trainPositions(trial);
            int[] scored = arena.scoredPositions(trial);
            double latest = Arrays.stream(trained)
                    .mapToDouble(position -> times.value(arena.tableRow(position)))
                    .max()
                    .orElseThrow();
            double earliest = Arrays.stream(scored)
                    .mapToDouble(position -> times.value(arena.tableRow(position)))
                    .min()
                    .orElseThrow();
            assertTrue(latest < earliest, "fold " + fold + ": " + latest + ", " + earliest);
            int outer = fold == Trial.ALL ? arena.rows() : arena.trainPositions(0, fold).length;
            assertEquals(outer, trained.length + scored.length);
        }
    }
}
