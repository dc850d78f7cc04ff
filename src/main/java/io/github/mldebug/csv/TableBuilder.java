package io.github.mldebug.csv;

import io.github.mldebug.table.Anomaly;
import io.github.mldebug.table.RowLedger;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Takes records, aligns them with the header, hands their cells to the columns and keeps the row ledger. */
final class TableBuilder {
    /** Cells over which the columns keep their spellings before they settle on a type. */
    private static final int CELLS_BEFORE_SETTLING = 400_000;

    private static final int MIN_ROWS_BEFORE_SETTLING = 32;
    private static final int MAX_ROWS_BEFORE_SETTLING = 1024;

    private final List<@Nullable ColumnBuilder> columns;
    private final AnomalyLog log;
    private final int settleAt;
    private final IntList lines = new IntList(1024);
    private int repaired;
    private int dropped;

    /** @param settles whether columns may settle on numbers early; a null column is not wanted */
    TableBuilder(List<@Nullable ColumnBuilder> columns, AnomalyLog log, boolean settles) {
        this.columns = columns;
        this.log = log;
        int rows = CELLS_BEFORE_SETTLING / columns.size();
        this.settleAt = settles ? Math.min(Math.max(rows, MIN_ROWS_BEFORE_SETTLING), MAX_ROWS_BEFORE_SETTLING) : -1;
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
        if (lines.size() == settleAt) {
            columns.forEach(column -> {
                if (column != null) {
                    column.settle();
                }
            });
        }
    }

    /**
     * Takes the last record of a file that does not end in a line end: when it is the only short one, the file was cut in
     * the middle of it.
     */
    void addUnended(CSVRecord record, int line) {
        boolean cut = record.size() < columns.size() && lines.size() > 0 && log.count(Anomaly.Kind.SHORT_ROW) == 0;
        if (cut) {
            dropped++;
            log.add(Anomaly.Kind.TRUNCATED_ROW, line, describe(record));
        } else {
            add(record, line);
        }
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

    int[] lines() {
        return lines.toArray();
    }

    RowLedger ledger() {
        return new RowLedger(lines.size() + dropped, lines.size(), repaired, dropped);
    }
}
