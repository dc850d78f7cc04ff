package io.github.mldebug.split;

import io.github.mldebug.error.UserError;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.Table;
import io.github.mldebug.table.Target;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Cuts a table into training rows and locked rows, for the first time or as a stored lock says. */
public final class SplitCutter {
    private static final double WANDERS = 0.03;
    private static final double WANDERS_MORE_THAN_DISTINCT_ROWS = 1.5;
    private static final int FEWEST_TRAINING_ROWS = 2;

    private final Table table;
    private final Target target;
    private final @Nullable Table testTable;
    private final @Nullable Target testTarget;

    /** A cutter for one data file. */
    public SplitCutter(Table table, Target target) {
        this(table, target, null, null);
    }

    private SplitCutter(Table table, Target target, @Nullable Table testTable, @Nullable Target testTarget) {
        this.table = table;
        this.target = target;
        this.testTable = testTable;
        this.testTarget = testTarget;
    }

    /** The same, with a file of its own as the locked part. */
    public SplitCutter withTest(Table lockedTable, Target lockedTarget) {
        return new SplitCutter(table, target, lockedTable, lockedTarget);
    }

    /**
     * The first cut. The salt is the best of 64 by share and label distribution; where few distinct rows repeat so often that
     * the share would wander, equal rows are spread over both sides.
     *
     * @throws UserError when a named column is not there, or the rows are too few or too alike to be cut
     */
    public Split cut(SplitRequest request) {
        TimeAxis axis = axis(request.time());
        int[] rows = timed(labelled(target, table.rows()), axis);
        requireRows(rows.length);
        SplitLock.Cut cut = decide(request, rows, axis);
        Parts parts = parts(cut);
        SplitLock.Plan plan = new FoldPlan(table, target, cut, parts.train()).of(request.seed());
        String data = table.source().sha256();
        return finish(parts, new SplitLock(SplitLock.SCHEMA_VERSION, cut, plan, null, data, parts.rows()));
    }

    private SplitLock.Cut decide(SplitRequest request, int[] rows, @Nullable TimeAxis axis) {
        Scheme scheme = request.scheme(testTable != null);
        List<String> columns = request.unitColumns().isEmpty() ? contentColumns(request) : request.unitColumns();
        long[] hashes = RowHashes.of(table, columns, false);
        HashGroups groups = HashGroups.of(hashes);
        boolean spread = request.unit().equals(Split.CONTENT) && wanders(groups, request.share());
        long salt = salt(scheme, spread ? RowHashes.spread(hashes, groups) : hashes, rows, request);
        return new SplitLock.Cut(
                scheme,
                columns,
                request.unit(),
                HexFormat.of().toHexDigits(salt),
                scheme == Scheme.NONE || scheme == Scheme.FILE ? 0 : request.share(),
                spread,
                request.time(),
                scheme == Scheme.TIME ? instant(Objects.requireNonNull(axis), rows, request.share()) : null,
                scheme == Scheme.FILE
                        ? Objects.requireNonNull(testTable).source().sha256()
                        : null);
    }

    /**
     * The cut that a lock stores. Appended rows, corrected labels and added columns move no row.
     *
     * @throws UserError when a column that the lock names is gone, or the test file is another
     */
    public Split apply(SplitLock lock) {
        if (!hasTestFileOf(lock)) {
            throw new UserError(
                    testTable == null
                            ? "the locked test part is a file, and none is given"
                            : testTable.source().path() + " is not the test file that was locked",
                    "restore that file, or cut anew with: mldebug baseline "
                            + table.source().path() + " --test FILE --restart --reason TEXT");
        }
        return finish(parts(lock.cut()), lock);
    }

    /** Whether the file that a lock has as its test part is the one that is given here; where it has none, there is no other. */
    public boolean hasTestFileOf(SplitLock lock) {
        String now = testTable == null ? null : testTable.source().sha256();
        return lock.cut().scheme() != Scheme.FILE || Objects.equals(lock.cut().testData(), now);
    }

    private Split finish(Parts parts, SplitLock lock) {
        if (parts.train().length < FEWEST_TRAINING_ROWS) {
            throw new UserError(
                    "only " + parts.train().length + " of " + table.rows() + " rows remain to train on",
                    "add rows, or lock no test part: --no-lock");
        }
        boolean ownFile = lock.cut().scheme() == Scheme.FILE;
        LockedTest test = new LockedTest(
                ownFile ? Objects.requireNonNull(testTable) : table,
                ownFile ? Objects.requireNonNull(testTarget) : target,
                parts.test());
        List<String> notes = new SplitNotes(table, target, lock).of(parts.train(), parts.test(), parts.rows());
        return new Split(parts.train(), test, lock, parts.rows(), notes);
    }

