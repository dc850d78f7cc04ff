package io.github.mldebug.ledger;

import io.github.mldebug.error.UserError;
import io.github.mldebug.json.JsonFormatException;
import io.github.mldebug.json.RecordJson;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An append-only file of one JSON record a line. A last line that was cut short by a kill is left out, and removed by the next
 * append. Lines that say the same count once, and marks of a merge conflict count as nothing: git's union merge, or a
 * hand that kept both sides, loses no record and doubles none.
 */
final class JsonLines<R extends Record> {
    private final Path file;
    private final Class<R> type;
    private final Function<R, String> id;
    private final int newestSchema;

    JsonLines(Path file, Class<R> type, Function<R, String> id, int newestSchema) {
        this.file = file;
        this.type = type;
        this.id = id;
        this.newestSchema = newestSchema;
    }

    /** A record and the line of the file on which it stands, from 1. */
    record Located<R>(int line, R record) {}

    /** The records in file order, each once; none when there is no file. */
    List<R> read() throws IOException {
        return readLocated().stream().map(Located::record).toList();
    }

    /** The records with their lines. */
    List<Located<R>> readLocated() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        int end = text.lastIndexOf('\n') + 1;
        List<Located<R>> records = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int line = 0;
        for (String content : text.substring(0, end).split("\n", -1)) {
            line++;
            if (!content.isBlank() && !isConflictMark(content)) {
                add(line, parse(line, content), seen, records);
            }
        }
        String rest = text.substring(end);
        if (isWhole(rest)) {
            add(line, parse(line, rest), seen, records);
        }
        return records;
    }

    private void add(int line, R record, Set<String> seen, List<Located<R>> records) {
        if (seen.add(id.apply(record))) {
            records.add(new Located<>(line, record));
        }
    }

    private static boolean isConflictMark(String line) {
        String mark = line.stripTrailing();
        return mark.equals("=======")
                || mark.startsWith("<<<<<<< ")
                || mark.startsWith(">>>>>>> ")
                || mark.startsWith("||||||| ");
    }

    /** Whether a last line without an end is a document all the same; a part of one never is. */
    private static boolean isWhole(String line) {
        try {
            RecordJson.read(Version.class, line);
            return true;
        } catch (JsonFormatException e) {
            return false;
        }
    }

    private R parse(int line, String content) {
        try {
            requireSchema(line, RecordJson.read(Version.class, content).schemaVersion());
            return RecordJson.read(type, content);
        } catch (JsonFormatException e) {
            throw unreadable(line, String.valueOf(e.getMessage()), e);
        }
    }

    private void requireSchema(int line, int schema) {
        if (schema > newestSchema) {
            throw new UserError(
                    place(line) + " was written by a newer mldebug (schema version " + schema + ", this one reads "
                            + newestSchema + ")",
                    "update mldebug");
        }
        if (schema < 1) {
            throw unreadable(line, "it has no schemaVersion", null);
        }
    }

    private UserError unreadable(int line, String why, @Nullable Throwable cause) {
        return new UserError(
                place(line) + " cannot be read: " + why,
                "restore the file from version control, or remove that line",
                cause);
    }

    private String place(int line) {
        return Objects.requireNonNull(file.getFileName()) + ":" + line;
    }

    /** The part of a record that tells whether the rest can be read. */
    private record Version(int schemaVersion) {}

    /** Adds a record unless it is there. Whether it was added. The caller holds the workspace's lock. */
    boolean append(R record) throws IOException {
        String wanted = id.apply(record);
        if (read().stream().anyMatch(known -> id.apply(known).equals(wanted))) {
            return false;
        }
        boolean isNew = !Files.exists(file);
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            String start = heal(channel);
            long size = channel.size();
            channel.position(size);
            try {
                Disk.writeFully(channel, start + RecordJson.line(record) + "\n");
                channel.force(true);
            } catch (IOException e) {
                channel.truncate(size);
                throw e;
            }
        }
        if (isNew) {
            Disk.force(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        }
        return true;
    }

    /** Cuts off a last line that is not whole; gives the line break that a whole one lacks. */
    private String heal(FileChannel channel) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        if (end == bytes.length) {
            return "";
        }
        if (isWhole(new String(bytes, end, bytes.length - end, StandardCharsets.UTF_8))) {
            return "\n";
        }
        channel.truncate(end);
        return "";
    }
}
