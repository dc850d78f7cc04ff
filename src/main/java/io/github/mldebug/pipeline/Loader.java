package io.github.mldebug.pipeline;

import io.github.mldebug.cache.TableCache;
import io.github.mldebug.config.Pair;
import io.github.mldebug.config.Setting;
import io.github.mldebug.config.Settings;
import io.github.mldebug.csv.CsvReader;
import io.github.mldebug.csv.ReadOptions;
import io.github.mldebug.error.UserError;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.Names;
import io.github.mldebug.table.Table;
import io.github.mldebug.table.TargetOptions;
import io.github.mldebug.table.Task;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Reads files as the settings say. */
final class Loader {
    /** Those that name columns of the whole table. */
    private static final List<Setting> NAMING = List.of(
            Setting.TARGET, Setting.EXCLUDE, Setting.ALLOW, Setting.WEIGHT, Setting.KEY, Setting.GROUP, Setting.TIME);

    private final Settings settings;

    Loader(Settings settings) {
        this.settings = settings;
    }

    /** @param shown the file as the user named it */
    Table read(Path file, String shown) {
        ReadOptions options = readOptions();
        Supplier<Table> reader = () -> {
            try (Pool pool = Pool.of(settings)) {
                return new CsvReader(pool.executor(), pool.threads()).read(file, shown, options);
            }
        };
        return settings.cacheFolder()
                .map(folder -> new TableCache(folder).read(file, shown, options.digest(), reader))
                .orElseGet(reader);
    }

    /**
     * As {@link #read}, for a file in which every column that the settings name must be found.
     *
     * @throws UserError when one is not: a mistyped column would be used, or not be used, in silence
     */
    Table readWhole(Path file, String shown) {
        Table table = read(file, shown);
        List<String> keys = table.columns().stream().map(Column::key).toList();
        for (Setting setting : NAMING) {
            for (String key : settings.texts(setting)) {
                if (!keys.contains(key)) {
                    throw new UserError(
                            "no column '" + Names.shown(key) + "' in " + shown + ", which " + settings.origin(setting)
                                    + " names",
                            Names.hint("column", key, keys) + forThisTable(setting));
                }
            }
        }
        return table;
    }

    /** What was not said with this command may have been meant for another table. */
    private String forThisTable(Setting setting) {
        return setting == Setting.TARGET && isSaidElsewhere(setting)
                ? "; if that is for another table, name the target of this one: --target COLUMN"
                : "";
    }

    /** Whether it is set, and not by the command line. */
    private boolean isSaidElsewhere(Setting setting) {
        return settings.text(setting).isPresent() && !settings.origin(setting).startsWith("--");
    }

    /** All that decides what the reader makes of a file's bytes. */
    String digest() {
        return readOptions().digest();
    }

    TargetOptions targetOptions() {
        return new TargetOptions(
                settings.text(Setting.TARGET).orElse(null),
                isSaidElsewhere(Setting.TARGET) ? "named by " + settings.origin(Setting.TARGET) : TargetOptions.GIVEN,
                settings.text(Setting.TASK)
                        .map(task -> TargetOptions.Kind.valueOf(task.toUpperCase(Locale.ROOT)))
                        .orElse(null),
                settings.text(Setting.POSITIVE).orElse(null),
                Set.copyOf(settings.texts(Setting.EXCLUDE)));
    }

    /** Names a target that was found before, so that it is not found anew. */
    TargetOptions named(String column, Task task) {
        return new TargetOptions(
                column,
                TargetOptions.GIVEN,
                task.isClassification() ? TargetOptions.Kind.CLASSIFICATION : TargetOptions.Kind.REGRESSION,
                settings.text(Setting.POSITIVE).orElse(null),
                Set.of());
    }

    private ReadOptions readOptions() {
        Map<String, Set<String>> tokens = new TreeMap<>();
        for (Pair pair : settings.pairs(Setting.MISSING_TOKEN)) {
            String column = pair.name().isEmpty() ? ReadOptions.EVERY_COLUMN : pair.name();
            tokens.computeIfAbsent(column, ignored -> new TreeSet<>()).add(pair.value());
        }
        return ReadOptions.detect()
                .withDelimiter(settings.text(Setting.DELIMITER).orElse(null))
                .withQuote(settings.text(Setting.QUOTE).orElse(null))
                .withEncoding(settings.text(Setting.ENCODING).orElse(null))
                .withHeader(settings.flag(Setting.NO_HEADER)
                        .map(noHeader -> !noHeader)
                        .orElse(null))
                .withMissingTokens(tokens)
                .withDecimalComma(settings.flag(Setting.DECIMAL_COMMA).orElse(null));
    }
}
