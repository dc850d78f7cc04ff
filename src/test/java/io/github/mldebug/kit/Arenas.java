package io.github.mldebug.kit;

import io.github.mldebug.split.Folds;
import io.github.mldebug.split.Split;
import io.github.mldebug.split.SplitCutter;
import io.github.mldebug.split.SplitRequest;
import io.github.mldebug.table.Table;
import io.github.mldebug.table.Target;
import io.github.mldebug.trial.Arena;

/** Places for trials, from text. */
public final class Arenas {
    private static final long SEED = 1;

    private Arenas() {}

    /** A table cut as the tool cuts it, with that column as the target. */
    public static Arena of(String csv, String target) {
        Table table = TextTables.table(csv);
        Target chosen = TextTables.target(table, target);
        Split split = new SplitCutter(table, chosen).cut(SplitRequest.ofSeed(SEED));
        return new Arena(table, chosen, split.trainRows(), null, Folds.of(table, chosen, split), SEED);
    }
}
