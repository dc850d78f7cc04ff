package io.github.mldebug.split;

import io.github.mldebug.config.Setting;
import io.github.mldebug.config.Settings;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the user wants the rows cut.
 *
 * @param lock whether a test part is locked away
 * @param key columns that identify a row; may be empty
 * @param group columns that say which rows belong together; may be empty
 * @param time the column that orders rows, null when none does
 * @param exclude columns never used; they do not make two rows different
 * @param share of rows to lock away, between 0 and 1
 * @param seed of salts and folds
 */
public record SplitRequest(
        boolean lock,
        List<String> key,
        List<String> group,
        @Nullable String time,
        List<String> exclude,
        double share,
        long seed) {
    private static final double SHARE = 0.2;

    public SplitRequest {
        key = List.copyOf(key);
        group = List.copyOf(group);
        exclude = List.copyOf(exclude);
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("share " + share);
        }
    }

    /** A fifth locked away by content. */
    public static SplitRequest ofSeed(long seed) {
        return new SplitRequest(true, List.of(), List.of(), null, List.of(), SHARE, seed);
    }

    /** What the settings ask for. */
    public static SplitRequest of(Settings settings) {
        return new SplitRequest(
                settings.yes(Setting.LOCK),
                settings.texts(Setting.KEY),
                settings.texts(Setting.GROUP),
                settings.text(Setting.TIME).orElse(null),
                settings.texts(Setting.EXCLUDE),
                SHARE,
                settings.whole(Setting.SEED).orElse(1));
    }

    /** The scheme, given whether there is a test file: a file beats time, time beats groups, groups beat keys. */
    public Scheme scheme(boolean testFile) {
        if (!lock) {
            return Scheme.NONE;
        }
        if (testFile) {
            return Scheme.FILE;
        }
        if (time != null) {
            return Scheme.TIME;
        }
        if (!group.isEmpty()) {
            return Scheme.GROUP;
        }
        return key.isEmpty() ? Scheme.HASH : Scheme.KEY;
    }

    /**
     * Whether a lock cuts as is asked for here. The columns of a cut by content are those of the first cut, whatever is
     * excluded since.
     */
    public boolean isMetBy(SplitLock stored, boolean testFile) {
        SplitLock.Cut cut = stored.cut();
        return stored.plan().seed() == seed
                && cut.scheme() == scheme(testFile)
                && Objects.equals(cut.time(), time)
                && cut.unit().equals(unit())
                && (unitColumns().isEmpty() || cut.columns().equals(unitColumns()));
    }

    /** What rows alike in the hashed columns are. */
    String unit() {
        if (!group.isEmpty()) {
            return Split.GROUP;
        }
        return key.isEmpty() ? Split.CONTENT : Split.KEY;
    }

    /** The columns named by key or group; empty when the content decides. */
    List<String> unitColumns() {
        return Objects.equals(unit(), Split.GROUP) ? group : key;
    }
}
