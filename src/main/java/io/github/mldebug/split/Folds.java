package io.github.mldebug.split;

import io.github.mldebug.error.UserError;
import io.github.mldebug.table.CellHash;
import io.github.mldebug.table.Table;
import io.github.mldebug.table.Target;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which training rows validate when. Stratified by class, or by ranges of the label; rows of one unit (a group, a key, or
 * equal cells) are in one fold; where time orders the rows, a fold trains only on what was before it. Decided by the lock
 * and the rows' content, not by their order or by threads. Immutable.
 */
public final class Folds {
    private static final long FOLD_SALT = 0x666f6c6473L;
    private static final byte NEVER = -1;
    private static final byte NO_TRAINING_ROW = -2;

    private final byte[][] folds;
    private final int[] trainRows;
    private final int[] units;
    private final int count;
    private final double @Nullable [] times;
    private final Exchange exchange;
    private final boolean alone;

    /** @param times of the training rows where time orders them, else null */
    private Folds(
            byte[][] folds, int[] trainRows, int[] units, int count, double @Nullable [] times, Exchange exchange) {
        this.folds = folds;
        this.trainRows = trainRows;
        this.units = units;
        this.count = count;
        this.times = times;
        this.exchange = exchange;
        this.alone = Arrays.stream(units).max().orElse(-1) + 1 == trainRows.length;
    }

    /**
     * The folds of a split.
     *
     * @param table the table that was split
     * @param target its target
     * @throws UserError when the rows cannot be divided: all in one group, or at one time
     */
    public static Folds of(Table table, Target target, Split split) {
        SplitLock lock = split.lock();
        int[] rows = split.trainRows();
        long[] all = RowHashes.of(table, lock.cut().columns(), lock.cut().spread());
        long[] hashes = Arrays.stream(rows).mapToLong(row -> all[row]).toArray();
        HashGroups units = HashGroups.of(hashes);
        String time = lock.cut().time();
        double @Nullable [] times = time == null ? null : times(TimeAxis.of(RowHashes.column(table, time)), rows);
        byte[][] assigned = times == null ? byContent(target, rows, units, lock) : new byte[][] {byTime(times, lock)};
        byte[][] folds = new byte[assigned.length][table.rows()];
        int[] unitOfRow = new int[table.rows()];
        Arrays.fill(unitOfRow, -1);
        for (int i = 0; i < rows.length; i++) {
            unitOfRow[rows[i]] = units.group(i);
        }
        for (int repeat = 0; repeat < folds.length; repeat++) {
            Arrays.fill(folds[repeat], NO_TRAINING_ROW);
            for (int i = 0; i < rows.length; i++) {
                folds[repeat][rows[i]] = assigned[repeat][i];
            }
        }
        Exchange exchange = times == null ? Exchange.ofUnits(units, rows.length) : Exchange.inTime(times);
        return new Folds(folds, rows, unitOfRow, count(assigned), times, exchange);
    }

    private static double[] times(TimeAxis axis, int[] rows) {
        return Arrays.stream(rows).mapToDouble(axis::at).toArray();
    }

    private static byte[][] byContent(Target target, int[] rows, HashGroups units, SplitLock lock) {
        if (units.count() < 2) {
            throw new UserError(
                    "all training rows are alike in "
                            + String.join(", ", lock.cut().columns()) + ", so no fold can be held out",
                    "name another column with --group, or start over: mldebug baseline --restart --reason TEXT");
        }
        double validation = lock.plan().validation();
        if (validation > 0 && units.count() < ValidationPart.FEWEST_UNITS) {
            throw new UserError(
                    "the training rows are of " + units.count() + " kinds in "
                            + String.join(", ", lock.cut().columns())
                            + ", too few for one validation part",
                    "divide them anew with: mldebug baseline --restart --reason TEXT");
        }
        byte[][] folds = new byte[lock.plan().repeats()][];
        FoldAssigner assigner = validation > 0
                ? null
                : new FoldAssigner(
                        units,
                        rows.length,
                        Strata.of(target, rows, Strata.FINE),
                        lock.plan().folds());
        for (int repeat = 0; repeat < folds.length; repeat++) {
            long salt = CellHash.combine(CellHash.combine(FOLD_SALT, lock.plan().seed()), repeat);
            folds[repeat] = assigner == null ? validation(units, rows.length, salt, validation) : assigner.assign(salt);
        }
        return folds;
    }

