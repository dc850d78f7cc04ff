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
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One load of one file, once everything about its spelling is decided. */
final class Load {
    /** Files with more columns are refused. */
    static final int MAX_COLUMNS = 100_000;

    private final FileContent content;
    private final Spelled spelled;
    private final ReadOptions options;
    private final int lines;
    private final int chunkSize;
    private final Helpers helpers;
    private final AnomalyLog log = new AnomalyLog();

    /** @param lines about how many there are that are not blank */
    Load(FileContent content, Spelled spelled, ReadOptions options, int lines, int chunkSize, Helpers helpers) {
        this.content = content;
        this.spelled = spelled;
        this.options = options;
        this.lines = lines;
        this.chunkSize = chunkSize;
        this.helpers = helpers;
    }

    /** @throws UserError when the table contradicts the options or does not fit into memory */
    Table run(Supplier<Fingerprint> fingerprint) {
        @Nullable Table table = attempt(fingerprint);
        return table != null
                ? table
                : new Load(content, spelled.withComments(RecordReader.MARK), options, lines, chunkSize, helpers)
                        .run(fingerprint);
    }

    /** The table, or null when there turn out to be comments in it. */
    private @Nullable Table attempt(Supplier<Fingerprint> fingerprint) {
        DecodingReader decoded = DecodingReader.open(content, spelled.encoding(), log);
        try (RecordReader reader = new RecordReader(decoded, spelled.shape(), content.path(), log)) {
            Parts parts = new Parts(reader, spelled, helpers, chunkSize);
            AnomalyLog headerLog = new AnomalyLog();
            List<HeaderNames> named = new ArrayList<>(1);
            boolean any = parts.read(
                    lines,
                    first -> {
                        HeaderNames names = names(first.cells(), first.line(), headerLog);
                        require(names.keys());
                        named.add(names);
                        return builders(names.keys(), first.records());
                    },
                    true);
            if (!any) {
                throw content.changed();
            }
            if (reader.hasLateComments()) {
                return null;
            }
            HeaderNames names = named.get(0);
            List<Column> columns = columns(parts, names);
            parts.logTo(log);
            log.addAll(withoutTrailing(columns, names, parts.headerLine(), headerLog));
            Fingerprint bytes = fingerprint.get();
            content.requireUnchanged(bytes.bytes(), decoded.bytes());
            Source source = new Source(
                    content.path(),
                    bytes.bytes(),
                    bytes.sha256(),
                    dialect(),
                    spelling(reader, parts.headerLine()),
                    parts.ledger(),
                    log.toList());
            return new Table(source, columns, parts.lines());
        }
    }

    /** Takes away a last column that is there only because every line ends in a delimiter; answers the header's log. */
    private AnomalyLog withoutTrailing(List<Column> columns, HeaderNames names, int line, AnomalyLog headerLog) {
        if (!spelled.header() || !endsInDelimiters(columns)) {
            return headerLog;
        }
        int last = columns.size() - 1;
        columns.remove(last);
        AnomalyLog shorter = new AnomalyLog();
        shorter.add(Anomaly.Kind.TRAILING_DELIMITER, line, "column " + (last + 1));
        HeaderNames.of(names.names().subList(0, last).toArray(String[]::new), line, shorter);
        return shorter;
    }

    private RecordReader reader(AnomalyLog into) {
        return new RecordReader(
                DecodingReader.open(content, spelled.encoding(), into), spelled.shape(), content.path(), into);
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

    private HeaderNames names(String[] first, int line, AnomalyLog into) {
        if (first.length > MAX_COLUMNS) {
            throw new UserError(
                    content.path() + " has " + first.length + " columns on line " + line + ", more than " + MAX_COLUMNS,
                    "check that it is a table with one row a record, or give the right --delimiter");
        }
        if (!spelled.header()) {
            return HeaderNames.numbered(spelled.shape().width());
        }
        return spelled.shape().rowNames()
                ? HeaderNames.behindRowNames(first, line, into)
                : HeaderNames.of(first, line, into);
    }

    private List<@Nullable ColumnBuilder> builders(List<String> keys, int records) {
        List<@Nullable ColumnBuilder> builders = new ArrayList<>(keys.size());
        keys.forEach(key -> builders.add(builder(key, records)));
        return builders;
    }

    /** The columns; those that settled on numbers too early are read again, with every spelling. */
    private List<Column> columns(Parts parts, HeaderNames names) {
        BitSet lost = new BitSet();
        for (int i = 0; i < names.keys().size(); i++) {
            lost.set(i, parts.column(i).lost());
        }
        @Nullable Parts second = lost.isEmpty() ? null : readAgain(names.keys(), lost, parts.rows());
        Turns<Column> turns = new Turns<>(helpers);
        List<Integer> order = mostWordsFirst(parts, names.keys().size());
        for (int index : order) {
            Parts from = second != null && lost.get(index) ? second : parts;
            turns.add(() -> column(from, index, names));
        }
        Column[] columns = new Column[order.size()];
        Iterator<Column> results = turns.results().iterator();
        order.forEach(index -> columns[index] = results.next());
        return new ArrayList<>(Arrays.asList(columns));
    }

    /** Columns that take longest come first, or the last of them is waited for. */
    private static List<Integer> mostWordsFirst(Parts parts, int columns) {
        long[] words = new long[columns];
        Arrays.setAll(words, index -> parts.column(index).words());
        return IntStream.range(0, columns)
                .boxed()
                .sorted(Comparator.comparingLong(index -> -words[index]))
                .toList();
    }

    private Parts readAgain(List<String> keys, BitSet wanted, int expected) {
        try (RecordReader reader = reader(new AnomalyLog())) {
            Parts second = new Parts(reader, spelled, helpers, chunkSize);
            boolean any = second.read(
                    lines,
                    first -> {
                        List<@Nullable ColumnBuilder> builders = new ArrayList<>(keys.size());
                        for (int i = 0; i < keys.size(); i++) {
                            builders.add(wanted.get(i) ? builder(keys.get(i), first.records()) : null);
                        }
                        return builders;
                    },
                    false);
            if (!any || second.rows() != expected) {
                throw content.changed();
            }
            return second;
        }
    }

    private ColumnBuilder builder(String key, int records) {
        Set<String> tokens = new TreeSet<>(options.missingTokens().getOrDefault(key, Set.of()));
        tokens.addAll(options.missingTokens().getOrDefault(ReadOptions.EVERY_COLUMN, Set.of()));
        return new ColumnBuilder(new MissingTokens(tokens), spelled.decimalComma(), records);
    }

    private Column column(Parts parts, int index, HeaderNames names) {
        String key = names.keys().get(index);
        @Nullable Role role = options.roles().get(key);
        Column column = parts.column(index).merge(new ColumnNaming(names.names().get(index), key, role));
        if (role == Role.NUMERIC && !(column instanceof NumericColumn)) {
            throw new UserError(
                    "column '" + key + "' of " + content.path()
                            + " cannot be numeric: not all of its cells are numbers",
                    "correct the cells, or name them with --missing-token");
        }
        return column;
    }

    /** Whether the last column has neither a name nor a cell, and others are there. */
    private static boolean endsInDelimiters(List<Column> columns) {
        Column last = columns.get(columns.size() - 1);
        return columns.size() > 1
                && last.name().isBlank()
                && last.missing() == last.rows()
                && last.missingTokens().keySet().stream().allMatch(String::isEmpty);
    }

    private void require(List<String> keys) {
        checkKeys(keys);
        MemoryNeed.require(
                content.path(), lines, keys.size(), Runtime.getRuntime().maxMemory());
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
}
