package io.github.mldebug.csv;

import io.github.mldebug.table.Anomaly;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Takes the records of one part of the file, aligns them with the header and hands their cells to the columns. */
final class TablePart {
    private final List<@Nullable ColumnBuilder> columns;
    private final AnomalyLog log = new AnomalyLog();
    private final IntList lines;
    private int repaired;
    private int dropped;

    /**
     * @param columns one builder a column of the file; a null column is not wanted
     * @param rows how many records are likely to come
     */
    TablePart(List<@Nullable ColumnBuilder> columns, int rows) {
        this.columns = columns;
        this.lines = new IntList(rows);
    }

    void add(CSVRecord record, int line) {
        int width = columns.size();
        if (record.size() > width && !blankFrom(record, width)) {
            dropped++;
            log.add(Anomaly.Kind.LONG_ROW, line, describe(record));
            return;
        }
        if (record.size() != width) {
            repaired++;
            Anomaly.Kind kind = record.size() < width ? Anomaly.Kind.SHORT_ROW : Anomaly.Kind.LONG_ROW_BLANK;
            log.add(kind, line, describe(record));
        }
        for (int i = 0; i < width; i++) {
            ColumnBuilder column = columns.get(i);
            if (column != null) {
                column.add(i < record.size() ? record.get(i) : "");
            }
        }
        lines.add(line);
    }

    /** Leaves out a record in the middle of which the file was cut. */
    void dropCut(CSVRecord record, int line) {
        dropped++;
        log.add(Anomaly.Kind.TRUNCATED_ROW, line, describe(record));
    }

    private static boolean blankFrom(CSVRecord record, int from) {
        for (int i = from; i < record.size(); i++) {
            if (!record.get(i).isBlank()) {
                return false;
            }
        }
        return true;
    }

    private static String describe(CSVRecord record) {
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
