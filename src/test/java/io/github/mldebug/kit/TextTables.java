package io.github.mldebug.kit;

import io.github.mldebug.csv.CsvReader;
import io.github.mldebug.csv.ReadOptions;
import io.github.mldebug.table.Table;
import io.github.mldebug.table.Target;
import io.github.mldebug.table.TargetChooser;
import io.github.mldebug.table.TargetOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tables from text, read as the tool reads a file. */
public final class TextTables {
    private TextTables() {}

    /** The table in a CSV file of that content. */
    public static Table table(String csv) {
        return table(csv.getBytes(StandardCharsets.UTF_8));
    }

    /** The table in a CSV file of these bytes. */
    public static Table table(byte[] csv) {
        try {
            Path file = Files.createTempFile("table", ".csv");
            try {
                Files.write(file, csv);
                return new CsvReader().read(file, "table.csv", ReadOptions.detect());
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** That column as the target. */
    public static Target target(Table table, String key) {
        return new TargetChooser().choose(table, TargetOptions.column(key));
    }
}
