package io.github.mldebug.csv;

import io.github.mldebug.table.Anomaly;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The first records of a file under a supposed dialect.
 *
 * @param dialect the supposed dialect
 * @param records their cells
 * @param broken how many of them hold a broken quote
 */
record Sample(DialectCharacters dialect, List<String[]> records, int broken) {
    private static final int MAX_RECORDS = 100;
    private static final long MAX_CHARACTERS = 4_000_000;

    static Sample of(FileContent content, Encoding encoding, DialectCharacters dialect) {
        AnomalyLog log = new AnomalyLog();
        List<String[]> cells = new ArrayList<>();
        try (Records records = Records.open(content, encoding, dialect, log)) {
            long characters = 0;
            @Nullable CSVRecord record = records.next();
            while (record != null) {
                cells.add(record.values());
                characters += length(record);
                boolean enough = cells.size() == MAX_RECORDS || characters > MAX_CHARACTERS;
                record = enough ? null : records.next();
            }
        }
        int broken = log.toList().stream()
                .filter(anomaly -> anomaly.kind() == Anomaly.Kind.BROKEN_QUOTE)
                .mapToInt(Anomaly::count)
                .sum();
        return new Sample(dialect, List.copyOf(cells), broken);
    }

    private static long length(CSVRecord record) {
        long length = record.size();
        for (String cell : record) {
            length += cell.length();
        }
        return length;
    }
}
