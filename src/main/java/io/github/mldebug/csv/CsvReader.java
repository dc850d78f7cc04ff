package io.github.mldebug.csv;

import io.github.mldebug.error.UserError;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.Dialect;
import io.github.mldebug.table.Names;
import io.github.mldebug.table.NumericColumn;
import io.github.mldebug.table.Role;
import io.github.mldebug.table.Source;
import io.github.mldebug.table.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads a delimited text file into a table, saying all that was odd about it. What the user does not say about the file is
 * detected. The answer depends on the bytes and the options only.
 */
public final class CsvReader {
    /** Files with more columns are refused. */
    static final int MAX_COLUMNS = 100_000;

    /**
     * The table in a file.
     *
     * @param file where it is
     * @param displayedPath the path as the user named it, for messages and the table's source
     * @throws UserError when the file cannot be read, is no delimited text, has no line, or contradicts the options
     */
    public Table read(Path file, String displayedPath, ReadOptions options) {
        FileContent content = FileContent.of(file, displayedPath);
        Character delimiter = DialectCharacters.delimiter(options.delimiter());
        Character quote = DialectCharacters.quote(options.quote());
        ByteSurvey survey = ByteSurvey.of(content);
        if (survey.bytes() == 0) {
            throw new UserError(displayedPath + " is empty (0 bytes)", "Check the command or the export that made it.");
        }
        FileKind.of(survey.head()).ifPresent(kind -> {
            throw new UserError(displayedPath + " looks like " + kind.description() + ", not a CSV file", kind.hint());
        });
        Encoding encoding = Encoding.detect(survey, options.encoding(), displayedPath);
        Sample sample = DialectDetector.detect(content, encoding, delimiter, quote);
        if (sample.records().isEmpty()) {
            throw new UserError(displayedPath + " has nothing but blank lines", "Check the export that made it.");
        }
        Boolean said = options.header();
        boolean header = said != null ? said : HeaderDetector.hasHeader(sample.records());
        return new Load(content, encoding, sample.dialect(), header, options).run(survey);
    }

    /** One load of one file, once everything about its spelling is decided. */
    private record Load(
            FileContent content, Encoding encoding, DialectCharacters characters, boolean header, ReadOptions options) {
        Table run(ByteSurvey survey) {
            AnomalyLog log = new AnomalyLog();
            try (Records records = Records.open(content, encoding, characters, log)) {
                @Nullable CSVRecord first = records.next();
                if (first == null) {
                    throw changed();
                }
                HeaderNames names = names(first, records.line(), log);
                checkKeys(names.keys());
                List<@Nullable ColumnBuilder> builders = new ArrayList<>();
                names.keys().forEach(key -> builders.add(builder(key)));
                TableBuilder rows = new TableBuilder(builders, log, true);
                addAll(first, records, rows);
                readLostAgain(builders, names, rows.lines().length);
                Dialect dialect = new Dialect(
                        String.valueOf(characters.delimiter()),
                        characters.quoteText(),
                        encoding.charset().name(),
                        header);
                Source source = new Source(
                        content.path(), survey.bytes(), survey.sha256Hex(), dialect, rows.ledger(), log.toList());
                return new Table(source, columns(builders, names), rows.lines());
            }
        }

        private HeaderNames names(CSVRecord first, int line, AnomalyLog log) {
            if (first.size() > MAX_COLUMNS) {
                throw new UserError(
                        content.path() + " has " + first.size() + " columns on line " + line + ", more than "
                                + MAX_COLUMNS,
                        "Check that it is a table with one row a record, or give the right --delimiter.");
            }
            return header ? HeaderNames.of(first.values(), line, log) : HeaderNames.numbered(first.size());
        }

        private void addAll(CSVRecord first, Records records, TableBuilder rows) {
            @Nullable CSVRecord record = header ? records.next() : first;
            while (record != null) {
                rows.add(record, records.line());
                record = records.next();
            }
        }

        /** Replaces the columns that settled on numbers too early by ones with every spelling. */
        private void readLostAgain(List<@Nullable ColumnBuilder> builders, HeaderNames names, int rows) {
            List<@Nullable ColumnBuilder> again = new ArrayList<>();
            boolean any = false;
            for (int i = 0; i < builders.size(); i++) {
                ColumnBuilder builder = builders.get(i);
                boolean lost = builder != null && builder.lost();
                again.add(lost ? builder(names.keys().get(i)) : null);
                any |= lost;
            }
            if (!any) {
                return;
            }
            AnomalyLog unused = new AnomalyLog();
            TableBuilder second = new TableBuilder(again, unused, false);
            try (Records records = Records.open(content, encoding, characters, unused)) {
                @Nullable CSVRecord first = records.next();
                if (first == null) {
                    throw changed();
                }
                addAll(first, records, second);
            }
            if (second.lines().length != rows) {
                throw changed();
            }
            for (int i = 0; i < builders.size(); i++) {
                ColumnBuilder builder = again.get(i);
                if (builder != null) {
                    builders.set(i, builder);
                }
            }
        }

        private ColumnBuilder builder(String key) {
            Set<String> tokens = new TreeSet<>(options.missingTokens().getOrDefault(key, Set.of()));
            tokens.addAll(options.missingTokens().getOrDefault(ReadOptions.EVERY_COLUMN, Set.of()));
            return new ColumnBuilder(new MissingTokens(tokens), options.decimalComma());
        }

        private List<Column> columns(List<@Nullable ColumnBuilder> builders, HeaderNames names) {
            List<Column> columns = new ArrayList<>();
            for (int i = 0; i < builders.size(); i++) {
                String key = names.keys().get(i);
                ColumnBuilder builder = builders.get(i);
                if (builder == null) {
                    throw new IllegalStateException("column " + key + " was not read");
                }
                Role role = options.roles().get(key);
                Column column = builder.finish(new ColumnNaming(names.names().get(i), key, role));
                if (role == Role.NUMERIC && !(column instanceof NumericColumn)) {
                    throw new UserError(
                            "column '" + key + "' of " + content.path()
                                    + " cannot be numeric: not all of its cells are numbers",
                            "Correct the cells, or name them with --missing-token.");
                }
                columns.add(column);
            }
            return columns;
        }

        private void checkKeys(List<String> keys) {
            Set<String> known = Set.copyOf(keys);
            TreeSet<String> asked = new TreeSet<>(options.missingTokens().keySet());
            asked.remove(ReadOptions.EVERY_COLUMN);
            asked.addAll(options.roles().keySet());
            for (String key : asked) {
                if (!known.contains(key)) {
                    throw new UserError(
                            content.path() + " has no column '" + key + "'", Names.hint("column", key, keys));
                }
            }
        }

        private UserError changed() {
            return new UserError(content.path() + " changed while it was read", "Run again once nothing writes to it.");
        }
    }
}
