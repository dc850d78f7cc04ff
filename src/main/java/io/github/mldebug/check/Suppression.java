package io.github.mldebug.check;

import io.github.mldebug.error.DidYouMean;
import io.github.mldebug.error.UserError;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Findings that the user does not want to hear about.
 *
 * @param check id of the check
 * @param column key of the column, or null for all findings of the check
 * @param by the entry, as a user finds it again: {@code --ignore constant-column:site}
 */
public record Suppression(String check, @Nullable String column, String by) {
    public Suppression {
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(by, "by");
    }

    /**
     * One {@code CHECK} or {@code CHECK:COLUMN} as given to {@code --ignore}. A column that the data lack is no error: one
     * setting may serve several files.
     *
     * @param known the checks there are
     * @throws UserError when there is no such check, with the one that was likely meant
     */
    public static Suppression ofIgnore(String entry, List<CheckInfo> known) {
        int colon = entry.indexOf(':');
        String check = (colon < 0 ? entry : entry.substring(0, colon)).strip();
        String column = colon < 0 ? null : entry.substring(colon + 1).replaceAll("^`(.*)`$", "$1");
        List<String> ids = known.stream().map(CheckInfo::id).toList();
        if (!ids.contains(check)) {
            throw new UserError(
                    "--ignore " + entry + ": there is no check '" + check + "'" + DidYouMean.tail(check, ids),
                    "mldebug explain lists the checks");
        }
        if (column != null && column.isEmpty()) {
            throw new UserError(
                    "--ignore " + entry + ": no column after the colon",
                    "--ignore " + check + " mutes it on all columns, --ignore " + check + ":COLUMN on one");
        }
        return new Suppression(check, column, "--ignore " + entry);
    }

    /** Whether it mutes this finding of that check: a named column mutes every finding that concerns it. */
    boolean mutes(String id, Finding finding) {
        return check.equals(id) && (column == null || finding.columns().contains(column));
    }
}
