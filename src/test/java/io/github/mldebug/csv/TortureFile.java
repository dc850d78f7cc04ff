package io.github.mldebug.csv;

import io.github.mldebug.error.UserError;
import io.github.mldebug.table.Anomaly;
import io.github.mldebug.table.Dialect;
import io.github.mldebug.table.Spelling;
import io.github.mldebug.table.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/**
 * One hostile file and what a right reader makes of it.
 *
 * @param name what is hostile about it
 * @param bytes the file
 * @param options what the user says about it
 * @param expected as {@link #describe} puts it: the reading, the keys, the rows, the anomalies; or an error's message
 */
record TortureFile(String name, byte[] bytes, ReadOptions options, String expected) {
    static TortureFile file(String name, String text, String expected) {
        return new TortureFile(name, text.getBytes(StandardCharsets.UTF_8), ReadOptions.detect(), expected);
    }

    TortureFile with(ReadOptions said) {
        return new TortureFile(name, bytes, said, expected);
    }

    TortureFile in(String charset) {
        byte[] encoded = new String(bytes, StandardCharsets.UTF_8).getBytes(Charset.forName(charset));
        return new TortureFile(name, encoded, options, expected);
    }

    TortureFile behind(int... mark) {
        ByteArrayOutputStream marked = new ByteArrayOutputStream();
        for (int value : mark) {
            marked.write(value);
        }
        marked.writeBytes(bytes);
        return new TortureFile(name, marked.toByteArray(), options, expected);
    }

    TortureFile gzipped() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new TortureFile(name, packed.toByteArray(), options, expected);
    }

    /** What the reader makes of it, in the words of {@link #expected}. */
    String actual(CsvReader reader) {
        try {
            return describe(Csv.read(reader, bytes, options));
        } catch (UserError error) {
            return "error: " + error.getMessage();
        }
    }

    static String describe(Table table) {
        List<String> lines = new ArrayList<>();
        lines.add(reading(table.source().dialect(), table.source().spelling()));
        lines.add(visible(String.join(" | ", Csv.keys(table))));
        Csv.cells(table).forEach(row -> lines.add(visible(String.join(" | ", row))));
        for (Anomaly anomaly : table.source().anomalies()) {
            lines.add(anomaly.kind() + " " + anomaly.count() + " @"
                    + anomaly.lines().stream().map(String::valueOf).collect(Collectors.joining(",")));
        }
        return String.join("\n", lines.stream().map(String::stripTrailing).toList());
    }

    /** Delimiter, quote, and whatever differs from a plain UTF-8 file with a header and line feeds. */
    private static String reading(Dialect dialect, Spelling spelling) {
        StringBuilder text = new StringBuilder(visible(dialect.delimiter())).append(dialect.quote());
        text.append(spelling.escape().isEmpty() ? "" : " escape " + spelling.escape());
        text.append(spelling.comment().isEmpty() ? "" : " comment " + spelling.comment());
        text.append(dialect.encoding().equals("UTF-8") ? "" : " " + dialect.encoding());
        text.append(dialect.header() ? "" : " headerless");
        text.append(spelling.lineEnds() == Spelling.LineEnds.LF ? "" : " " + spelling.lineEnds());
        text.append(spelling.byteOrderMark() ? " bom" : "").append(spelling.gzip() ? " gzip" : "");
        text.append(spelling.decimalComma() ? " decimal-comma" : "");
        text.append(spelling.headerLine() == 1 ? "" : " from " + spelling.headerLine());
        text.append(spelling.rival() == null ? "" : " or " + spelling.rival().delimiter());
        return text.toString();
    }

    static String visible(String text) {
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> result.append("<LF>");
                case '\r' -> result.append("<CR>");
                case '\t' -> result.append("<TAB>");
                default -> result.append(c < ' ' ? "<" + (int) c + ">" : String.valueOf(c));
            }
        }
        return result.toString();
    }

    @Override
    public String toString() {
        return name;
    }
}
