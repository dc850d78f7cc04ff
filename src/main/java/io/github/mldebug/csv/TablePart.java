package io.github.mldebug.csv;

import io.github.mldebug.table.Anomaly;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the records of one part of the file, aligns them with the header and hands their cells to the columns. */
final class TablePart {
    private final List<@Nullable ColumnBuilder> columns;
    private final @Nullable ColumnBuilder[] builders;
    private final AnomalyLog log = new AnomalyLog();
    private final IntList lines;
    private int repaired;
    private int dropped;

    /**
     * @param columns one builder a column of the file; a null column is not wanted
     * @param records how many come at most
     */
    TablePart(List<@Nullable ColumnBuilder> columns, int records) {
        this.columns = columns;
        this.builders = columns.toArray(ColumnBuilder[]::new);
        this.lines = new IntList(records);
    }

    /** A later part of the same table, whose rows start at one for which there is room. */
    TablePart later(int row, int records) {
        List<@Nullable ColumnBuilder> builders = new ArrayList<>(columns.size());
        for (ColumnBuilder builder : columns) {
            builders.add(builder == null ? null : builder.later(row));
        }
        return new TablePart(builders, records);
    }

    void add(Cells record, int line) {
        int width = builders.length;
        int size = record.size();
        if (size > width && !record.areBlankFrom(width)) {
            dropped++;
            log.add(Anomaly.Kind.LONG_ROW, line, describe(record));
            return;
        }
        if (size != width) {
            repaired++;
            Anomaly.Kind kind = size < width ? Anomaly.Kind.SHORT_ROW : Anomaly.Kind.LONG_ROW_BLANK;
            log.add(kind, line, describe(record));
        }
        char[] text = record.text();
        for (int i = 0; i < width; i++) {
            ColumnBuilder column = builders[i];
            if (column != null) {
                int start = i < size ? record.start(i) : 0;
                column.add(text, start, i < size ? record.end(i) : start);
            }
        }
        lines.add(line);
    }

    /** Goes on with numbers alone in the columns that held nothing else so far. */
    void settle() {
        for (ColumnBuilder column : columns) {
            if (column != null) {
                column.settle();
            }
        }
    }

    /** Makes room for the rows of the whole file, when no part is being filled. */
    void reserve(int rows) {
        for (ColumnBuilder column : columns) {
            if (column != null) {
                column.reserve(rows);
            }
        }
    }

    /** Lets go of the cells of the whole file, which may be moved elsewhere, once this part is filled. */
    void letGo() {
        for (ColumnBuilder column : columns) {
            if (column != null) {
                column.letGo();
            }
        }
    }

    /** Leaves out a record in the middle of which the file was cut. */
    void dropCut(Cells record, int line) {
        dropped++;
        log.add(Anomaly.Kind.TRUNCATED_ROW, line, describe(record));
    }

    private static String describe(Cells record) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < record.size() && text.length() < 100; i++) {
            text.append(i == 0 ? "" : ", ").append(record.get(i));
        }
        return record.size() + (record.size() == 1 ? " cell: " : " cells: ") + text;
    }

    List<@Nullable ColumnBuilder> columns() {
        return columns;
    }

    AnomalyLog log() {
        return log;
    }

    /** The physical lines on which the rows start. */
    IntList lines() {
        return lines;
    }

    int rows() {
        return lines.size();
    }

    int repaired() {
        return repaired;
    }

    int dropped() {
        return dropped;
    }
}
