package io.github.mldebug.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.kit.TextTables;
import io.github.mldebug.metric.Metric;
import io.github.mldebug.scan.Workers;
import io.github.mldebug.split.Folds;
import io.github.mldebug.split.Regime;
import io.github.mldebug.split.Split;
import io.github.mldebug.split.SplitCutter;
import io.github.mldebug.split.SplitLock;
import io.github.mldebug.split.SplitRequest;
import io.github.mldebug.stats.Interval;
import io.github.mldebug.stats.PairedZ;
import io.github.mldebug.table.Table;
import io.github.mldebug.table.Target;
import io.github.mldebug.trial.Arena;
import io.github.mldebug.trial.Configuration;
import io.github.mldebug.trial.LocalTrialEngine;
import io.github.mldebug.trial.OutOfFold;
import io.github.mldebug.trial.Progress;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Comparisons by the rows of one validation part, as in the large regime, where rows belong together. */
class OneValidationPartTest {
    private static final int ALIKE = 20;
    private static final double MINIMUM = 0.0001;

    private final Arena arena = arena();
    private final OutOfFold dummy = scored(new Configuration(List.of(), "dummy", Map.of()));
    private final OutOfFold linear = scored(new Configuration(List.of("x"), "linear", Map.of()));

    /** Groups of rows that are all but alike. */
    private static String csv() {
        SplittableRandom random = new SplittableRandom(13);
        StringBuilder text = new StringBuilder("g,row,x,y\n");
        for (int group = 0; group < 120; group++) {
            double x = random.nextGaussian();
            boolean yes = x + 3 * random.nextGaussian() > 0;
            for (int row = 0; row < ALIKE; row++) {
                text.append('g').append(group).append(',').append(row).append(',');
                text.append(x).append(',').append(yes ? "yes" : "no").append('\n');
            }
        }
        return text.toString();
    }

    private static Arena arena() {
        Table table = TextTables.table(csv());
        Target target = TextTables.target(table, "y");
        SplitCutter cutter = new SplitCutter(table, target);
        SplitLock folds = cutter.cut(new SplitRequest(true, List.of(), List.of("g"), null, List.of(), 0.2, 1))
                .lock();
        SplitLock.Plan one = new SplitLock.Plan(1, Regime.LARGE, 1, 1, 0.25);
        Split split =
                cutter.apply(new SplitLock(folds.schemaVersion(), folds.cut(), one, null, folds.data(), folds.rows()));
        return new Arena(table, target, split.trainRows(), null, Folds.of(table, target, split), 1);
    }

    private OutOfFold scored(Configuration configuration) {
        LocalTrialEngine engine = new LocalTrialEngine(arena, Workers.alone(), Progress.NONE);
        return OutOfFold.run(engine, arena, configuration, 1);
    }

    private Comparison compared() {
        return new Comparer(arena, MINIMUM).compare(dummy, linear, new Comparer.Step(StepKind.SET, null, null, 0, 0));
    }

    @Test
    void rowsThatBelongTogetherCountAsOneInTheOtherMetricsToo() {
        Comparison.Guard accuracy = compared().guards().get(0);
        assertEquals("accuracy", accuracy.metric());

        var loss = Metric.ACCURACY.rowLoss().orElseThrow();
        PerRow errors = PerRow.of(arena, dummy.measuredBy(arena, loss), linear.measuredBy(arena, loss));
        Interval grouped = PairedZ.of(errors.gains(), null, errors.units()).interval(EvidenceTest.LEVEL);
        Interval alone = PairedZ.of(errors.gains()).interval(EvidenceTest.LEVEL);

        assertEquals(List.of(grouped.low(), grouped.high()), accuracy.interval());
        assertTrue(grouped.high() - grouped.low() > 3 * (alone.high() - alone.low()), alone + " " + grouped);
    }

    @Test
    void whatWouldSettleItIsCountedInTrainingRowsAlthoughAPartOfThemIsScored() {
        Comparison comparison = compared();
        assertEquals(Verdict.INCONCLUSIVE, comparison.verdict());

        double ratio = comparison.minimumDetectable().claim() / MINIMUM;

        assertEquals((long) Math.ceil(arena.rows() * ratio * ratio), comparison.rowsNeeded());
    }
}
