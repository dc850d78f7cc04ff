package io.github.mldebug.csv;

import io.github.mldebug.error.UserError;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The bytes of a file, to be read as often as needed; what is not a regular file (a pipe) is held in memory. */
final class FileContent {
    private static final int PIPE_LIMIT = 1 << 30;

    private final Path file;
    private final String path;
    private final byte @Nullable [] held;

    private FileContent(Path file, String path, byte @Nullable [] held) {
        this.file = file;
        this.path = path;
        this.held = held;
    }

    /** @throws UserError when there is no such file, when it is a folder or when it may not be read */
    static FileContent of(Path file, String path) {
        if (Files.isDirectory(file)) {
            throw new UserError(path + " is a folder, not a file", "Name one CSV file in it.");
        }
        if (!Files.exists(file)) {
            throw new UserError(
                    "there is no file " + path, "Check the spelling; paths are relative to the current folder.");
        }
        if (Files.isRegularFile(file)) {
            return new FileContent(file, path, null);
        }
        try (InputStream input = Files.newInputStream(file)) {
            byte[] bytes = input.readNBytes(PIPE_LIMIT);
            if (bytes.length == PIPE_LIMIT) {
                throw new UserError(
                        path + " gave more than " + PIPE_LIMIT + " bytes", "Save it as a file and name that file.");
            }
            return new FileContent(file, path, bytes);
        } catch (IOException failure) {
            throw unreadable(path, failure);
        }
    }

    /** The path as the user named it. */
    String path() {
        return path;
    }

    /** A fresh stream from the first byte. */
    InputStream open() {
        if (held != null) {
            return new ByteArrayInputStream(held);
        }
        try {
            return Files.newInputStream(file);
        } catch (IOException failure) {
            throw unreadable(path, failure);
        }
    }

    static UserError unreadable(String path, IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return new UserError(path + " vanished while it was read", "Check that nothing rewrites it.", failure);
        }
        if (failure instanceof AccessDeniedException) {
            return new UserError(path + " may not be read", "Check the file's permissions.", failure);
        }
        return new UserError(
                path + " cannot be read: " + failure.getMessage(), "Check the file and the disk it is on.", failure);
    }
}
