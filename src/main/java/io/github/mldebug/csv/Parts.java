package io.github.mldebug.csv;

import io.github.mldebug.table.Anomaly;
import io.github.mldebug.table.RowLedger;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file part by part: the calling thread cuts the text into chunks of whole records, it and its helpers take them
 * apart. The first chunk comes first, alone, for it tells the columns' types; the others fill the columns side by side, each
 * the rows that were counted for it, so the answer does not depend on the threads.
 */
final class Parts {
    /** Cells over which the columns keep their spellings before they settle on a type. */
    private static final int CELLS_BEFORE_SETTLING = 400_000;

    private static final int MIN_ROWS_BEFORE_SETTLING = 32;
    private static final int MAX_ROWS_BEFORE_SETTLING = 1024;
    /** A chunk should hold at least so many records, or wide tables come in too many parts. */
    private static final int MIN_RECORDS = 64;

    /** About as long as an array can be. */
    private static final long MOST_ROWS = Integer.MAX_VALUE - 8L;

    private final RecordReader reader;
    private final RecordCutter cutter;
    private final boolean header;
    private final Helpers helpers;
    private final List<TablePart> parts = new ArrayList<>();
    private final Queue<Chunk> usedChunks = new ConcurrentLinkedQueue<>();
    private int chunkSize;
    private int headerLine;
    private int reserved;

    Parts(RecordReader reader, Spelled spelled, Helpers helpers, int chunkSize) {
        this.reader = reader;
        this.cutter = new RecordCutter(spelled.shape().dialect());
        this.header = spelled.header();
        this.helpers = helpers;
        this.chunkSize = chunkSize;
    }

    /**
     * Reads all.
     *
     * @param lines how many physical lines there are likely to be, blank ones left out
     * @param columns the columns to build, given the first record, which is the header if there is one; null ones are left
     *     out
     * @param settles whether columns may settle on numbers early
     * @return whether there was a record at all
     */
    boolean read(int lines, Function<FirstRecord, List<@Nullable ColumnBuilder>> columns, boolean settles) {
        @Nullable Chunk chunk = reader.next(chunkSize, new Chunk());
        if (chunk == null) {
            return false;
        }
        headerLine = chunk.line(0);
        @Nullable Chunk next = following(chunk);
        TablePart first = readFirst(chunk, next == null, columns, settles);
        if (next != null) {
            if (settles) {
                first.settle();
            }
            readOn(first, next, likelyRows(lines, chunk.records(), next.line(0) - headerLine));
        }
        return true;
    }

    /** Records may go over several lines: as often in the rest of the file, or a little less, as in its first part. */
    private static int likelyRows(int lines, int records, int linesOfRecords) {
        return (int) Math.min(lines, 1.02 * lines * records / linesOfRecords);
    }

    private TablePart readFirst(
            Chunk chunk,
            boolean isLast,
            Function<FirstRecord, List<@Nullable ColumnBuilder>> columns,
            boolean settles) {
        FirstPart sink = new FirstPart(chunk, isLast, columns, settles);
        cutter.cut(chunk, sink);
        return sink.part();
    }

    /** Takes the records of the first chunk, the header among them. */
    private final class FirstPart implements RecordCutter.Sink {
        private final Chunk chunk;
        private final boolean isLast;
        private final Function<FirstRecord, List<@Nullable ColumnBuilder>> columns;
        private final boolean settles;
        private @Nullable TablePart part;
        private int settleAt;

        FirstPart(
                Chunk chunk,
                boolean isLast,
                Function<FirstRecord, List<@Nullable ColumnBuilder>> columns,
                boolean settles) {
            this.chunk = chunk;
            this.isLast = isLast;
            this.columns = columns;
            this.settles = settles;
        }

        @Override
        public void take(Cells cells, int record) {
            if (record == 0) {
                FirstRecord firstRecord = new FirstRecord(cells.toArray(), headerLine, chunk.records());
                List<@Nullable ColumnBuilder> builders = columns.apply(firstRecord);
                settleAt = settles ? settleAt(builders.size()) : -1;
                part = new TablePart(builders, chunk.records());
                parts.add(part);
            }
            if (record > 0 || !header) {
                addTo(part(), cells, record, chunk, isLast);
                if (part().rows() == settleAt) {
                    part().settle();
                }
            }
        }

        TablePart part() {
            if (part == null) {
                throw new IllegalStateException("a chunk without a record");
            }
            return part;
        }
    }

    private void readOn(TablePart first, Chunk second, int rows) {
        int room = Math.max(rows, first.rows());
        first.reserve(room);
        reserved = first.rows();
        Turns<Boolean> turns = new Turns<>(helpers);
        @Nullable Chunk chunk = second;
        while (chunk != null) {
            Chunk mine = chunk;
            @Nullable Chunk next = following(chunk);
            boolean isLast = next == null;
            if (isLast || reserved + mine.records() > room) {
                // What is being filled must not be moved, and the last row is judged by all others.
                turns.results();
                long needed = Math.max(room, reserved + (long) mine.records());
                room = (int) Math.min(MOST_ROWS, isLast ? needed : needed + (needed >> 1));
                first.reserve(room);
            }
            TablePart part = first.later(reserved, mine.records());
            parts.add(part);
            reserved += mine.records();
            turns.add(() -> fill(part, mine, isLast));
            chunk = next;
        }
        turns.results();
    }

    private @Nullable Chunk following(Chunk before) {
        double length = before.length() / (double) before.records();
        chunkSize = (int) Math.max(chunkSize, Math.min(length * MIN_RECORDS, RecordReader.MAX_RECORD));
        @Nullable Chunk used = usedChunks.poll();
        return reader.next(chunkSize, used == null ? new Chunk() : used);
    }

    private boolean fill(TablePart part, Chunk chunk, boolean isLast) {
        cutter.cut(chunk, (cells, record) -> addTo(part, cells, record, chunk, isLast));
        part.letGo();
        usedChunks.add(chunk);
        return true;
    }

    private void addTo(TablePart part, Cells cells, int record, Chunk chunk, boolean isLastChunk) {
        int line = chunk.line(record);
        if (isLastChunk && record == chunk.records() - 1) {
            addLast(part, cells, line);
        } else {
            part.add(cells, line);
        }
    }

    /** When it is not ended and the only short row of several, the last record was cut with the file. */
    private void addLast(TablePart part, Cells record, int line) {
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
        List<ColumnParts.Part> cells = new ArrayList<>();
        for (TablePart part : parts) {
            ColumnBuilder builder = part.columns().get(index);
            if (builder == null) {
                throw new IllegalStateException("column " + index + " was not read");
            }
            cells.add(new ColumnParts.Part(builder, part.rows()));
        }
        return new ColumnParts(cells);
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
     * @param cells of it
     * @param line the physical line on which it starts
     * @param records how many come in the same part, it included
     */
    record FirstRecord(String[] cells, int line, int records) {}
}
