package io.github.mldebug.csv;

import io.github.mldebug.table.Anomaly;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.NumericColumn;
import io.github.mldebug.table.Role;
import io.github.mldebug.table.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads small files that a test spells out. */
final class Csv {
    private Csv() {}

    static Table read(String text) {
        return read(text, ReadOptions.detect());
    }

    static Table read(String text, ReadOptions options) {
        return read(text.getBytes(StandardCharsets.UTF_8), options);
    }

    static Table read(byte[] bytes, ReadOptions options) {
        return read(new CsvReader(), bytes, options);
    }

    static Table read(CsvReader reader, byte[] bytes, ReadOptions options) {
        try {
            Path file = Files.createTempFile("mldebug", ".csv");
            try {
                Files.write(file, bytes);
                return reader.read(file, "data.csv", options);
            } finally {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The cells row by row, missing ones as the empty string. */
    static List<List<String>> cells(Table table) {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            List<String> cells = new ArrayList<>();
            for (Column column : table.columns()) {
                cells.add(column.text(row));
            }
            rows.add(cells);
        }
        return rows;
    }

    static List<Integer> lines(Table table) {
        List<Integer> lines = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            lines.add(table.line(row));
        }
        return lines;
    }

    static List<String> keys(Table table) {
        return table.columns().stream().map(Column::key).toList();
    }

    static Column column(Table table, String key) {
        return table.column(key).orElseThrow(() -> new AssertionError("no column " + key + " in " + keys(table)));
    }

    static NumericColumn numbers(Table table, String key) {
        if (column(table, key) instanceof NumericColumn numbers) {
            return numbers;
        }
        throw new AssertionError(key + " is text");
    }

    static Role role(Table table, String key) {
        return column(table, key).role();
    }

    /** The lines of an anomaly, empty when there is none of that kind. */
    static List<Integer> lines(Table table, Anomaly.Kind kind) {
        return table.source().anomalies().stream()
                .filter(anomaly -> anomaly.kind() == kind)
                .findFirst()
                .map(Anomaly::lines)
                .orElse(List.of());
    }
}
