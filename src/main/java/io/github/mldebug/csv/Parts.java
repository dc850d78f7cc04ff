package io.github.mldebug.csv;

import io.github.mldebug.table.Anomaly;
import io.github.mldebug.table.RowLedger;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file part by part: the calling thread cuts the text into chunks of whole records, it and its helpers parse them.
 * The first chunk comes first, alone, for it tells the columns' types; the parts are put together in file order, so the
 * answer does not depend on the threads.
 */
final class Parts {
    /** Cells over which the columns keep their spellings before they settle on a type. */
    private static final int CELLS_BEFORE_SETTLING = 400_000;

    private static final int MIN_ROWS_BEFORE_SETTLING = 32;
    private static final int MAX_ROWS_BEFORE_SETTLING = 1024;
    /** A chunk should hold at least so many records, or wide tables come in too many parts. */
    private static final int MIN_RECORDS = 64;

    private final RecordReader reader;
    private final CSVFormat format;
    private final boolean header;
    private final Helpers helpers;
    private final List<TablePart> parts = new ArrayList<>();
    private final Queue<char[]> buffers = new ConcurrentLinkedQueue<>();
    private int chunkSize;
    private int headerLine;

    Parts(RecordReader reader, Spelled spelled, Helpers helpers, int chunkSize) {
        this.reader = reader;
        this.format = Records.format(spelled.shape().dialect());
        this.header = spelled.header();
        this.helpers = helpers;
        this.chunkSize = chunkSize;
    }

    /**
     * Reads all.
     *
     * @param columns the columns to build, given the first record, which is the header if there is one; null ones are left
     *     out
     * @param settles whether columns may settle on numbers early
     * @return whether there was a record at all
     */
    boolean read(Function<FirstRecord, List<@Nullable ColumnBuilder>> columns, boolean settles) {
        @Nullable Chunk chunk = reader.next(chunkSize, new char[0]);
        if (chunk == null) {
            return false;
        }
        List<CSVRecord> records = Records.parse(chunk, format);
        headerLine = chunk.lines()[0];
        List<@Nullable ColumnBuilder> builders = columns.apply(new FirstRecord(records.get(0), headerLine));
        TablePart first = new TablePart(builders, records.size());
        @Nullable Chunk next = following(chunk);
        int last = records.size() - (next == null ? 1 : 0);
        int from = header ? 1 : 0;
        int settleAt = settles ? settleAt(builders.size()) : -1;
        for (int i = from; i < last; i++) {
            first.add(records.get(i), chunk.lines()[i]);
            if (first.rows() == settleAt) {
                settle(first, records.size());
            }
        }
        parts.add(first);
        if (next == null) {
            if (from <= last) {
                addLast(first, records.get(last), chunk.lines()[last]);
            }
            return true;
        }
        if (settles && first.rows() > 0 && first.rows() < settleAt) {
            settle(first, first.rows());
        }
        readOn(first, next);
        return true;
    }

    private void readOn(TablePart first, Chunk second) {
        Turns<TablePart> turns = new Turns<>(helpers);
        @Nullable Chunk chunk = second;
        @Nullable Chunk lastChunk = null;
        while (chunk != null) {
            @Nullable Chunk next = following(chunk);
            if (next == null) {
                lastChunk = chunk;
            } else {
                Chunk mine = chunk;
                turns.add(() -> part(first, mine));
            }
            chunk = next;
        }
        parts.addAll(turns.results());
        if (lastChunk != null) {
            List<CSVRecord> records = Records.parse(lastChunk, format);
            TablePart part = later(first, records.size());
            int last = records.size() - 1;
            for (int i = 0; i < last; i++) {
                part.add(records.get(i), lastChunk.lines()[i]);
            }
            parts.add(part);
            addLast(part, records.get(last), lastChunk.lines()[last]);
        }
    }

    private @Nullable Chunk following(Chunk before) {
        double length = before.length() / (double) before.lines().length;
        chunkSize = (int) Math.max(chunkSize, Math.min(length * MIN_RECORDS, RecordReader.MAX_RECORD));
        char @Nullable [] buffer = buffers.poll();
        return reader.next(chunkSize, buffer == null ? new char[0] : buffer);
    }

    private TablePart part(TablePart first, Chunk chunk) {
        TablePart part = later(first, chunk.lines().length);
        Records.parse(chunk, format, part::add);
        buffers.add(chunk.text());
        return part;
    }

    private static TablePart later(TablePart first, int rows) {
        List<@Nullable ColumnBuilder> builders = new ArrayList<>(first.columns().size());
        for (ColumnBuilder builder : first.columns()) {
            builders.add(builder == null ? null : builder.later(rows));
        }
        return new TablePart(builders, rows);
    }

    /** When it is not ended and the only short row of several, the last record was cut with the file. */
    private void addLast(TablePart part, CSVRecord record, int line) {
        boolean cut = !reader.lineEnds().lastEnded()
                && record.size() < part.columns().size()
                && parts.stream().anyMatch(each -> each.rows() > 0)
                && parts.stream().allMatch(each -> each.log().count(Anomaly.Kind.SHORT_ROW) == 0);
        if (cut) {
            part.dropCut(record, line);
        } else {
            part.add(record, line);
        }
    }

    private static int settleAt(int columns) {
        int rows = CELLS_BEFORE_SETTLING / columns;
        return Math.min(Math.max(rows, MIN_ROWS_BEFORE_SETTLING), MAX_ROWS_BEFORE_SETTLING);
    }

    private static void settle(TablePart part, int rows) {
        for (ColumnBuilder column : part.columns()) {
            if (column != null) {
                column.settle(rows);
            }
        }
    }

    /** The physical line of the first record. */
    int headerLine() {
        return headerLine;
    }

    int rows() {
        return parts.stream().mapToInt(TablePart::rows).sum();
    }

    /** The physical lines on which the rows start. */
    int[] lines() {
        int[] lines = new int[rows()];
        int row = 0;
        for (TablePart part : parts) {
            for (int i = 0; i < part.rows(); i++) {
                lines[row++] = part.lines().get(i);
            }
        }
        return lines;
    }

    /** The parts of one column. */
    ColumnParts column(int index) {
        List<ColumnBuilder> builders = new ArrayList<>();
        for (TablePart part : parts) {
            ColumnBuilder builder = part.columns().get(index);
            if (builder == null) {
                throw new IllegalStateException("column " + index + " was not read");
            }
            builders.add(builder);
        }
        return new ColumnParts(builders);
    }

    RowLedger ledger() {
        int dropped = parts.stream().mapToInt(TablePart::dropped).sum();
        int repaired = parts.stream().mapToInt(TablePart::repaired).sum();
        return new RowLedger(rows() + dropped, rows(), repaired, dropped);
    }

    void logTo(AnomalyLog log) {
        parts.forEach(part -> log.addAll(part.log()));
    }

    /**
     * The first record of a file.
     *
     * @param record its cells
     * @param line the physical line on which it starts
     */
    record FirstRecord(CSVRecord record, int line) {}
}
