package io.github.mldebug.split;

import io.github.mldebug.table.Table;
import io.github.mldebug.table.Target;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Decides, at the first cut, how many repeats and folds there will be. */
final class FoldPlan {
    private static final double VALIDATION_SHARE = 0.2;
    private static final double MOST_VALIDATION_ROWS = 200_000;
    private static final int FEWEST_FOLDS = 2;

    private final Table table;
    private final Target target;
    private final SplitLock.Cut cut;
    private final int[] trainRows;

    FoldPlan(Table table, Target target, SplitLock.Cut cut, int[] trainRows) {
        this.table = table;
        this.target = target;
        this.cut = cut;
        this.trainRows = trainRows;
    }

    SplitLock.Plan of(long seed) {
        Regime regime = Regime.of(trainRows.length);
        int repeats = cut.time() == null ? regime.repeats() : 1;
        if (regime == Regime.LARGE && (cut.time() != null || hasUnitsForOnePart())) {
            double validation = Math.min(VALIDATION_SHARE, MOST_VALIDATION_ROWS / trainRows.length);
            return new SplitLock.Plan(seed, regime, repeats, regime.folds(), validation);
        }
        int wanted = regime == Regime.LARGE ? Regime.MEDIUM.folds() : regime.folds();
        int folds = Math.max(FEWEST_FOLDS, Math.min(wanted, most()));
        return new SplitLock.Plan(seed, regime, repeats, folds, 0);
    }

    /** Whether one validation part can have two units and leave two; otherwise folds take turns. */
    private boolean hasUnitsForOnePart() {
        long[] hashes = RowHashes.of(table, cut.columns(), cut.spread());
        return Arrays.stream(trainRows)
                        .mapToLong(row -> hashes[row])
                        .distinct()
                        .limit(ValidationPart.FEWEST_UNITS)
                        .count()
                == ValidationPart.FEWEST_UNITS;
    }

    /** No more folds than the smallest class has rows, than there are units, or than instants allow. */
    private int most() {
        if (cut.time() != null) {
            TimeAxis axis = TimeAxis.of(RowHashes.column(table, cut.time()));
            return (int) Arrays.stream(trainRows)
                            .mapToDouble(axis::at)
                            .distinct()
                            .count()
                    - 1;
        }
        long[] hashes = RowHashes.of(table, cut.columns(), cut.spread());
        int units = (int) Arrays.stream(trainRows)
                .mapToLong(row -> hashes[row])
                .distinct()
                .count();
        Integer smallest = target.task().isClassification() ? smallestClass() : null;
        return smallest == null ? units : Math.min(units, smallest);
    }

    /** Rows of the smallest class that has two or more; a class with one row cannot be on both sides of any fold. */
    private @Nullable Integer smallestClass() {
        int[] sizes = Strata.of(target, trainRows, Strata.FINE).sizes();
        return Arrays.stream(sizes)
                .filter(size -> size >= 2)
                .boxed()
                .min(Integer::compare)
                .orElse(null);
    }
}
