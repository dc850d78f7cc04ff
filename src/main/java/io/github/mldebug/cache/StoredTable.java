package io.github.mldebug.cache;

import io.github.mldebug.cache.ColumnFile.Lost;
import io.github.mldebug.cache.TableHeader.Numbers;
import io.github.mldebug.cache.TableHeader.StoredColumn;
import io.github.mldebug.cache.TableHeader.Words;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.Deferred;
import io.github.mldebug.table.NumericColumn;
import io.github.mldebug.table.Table;
import io.github.mldebug.table.TextColumn;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a table whose cells are fetched from a mapped file, column by column, when they are first asked for. */
final class StoredTable {
    private static final Logger LOG = LoggerFactory.getLogger(StoredTable.class);

    private final MappedFile file;
    private final Lost lost;

    StoredTable(MappedFile file, Lost lost) {
        this.file = file;
        this.lost = lost;
    }

    Table table(TableHeader header) {
        List<Column> columns = new ArrayList<>();
        for (StoredColumn stored : header.columns()) {
            int index = columns.size();
            columns.add(stored instanceof Numbers numbers ? numbers(numbers, index) : words((Words) stored, index));
        }
        Deferred<int[]> lines = fetched(() -> ints(file.segment(header.lines())), () -> lines(lost.table()));
        return new Table(header.source(), columns, header.rows(), lines);
    }

    private Column numbers(Numbers stored, int index) {
        return new NumericColumn(
                stored.head(),
                fetched(() -> doubles(file.segment(stored.values())), () -> values(numbersAgain(index))),
                stored.spelling());
    }

    private Column words(Words stored, int index) {
        Deferred<int[]> codes = fetched(() -> ints(file.segment(stored.codes())), () -> codes(wordsAgain(index)));
        Deferred<List<String>> texts = fetched(
                () -> texts(file.segment(stored.bytes()), ints(file.segment(stored.ends()))),
                () -> wordsAgain(index).words());
        Deferred<long[]> hashes = fetched(() -> longs(file.segment(stored.hashes())), () -> hashes(wordsAgain(index)));
        return new TextColumn(stored.head(), codes, new TextColumn.Words(stored.count(), texts, hashes));
    }

    private NumericColumn numbersAgain(int index) {
        return (NumericColumn) lost.table().columns().get(index);
    }

    private TextColumn wordsAgain(int index) {
        return (TextColumn) lost.table().columns().get(index);
    }

    /** Reads from the file, and from the CSV file again where that is damaged. */
    private interface Stored<T> {
        T read() throws DamagedException;
    }

    private static <T> Deferred<T> fetched(Stored<T> stored, Supplier<T> again) {
        return Deferred.from(() -> {
            try {
                return stored.read();
            } catch (DamagedException damaged) {
                LOG.debug("reading the file again: {}", damaged.getMessage());
                return again.get();
            }
        });
    }

    private static double[] doubles(ByteBuffer bytes) {
        double[] values = new double[bytes.remaining() / Double.BYTES];
        bytes.asDoubleBuffer().get(values);
        return values;
    }

    private static int[] ints(ByteBuffer bytes) {
        int[] values = new int[bytes.remaining() / Integer.BYTES];
        bytes.asIntBuffer().get(values);
        return values;
    }

    private static long[] longs(ByteBuffer bytes) {
        long[] values = new long[bytes.remaining() / Long.BYTES];
        bytes.asLongBuffer().get(values);
        return values;
    }

    private static List<String> texts(ByteBuffer bytes, int[] ends) {
        String[] texts = new String[ends.length];
        byte[] text = new byte[64];
        int from = 0;
        for (int i = 0; i < ends.length; i++) {
            int length = ends[i] - from;
            if (length > text.length) {
                text = new byte[Math.max(length, 2 * text.length)];
            }
            bytes.get(from, text, 0, length);
            texts[i] = new String(text, 0, length, StandardCharsets.UTF_8);
            from = ends[i];
        }
        return List.of(texts);
    }

    private static double[] values(NumericColumn column) {
        double[] values = new double[column.rows()];
        Arrays.setAll(values, column::value);
        return values;
    }

    private static int[] codes(TextColumn column) {
        int[] codes = new int[column.rows()];
        Arrays.setAll(codes, column::code);
        return codes;
    }

    private static long[] hashes(TextColumn column) {
        long[] hashes = new long[column.wordCount()];
        Arrays.setAll(hashes, column::wordHash);
        return hashes;
    }

    private static int[] lines(Table table) {
        int[] lines = new int[table.rows()];
        Arrays.setAll(lines, table::line);
        return lines;
    }
}