    /** Divides the rows as a lock says. */
    private Parts parts(SplitLock.Cut cut) {
        int[] labelled = labelled(target, table.rows());
        TimeAxis axis = axis(cut.time());
        int[] placed = timed(labelled, axis);
        boolean[] locked = locked(cut, axis);
        int[] train = Arrays.stream(placed).filter(row -> !locked[row]).toArray();
        int[] test = cut.scheme() == Scheme.FILE
                ? labelled(
                        Objects.requireNonNull(testTarget),
                        Objects.requireNonNull(testTable).rows())
                : Arrays.stream(placed).filter(row -> locked[row]).toArray();
        SplitLock.Rows rows = new SplitLock.Rows(
                train.length, test.length, table.rows() - labelled.length, labelled.length - placed.length);
        return new Parts(train, test, rows);
    }

    private boolean[] locked(SplitLock.Cut cut, @Nullable TimeAxis axis) {
        boolean[] locked = new boolean[table.rows()];
        switch (cut.scheme()) {
            case NONE, FILE -> {}
            case TIME -> {
                TimeAxis times = Objects.requireNonNull(axis);
                double after = times.parse(Objects.requireNonNull(cut.after()));
                for (int row = 0; row < locked.length; row++) {
                    locked[row] = times.at(row) > after;
                }
            }
            case HASH, KEY, GROUP -> {
                long salt = Long.parseUnsignedLong(cut.salt(), 16);
                long[] hashes = RowHashes.of(table, cut.columns(), cut.spread());
                for (int row = 0; row < locked.length; row++) {
                    locked[row] = RowHashes.uniform(salt, hashes[row]) < cut.share();
                }
            }
        }
        return locked;
    }

    private @Nullable TimeAxis axis(@Nullable String time) {
        return time == null ? null : TimeAxis.of(RowHashes.column(table, time));
    }

    /** Ascending, so that the order of columns in the file does not matter. */
    private List<String> contentColumns(SplitRequest request) {
        List<String> keys = table.columns().stream()
                .map(Column::key)
                .filter(key -> !key.equals(target.column().key()))
                .sorted()
                .toList();
        List<String> used =
                keys.stream().filter(key -> !request.exclude().contains(key)).toList();
        return used.isEmpty() ? keys : used;
    }

    /**
     * Whether repeats make the locked share wander: with repeat counts n_g its standard deviation is
     * {@code sqrt(p (1 - p) sum n_g^2) / n}. Few rows alone make it wander, too, and spreading does not help against that.
     */
    private static boolean wanders(HashGroups groups, double share) {
        double rows = 0;
        for (int group = 0; group < groups.count(); group++) {
            rows += groups.size(group);
        }
        double deviation = Math.sqrt(share * (1 - share) * groups.sumOfSquares()) / rows;
        double ofDistinctRows = Math.sqrt(share * (1 - share) / rows);
        return deviation > WANDERS && deviation > WANDERS_MORE_THAN_DISTINCT_ROWS * ofDistinctRows;
    }

    private long salt(Scheme scheme, long[] hashes, int[] rows, SplitRequest request) {
        long[] chosen = Arrays.stream(rows).mapToLong(row -> hashes[row]).toArray();
        Strata strata = Strata.of(target, rows, Strata.COARSE);
        if (scheme == Scheme.HASH || scheme == Scheme.KEY || scheme == Scheme.GROUP) {
            if (HashGroups.of(chosen).count() < 2) {
                throw new UserError(
                        "all rows have the same " + String.join(", ", request.unitColumns())
                                + ", so no part of them can be locked away",
                        "name another column, or lock no test part: --no-lock");
            }
        }
        return new SaltChoice(chosen, strata, request.share(), target.task().isClassification()).best(request.seed());
    }

    /** The latest instant of the training part: the one after which nearest to the wanted share of rows lies. */
    private static String instant(TimeAxis axis, int[] rows, double share) {
        double[] times = Arrays.stream(rows).mapToDouble(axis::at).sorted().toArray();
        int best = -1;
        double bestDistance = Double.POSITIVE_INFINITY;
        for (int i = 0; i + 1 < times.length; i++) {
            double distance = Math.abs((double) (times.length - 1 - i) / times.length - share);
            if (times[i] < times[i + 1] && distance < bestDistance) {
                best = i;
                bestDistance = distance;
            }
        }
        if (best < 0) {
            throw new UserError(
                    "all rows have the same time, so no later part can be locked away",
                    "name another column, or lock no test part: --no-lock");
        }
        return axis.text(times[best]);
    }

    private static int[] labelled(Target target, int rows) {
        return IntStream.range(0, rows).filter(row -> !target.isMissing(row)).toArray();
    }

    private static int[] timed(int[] rows, @Nullable TimeAxis axis) {
        if (axis == null) {
            return rows;
        }
        return Arrays.stream(rows).filter(row -> !Double.isNaN(axis.at(row))).toArray();
    }

    private void requireRows(int candidates) {
        if (candidates < FEWEST_TRAINING_ROWS) {
            throw new UserError(
                    "only " + candidates + " of " + table.rows() + " rows can be used: the others have no label"
                            + " or no time",
                    "name another target with --target, or add rows");
        }
    }

    /** The two parts, and where all rows went. */
    private record Parts(int[] train, int[] test, SplitLock.Rows rows) {}
}
