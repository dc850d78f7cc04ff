package io.github.mldebug.table;

import io.github.mldebug.error.UserError;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the column to predict: the one that the user names, else one named target, label, class, y or outcome, else the
 * last one unless it is an identifier, free text or constant.
 */
public final class TargetChooser {
    private static final List<String> NAMES = List.of("target", "label", "class", "y", "outcome");

    /**
     * A target, or why there is none.
     *
     * @param target the target, or null
     * @param reason why there is none; with a target, as its {@code chosenBy}
     */
    public record Choice(@Nullable Target target, String reason) {}

    private record Candidate(Column column, String because) {}

    /**
     * The target.
     *
     * @throws UserError when no column will do, or the one that the user names will not
     */
    public Target choose(Table table, TargetOptions options) {
        Choice choice = explain(table, options);
        if (choice.target() == null) {
            throw new UserError(
                    table.source().path() + " has no column to predict: " + choice.reason(),
                    "name it with --target COLUMN");
        }
        return choice.target();
    }

    /**
     * The target in another table, which may have fewer of its classes, or others besides.
     *
     * @throws UserError when its column is not there, or has no labels of the kind
     */
    public Target same(Table table, Target target) {
        return TargetBuilder.like(
                target, named(table, target.column().key()), table.source().path());
    }

    /**
     * The target, or empty when the user names none and no column will do.
     *
     * @throws UserError when the column that the user names will not do
     */
    public Optional<Target> find(Table table, TargetOptions options) {
        return Optional.ofNullable(explain(table, options).target());
    }

    /**
     * As {@link #find}, with the reason.
     *
     * @throws UserError when the column that the user names will not do
     */
    public Choice explain(Table table, TargetOptions options) {
        String wanted = options.target();
        if (wanted != null) {
            Column column = named(table, wanted);
            return chosen(TargetBuilder.build(column, options, options.saidBy()));
        }
        if (table.columns().isEmpty()) {
            return new Choice(null, "there is no column");
        }
        for (String name : NAMES) {
            for (Column column : table.columns()) {
                if (column.key().toLowerCase(Locale.ROOT).equals(name)
                        && !options.excluded().contains(column.key())) {
                    return attempt(new Candidate(column, "a column of this name"), options);
                }
            }
        }
        return last(table, options);
    }

    private static Choice last(Table table, TargetOptions options) {
        Column column = table.columns().get(table.columns().size() - 1);
        if (options.excluded().contains(column.key())) {
            return new Choice(null, "the last column, '" + Names.shown(column.key()) + "', is excluded");
        }
        @Nullable
        String refusal =
                switch (column.role()) {
                    case IDENTIFIER -> "an identifier, constant or empty";
                    case TEXT -> "free text";
                    case URL -> "a web address";
                    case LIST -> "a list";
                    case DATETIME -> "a date";
                    default -> null;
                };
        if (refusal != null) {
            return new Choice(null, "the last column, '" + Names.shown(column.key()) + "', is " + refusal);
        }
        return attempt(new Candidate(column, "the last column"), options);
    }

    /** An unusable column that the user did not name is no error but a reason. */
    private static Choice attempt(Candidate candidate, TargetOptions options) {
        try {
            return chosen(TargetBuilder.build(candidate.column, options, candidate.because));
        } catch (UserError unusable) {
            if (options.task() != null || options.positive() != null) {
                throw unusable;
            }
            return new Choice(null, String.valueOf(unusable.getMessage()));
        }
    }

    private static Choice chosen(Target target) {
        return new Choice(target, target.chosenBy());
    }

    private static Column named(Table table, String wanted) {
        Optional<Column> column = table.column(wanted);
        if (column.isPresent()) {
            return column.get();
        }
        List<Column> byName = table.columns().stream()
                .filter(candidate ->
                        candidate.name().equals(wanted) || candidate.key().equalsIgnoreCase(wanted))
                .toList();
        if (byName.size() == 1) {
            return byName.get(0);
        }
        List<String> keys = table.columns().stream().map(Column::key).toList();
        throw new UserError(
                table.source().path() + " has no column '" + wanted + "'", Names.hint("column", wanted, keys));
    }
}
