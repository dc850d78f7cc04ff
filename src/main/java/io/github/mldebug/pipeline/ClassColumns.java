package io.github.mldebug.pipeline;

import io.github.mldebug.error.UserError;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.Names;
import io.github.mldebug.table.Numbers;
import io.github.mldebug.table.Target;
import io.github.mldebug.table.Task;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The columns of class probabilities in a file: one a class, called as the class or with {@code p_} or {@code probability_}
 * before it. With two classes one column is enough: of one of them, or {@code probability}, which is the positive one's.
 *
 * @param columns in class order; null for the one of two classes that has none
 */
record ClassColumns(List<@Nullable Column> columns) {
    private static final Pattern PREFIXED = Pattern.compile("(?i)(?:p|prob|proba|probability)[_. :-](.+)");
    private static final Pattern ALONE = Pattern.compile("(?i)p|prob|proba|probability");

    /**
     * Finds them; empty when there is none.
     *
     * @param taken keys of columns that say something else
     * @throws UserError when a column is for no class, two are for one, or some are missing
     */
    static Optional<ClassColumns> of(PredictionTable file, Target target, Set<String> taken) {
        List<String> classes = target.classes();
        Column[] found = new Column[classes.size()];
        @Nullable Column alone = null;
        for (Column column : file.table().columns()) {
            if (taken.contains(column.key())) {
                continue;
            }
            int code = codeOf(column, classes);
            if (code >= 0 && found[code] != null) {
                throw new UserError(
                        "columns '" + found[code].name() + "' and '" + column.name() + "' of "
                                + file.table().source().path() + " are both for class '" + classes.get(code) + "'",
                        "leave one of them out");
            }
            if (code >= 0) {
                found[code] = column;
            } else if (ALONE.matcher(column.key()).matches()) {
                alone = column;
            }
        }
        if (alone != null
                && target.task() == Task.BINARY
                && Arrays.stream(found).allMatch(one -> one == null)) {
            found[1] = alone;
        }
        return complete(file, target, Arrays.asList(found));
    }

    private static Optional<ClassColumns> complete(PredictionTable file, Target target, List<@Nullable Column> found) {
        long there = found.stream().filter(column -> column != null).count();
        if (there == 0) {
            return Optional.empty();
        }
        boolean enough = there == found.size() || (target.task() == Task.BINARY && there == 1);
        if (!enough) {
            List<String> missing = new ArrayList<>();
            for (int i = 0; i < found.size(); i++) {
                if (found.get(i) == null) {
                    missing.add("'" + target.classes().get(i) + "'");
                }
            }
            throw new UserError(
                    file.table().source().path() + " has no column for class " + String.join(", ", missing),
                    "each class needs one, called as the class or with p_ before it; its columns are: "
                            + String.join(
                                    ", ",
                                    file.table().columns().stream()
                                            .map(Column::key)
                                            .toList()));
        }
        return Optional.of(new ClassColumns(found));
    }

    /** The class that a column is for, -1 when for none. */
    private static int codeOf(Column column, List<String> classes) {
        int exact = classOf(column.key(), classes);
        if (exact >= 0) {
            return exact;
        }
        Matcher prefixed = PREFIXED.matcher(column.key());
        if (!prefixed.matches()) {
            return -1;
        }
        int code = classOf(prefixed.group(1), classes);
        if (code < 0) {
            throw new UserError(
                    "column '" + column.name() + "' is for no class that there is",
                    Names.hint("class", prefixed.group(1), classes));
        }
        return code;
    }

    /** The index of a class by its label: as it is, else the same number ({@code 1.0} for 1), else in another case. */
    static int classOf(String word, List<String> classes) {
        int exact = classes.indexOf(word);
        if (exact >= 0) {
            return exact;
        }
        double number = Numbers.parse(word);
        int found = -1;
        for (int i = 0; i < classes.size(); i++) {
            boolean same = Double.isNaN(number)
                    ? classes.get(i).equalsIgnoreCase(word)
                    : Numbers.parse(classes.get(i)) == number;
            if (same && found >= 0) {
                return -1;
            }
            found = same ? i : found;
        }
        return found;
    }
}