    private static int count(byte[][] assigned) {
        int last = 0;
        for (byte[] repeat : assigned) {
            for (byte fold : repeat) {
                last = Math.max(last, fold);
            }
        }
        return last + 1;
    }

    /** One fixed validation part: fold 0, and every other row never validates. */
    private static byte[] validation(HashGroups units, int rows, long salt, double share) {
        boolean[] chosen = new ValidationPart(units, rows, share).chosenBy(salt);
        byte[] folds = new byte[rows];
        for (int i = 0; i < folds.length; i++) {
            folds[i] = chosen[units.group(i)] ? 0 : NEVER;
        }
        return folds;
    }

    /** Blocks of time of about equally many rows; the first only trains. Rows of one time stay in one block. */
    private static byte[] byTime(double[] times, SplitLock lock) {
        double[] starts = blockStarts(times, lock);
        if (starts.length == 0) {
            throw new UserError(
                    "all training rows have the same time, so no later fold can be held out",
                    "name another column with --time, or start over: mldebug baseline --restart --reason TEXT");
        }
        byte[] folds = new byte[times.length];
        for (int i = 0; i < folds.length; i++) {
            int block = -1;
            while (block + 1 < starts.length && times[i] >= starts[block + 1]) {
                block++;
            }
            folds[i] = (byte) block;
        }
        return folds;
    }

    /** The first times of the blocks that validate, ascending and distinct. */
    private static double[] blockStarts(double[] times, SplitLock lock) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        double[] starts = new double[lock.plan().folds()];
        int found = 0;
        for (int fold = 0; fold < lock.plan().folds(); fold++) {
            double share = lock.plan().validation() > 0
                    ? 1 - lock.plan().validation()
                    : (fold + 1.0) / (lock.plan().folds() + 1);
            double start = sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
            double after = found == 0 ? sorted[0] : starts[found - 1];
            Double distinct = start > after ? Double.valueOf(start) : firstAfter(sorted, after);
            if (distinct != null) {
                starts[found++] = distinct;
            }
        }
        return Arrays.copyOf(starts, found);
    }

    private static @Nullable Double firstAfter(double[] sorted, double time) {
        for (double candidate : sorted) {
            if (candidate > time) {
                return candidate;
            }
        }
        return null;
    }

    /** How many partitions. */
    public int repeats() {
        return folds.length;
    }

    /** How many folds a partition has; 1 when there is one fixed validation part. */
    public int folds() {
        return count;
    }

    /** Whether a fold trains only on what was before it. */
    public boolean inTime() {
        return times != null;
    }

    /** The time of a training row, by which all of them are ordered; NaN where they are not, and for other rows. */
    public double time(int row) {
        int place = times == null ? -1 : Arrays.binarySearch(trainRows, row);
        return times == null || place < 0 ? Double.NaN : times[place];
    }

    /** The fold in which a row of the table validates, -1 when in none. */
    public int fold(int repeat, int row) {
        return Math.max(NEVER, folds[repeat][row]);
    }

    /** Whether a row of the table trains when a fold validates. */
    public boolean trains(int repeat, int fold, int row) {
        int own = folds[repeat][row];
        if (own == NO_TRAINING_ROW) {
            return false;
        }
        return inTime() ? own < fold : own != fold;
    }

    /** The table's rows to train on when a fold validates, ascending. */
    public int[] trainRows(int repeat, int fold) {
        return Arrays.stream(trainRows).filter(row -> trains(repeat, fold, row)).toArray();
    }

    /** The table's rows that validate, ascending. */
    public int[] validationRows(int repeat, int fold) {
        return Arrays.stream(trainRows)
                .filter(row -> folds[repeat][row] == fold)
                .toArray();
    }

    /** The number of a training row's unit (group, key, or equal cells), -1 for other rows. Units are not ordered. */
    public int unit(int row) {
        return units[row];
    }

    /** Whether each training row is a unit of its own. */
    public boolean areAlone() {
        return alone;
    }

    /**
     * For each training row, by its index in {@link Split#trainRows}, the index of the one whose values it takes when a feature
     * is shuffled: rows that belong together move together, and along time all rows move alike.
     */
    public int[] exchange(long seed) {
        return exchange.of(seed);
    }
}
