package io.github.mldebug.ledger;

import io.github.mldebug.error.UserError;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Files that are there whole or not at all, whatever is killed when: written beside their place, forced to the disk, then
 * renamed. Callers hold the workspace's lock, so that a temporary name needs no number.
 */
final class Disk {
    /** The end of names of files and folders that are still being written. */
    static final String UNFINISHED = ".tmp";

    private Disk() {}

    /** Something done with files. */
    interface Work<T> {
        T run() throws IOException;
    }

    /** Does it, and turns what the file system refuses into a user's error about the folder. */
    static <T> T attempt(Path folder, Work<T> work) {
        try {
            return work.run();
        } catch (FileSystemException e) {
            String why = e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
            throw failed(Objects.requireNonNullElse(e.getFile(), folder.toString()), why, e);
        } catch (IOException e) {
            throw failed(folder.toString(), String.valueOf(e.getMessage()), e);
        }
    }

    private static UserError failed(String file, String why, IOException cause) {
        return new UserError(
                "cannot read or write " + file + ": " + why, "check permissions and free space of the folder", cause);
    }

    /** Replaces a file in one move. */
    static void write(Path file, String text) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        writeThrough(unfinished, text);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(parent(file));
    }

    /** As {@link #write}, unless the file holds that text already. */
    static void writeIfOther(Path file, String text) throws IOException {
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            write(file, text);
        }
    }

    /** Makes a folder of files in one move; the folder must not be there. */
    static void writeFolder(Path folder, List<Named> files) throws IOException {
        Path unfinished = folder.resolveSibling(folder.getFileName() + UNFINISHED);
        delete(unfinished);
        Files.createDirectories(unfinished);
        for (Named file : files) {
            writeThrough(unfinished.resolve(file.name()), file.text());
        }
        force(unfinished);
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        force(parent(folder));
    }

    /** A file's name and text. */
    record Named(String name, String text) {}

    /** Deletes a folder and the files in it, if it is there. */
    static void delete(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path file : inside.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static void writeThrough(Path file, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            writeFully(channel, text);
            channel.force(true);
        }
    }

    static void writeFully(FileChannel channel, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Forces a folder's entries to the disk; only POSIX systems can open a folder for that, others need not. */
    static void force(Path folder) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static Path parent(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }
}
