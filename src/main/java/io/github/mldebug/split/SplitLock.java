package io.github.mldebug.split;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code splits.lock.json} holds: all that decides on which side of the cut and in which fold a row is. Committed, so
 * that every machine cuts alike; fixed at the first cut, so that later rows, labels and columns move no row.
 *
 * @param schemaVersion of this record
 * @param cut which rows are locked
 * @param plan how the others are divided into folds
 * @param effect δ, fixed for the whole ladder; null until the dummy is evaluated
 * @param data SHA-256 of the data file at the cut
 * @param rows counts at the cut
 */
public record SplitLock(
        int schemaVersion, Cut cut, Plan plan, @Nullable Effect effect, String data, Rows rows) {
    /** The schema version that this code writes. */
    public static final int SCHEMA_VERSION = 1;

    /**
     * Which rows are locked.
     *
     * @param scheme how they are told
     * @param columns keys of the columns whose parsed cells are hashed; rows alike in them stay together
     * @param unit what rows alike in them are: {@code content} (equal rows), {@code key} or {@code group}
     * @param salt 16 hexadecimal digits that enter every hash
     * @param share of rows to lock away, 0 when none is locked by a share
     * @param spread whether the occurrence number enters the hash, because few distinct rows repeat so often that the
     *     share would wander
     * @param time key of the column that orders rows, null when none does
     * @param after rows after this instant, or number, are locked; null unless the scheme is time
     * @param testData SHA-256 of the test file; null unless the scheme is file
     */
    public record Cut(
            Scheme scheme,
            List<String> columns,
            String unit,
            String salt,
            double share,
            boolean spread,
            @Nullable String time,
            @Nullable String after,
            @Nullable String testData) {
        public Cut {
            columns = List.copyOf(columns);
        }
    }

    /**
     * How training rows are divided.
     *
     * @param seed of the folds
     * @param regime by the training rows at the cut
     * @param repeats partitions into folds
     * @param folds of each partition; 1 for one fixed validation part
     * @param validation share of the training rows in the fixed validation part; 0 when there are folds
     */
    public record Plan(long seed, Regime regime, int repeats, int folds, double validation) {}

    /**
     * The smallest effect that matters.
     *
     * @param metric the metric that decides
     * @param dummyLoss the dummy's loss at the cut
     * @param minimum δ, in the units of the deciding loss
     */
    public record Effect(String metric, double dummyLoss, double minimum) {}

    /**
     * Where the rows of a table went: {@code train + test + unlabelled + untimed} is their number, but the test rows of a
     * test file come on top.
     *
     * @param train training rows
     * @param test locked rows
     * @param unlabelled rows without a label, in neither part
     * @param untimed rows with a label and without a time, in neither part where time orders them
     */
    public record Rows(int train, int test, int unlabelled, int untimed) {}

    /** The same lock with δ. */
    public SplitLock withEffect(Effect fixed) {
        return new SplitLock(schemaVersion, cut, plan, fixed, data, rows);
    }

    /**
     * SHA-256, in hexadecimal, over all that decides where a row is. Two locks of one hash put every row of a table into the
     * same part and the same folds; counts and δ do not enter.
     */
    public String hash() {
        StringBuilder text = new StringBuilder();
        List<Object> parts = List.of(
                schemaVersion,
                cut.scheme(),
                cut.unit(),
                cut.salt(),
                cut.share(),
                cut.spread(),
                plan.seed(),
                plan.regime(),
                plan.repeats(),
                plan.folds(),
                plan.validation());
        parts.forEach(part -> append(text, part.toString()));
        append(text, cut.time());
        append(text, cut.after());
        append(text, cut.testData());
        cut.columns().forEach(column -> append(text, column));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Length first, so that no two lists of parts spell the same text; nothing is not an empty text. */
    private static void append(StringBuilder text, @Nullable String part) {
        text.append(part == null ? "-" : part.length() + ":" + part).append(';');
    }
}
