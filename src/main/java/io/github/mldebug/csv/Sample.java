package io.github.mldebug.csv;

import io.github.mldebug.table.Anomaly;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first records of a file under a supposed dialect.
 *
 * @param records their cells
 * @param lines the physical lines on which they start
 * @param broken how many of them hold a broken or unclosed quote
 */
record Sample(List<String[]> records, List<Integer> lines, int broken) {
    private static final int MAX_RECORDS = 100;
    private static final int CHUNK = 1 << 14;

    static Sample of(HeadText head, TableShape shape, String path) {
        AnomalyLog log = new AnomalyLog();
        List<String[]> cells = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        try (Records records = new Records(
                new RecordReader(new StringReader(head.text()), shape, path, log), shape.dialect(), CHUNK)) {
            String @Nullable [] record = records.next();
            while (record != null && cells.size() < MAX_RECORDS) {
                cells.add(record);
                lines.add(records.line());
                record = records.next();
            }
            boolean lastMayBeCut = record == null && !head.whole() && cells.size() > 1;
            if (lastMayBeCut) {
                cells.remove(cells.size() - 1);
                lines.remove(lines.size() - 1);
            }
        }
        int broken = log.count(Anomaly.Kind.BROKEN_QUOTE) + log.count(Anomaly.Kind.UNCLOSED_QUOTE);
        return new Sample(cells, lines, broken);
    }

    /** The records from an index on. */
    List<String[]> from(int index) {
        return records.subList(index, records.size());
    }
}
