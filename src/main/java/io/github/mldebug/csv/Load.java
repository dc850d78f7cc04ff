package io.github.mldebug.csv;

import io.github.mldebug.error.UserError;
import io.github.mldebug.table.Anomaly;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.Dialect;
import io.github.mldebug.table.Names;
import io.github.mldebug.table.NumericColumn;
import io.github.mldebug.table.Role;
import io.github.mldebug.table.Source;
import io.github.mldebug.table.Spelling;
import io.github.mldebug.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** One load of one file, once everything about its spelling is decided. */
final class Load {
    /** Files with more columns are refused. */
    static final int MAX_COLUMNS = 100_000;

    private final FileContent content;
    private final Spelled spelled;
    private final ReadOptions options;
    private final int chunkSize;
    private final AnomalyLog log = new AnomalyLog();

    Load(FileContent content, Spelled spelled, ReadOptions options, int chunkSize) {
        this.content = content;
        this.spelled = spelled;
        this.options = options;
        this.chunkSize = chunkSize;
    }

    /** @throws UserError when the table contradicts the options */
    Table run(ByteSurvey survey) {
        RecordReader reader = reader(log);
        try (Records records = records(reader)) {
            CSVRecord first = first(records);
            int headerLine = records.line();
            AnomalyLog headerLog = new AnomalyLog();
            HeaderNames names = names(first, headerLine, headerLog);
            checkKeys(names.keys());
            List<@Nullable ColumnBuilder> builders = new ArrayList<>();
            names.keys().forEach(key -> builders.add(builder(key)));
            TableBuilder rows = new TableBuilder(builders, log, true);
            addAll(first, records, reader, rows);
            readLostAgain(builders, names, rows.lines().length);
            List<Column> columns = columns(builders, names);
            if (spelled.header() && endsInDelimiters(columns)) {
                int last = columns.size() - 1;
                columns.remove(last);
                headerLog = new AnomalyLog();
                headerLog.add(Anomaly.Kind.TRAILING_DELIMITER, headerLine, "column " + (last + 1));
                HeaderNames.of(names.names().subList(0, last).toArray(String[]::new), headerLine, headerLog);
            }
            log.addAll(headerLog);
            Source source = new Source(
                    content.path(),
                    survey.stored(),
                    survey.sha256Hex(),
                    dialect(),
                    spelling(reader, headerLine),
                    rows.ledger(),
                    log.toList());
            return new Table(source, columns, rows.lines());
        }
    }

    private RecordReader reader(AnomalyLog into) {
        return new RecordReader(
                DecodingReader.open(content, spelled.encoding(), into), spelled.shape(), content.path(), into);
    }

    private Records records(RecordReader reader) {
        return new Records(reader, spelled.shape().dialect(), chunkSize);
    }

    private CSVRecord first(Records records) {
        @Nullable CSVRecord first = records.next();
        if (first == null) {
            throw changed();
        }
        return first;
    }

    private Dialect dialect() {
        DialectCharacters characters = spelled.shape().dialect();
        return new Dialect(
                DialectCharacters.text(characters.delimiter()),
                DialectCharacters.text(characters.quote()),
                spelled.encoding().charset().name(),
                spelled.header());
    }

    private Spelling spelling(RecordReader reader, int headerLine) {
        DialectCharacters characters = spelled.shape().dialect();
        return new Spelling(
                content.isGzip(),
                spelled.encoding().markBytes() > 0,
                reader.lineEnds().result(),
                reader.lineEnds().lastEnded(),
                DialectCharacters.text(characters.escape()),
                DialectCharacters.text(characters.comment()),
                spelled.decimalComma(),
                headerLine,
                reader.blankLines(),
                spelled.rival());
    }

    private HeaderNames names(CSVRecord first, int line, AnomalyLog into) {
        if (first.size() > MAX_COLUMNS) {
            throw new UserError(
                    content.path() + " has " + first.size() + " columns on line " + line + ", more than " + MAX_COLUMNS,
                    "check that it is a table with one row a record, or give the right --delimiter");
        }
        if (!spelled.header()) {
            return HeaderNames.numbered(spelled.shape().width());
        }
        return spelled.shape().rowNames()
                ? HeaderNames.behindRowNames(first.values(), line, into)
                : HeaderNames.of(first.values(), line, into);
    }

    private void addAll(CSVRecord first, Records records, RecordReader reader, TableBuilder rows) {
        int line = records.line();
        @Nullable CSVRecord record = spelled.header() ? records.next() : first;
        while (record != null) {
            line = records.line();
            @Nullable CSVRecord next = records.next();
            if (next == null && !reader.lineEnds().lastEnded()) {
                rows.addUnended(record, line);
            } else {
                rows.add(record, line);
            }
            record = next;
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
        RecordReader reader = reader(unused);
        try (Records records = records(reader)) {
            addAll(first(records), records, reader, second);
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
        return new ColumnBuilder(new MissingTokens(tokens), spelled.decimalComma());
    }

    private List<Column> columns(List<@Nullable ColumnBuilder> builders, HeaderNames names) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < builders.size(); i++) {
            String key = names.keys().get(i);
            ColumnBuilder builder = builders.get(i);
            if (builder == null) {
                throw new IllegalStateException("column " + key + " was not read");
            }
            @Nullable Role role = options.roles().get(key);
            Column column = builder.finish(new ColumnNaming(names.names().get(i), key, role));
            if (role == Role.NUMERIC && !(column instanceof NumericColumn)) {
                throw new UserError(
                        "column '" + key + "' of " + content.path()
                                + " cannot be numeric: not all of its cells are numbers",
                        "correct the cells, or name them with --missing-token");
            }
            columns.add(column);
        }
        return columns;
    }

    /** Whether the last column has neither a name nor a cell, and others are there. */
    private static boolean endsInDelimiters(List<Column> columns) {
        Column last = columns.get(columns.size() - 1);
        return columns.size() > 1
                && last.name().isBlank()
                && last.missing() == last.rows()
                && last.missingTokens().keySet().stream().allMatch(String::isEmpty);
    }

    private void checkKeys(List<String> keys) {
        Set<String> known = Set.copyOf(keys);
        TreeSet<String> asked = new TreeSet<>(options.missingTokens().keySet());
        asked.remove(ReadOptions.EVERY_COLUMN);
        asked.addAll(options.roles().keySet());
        for (String key : asked) {
            if (!known.contains(key)) {
                throw new UserError(content.path() + " has no column '" + key + "'", Names.hint("column", key, keys));
            }
        }
    }

    private UserError changed() {
        return new UserError(content.path() + " changed while it was read", "run again once nothing writes to it");
    }
}
