package io.github.mldebug.csv;

import io.github.mldebug.error.UserError;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a file, to be read as often as needed; gzip is recognised by its first bytes and unpacked on the way. What
 * is not a regular file (a pipe) is held in memory.
 */
final class FileContent {
    private static final int PIPE_LIMIT = 1 << 30;
    private static final byte[] GZIP = {0x1f, (byte) 0x8b, 8};
    private static final int UNPACK_BUFFER = 1 << 16;

    private final Path file;
    private final String path;
    private final byte @Nullable [] held;
    private final boolean gzip;
    /** When the file was last written, null where it is held or its size is not what is in it, as below /proc. */
    private final @Nullable FileTime written;

    private final long length;

    private FileContent(Path file, String path, byte @Nullable [] held) {
        this.file = file;
        this.path = path;
        this.held = held;
        this.length = held == null ? length(file, path) : held.length;
        this.written = held == null && length > 0 ? written(file, path) : null;
        try (InputStream input = stored()) {
            this.gzip = Arrays.equals(input.readNBytes(GZIP.length), GZIP);
        } catch (IOException failure) {
            throw unreadable(path, failure);
        }
    }

    /** @throws UserError when there is no such file, when it is a folder or when it may not be read */
    static FileContent of(Path file, String path) {
        if (path.isEmpty()) {
            throw new UserError("the name of the file is empty", "name a CSV file");
        }
        if (Files.isDirectory(file)) {
            throw new UserError(path + " is a folder, not a file", "name one CSV file in it");
        }
        if (!Files.exists(file)) {
            throw new UserError(
                    "there is no file " + path,
                    path.equals("-")
                            ? "standard input has a name: /dev/stdin"
                            : "check the spelling; paths are relative to the current folder");
        }
        if (Files.isRegularFile(file)) {
            return new FileContent(file, path, null);
        }
        try (InputStream input = Files.newInputStream(file)) {
            byte[] bytes = input.readNBytes(PIPE_LIMIT);
            if (bytes.length == PIPE_LIMIT) {
                throw new UserError(
                        path + " gave more than " + PIPE_LIMIT + " bytes", "save it as a file and name that file");
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

    /** Whether the file is compressed. */
    boolean isGzip() {
        return gzip;
    }

    /** How many bytes of text it has, when that is known without reading it. */
    OptionalLong size() {
        if (gzip) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(length);
    }

    /** A fresh stream of the text's bytes, from the first one. */
    InputStream open() {
        InputStream input = stored();
        if (!gzip) {
            return input;
        }
        try {
            return new GZIPInputStream(input, UNPACK_BUFFER);
        } catch (IOException failure) {
            throw unreadable(path, failure);
        }
    }

    /** A fresh stream of the bytes as they are stored. */
    InputStream stored() {
        if (held != null) {
            return new ByteArrayInputStream(held);
        }
        try {
            return Files.newInputStream(file);
        } catch (IOException failure) {
            throw unreadable(path, failure);
        }
    }

    /**
     * Whether what was read is one and the same file.
     *
     * @param stored bytes that were read to identify it
     * @param decoded bytes that the table was made of, unpacked
     * @throws UserError when it changed meanwhile
     */
    void requireUnchanged(long stored, long decoded) {
        boolean same = gzip || stored == decoded;
        if (written != null) {
            same &= stored == length
                    && length(file, path) == length
                    && written(file, path).equals(written);
        }
        if (!same) {
            throw changed();
        }
    }

    UserError changed() {
        return new UserError(path + " changed while it was read", "run again once nothing writes to it");
    }

    private static long length(Path file, String path) {
        try {
            return Files.size(file);
        } catch (IOException failure) {
            throw unreadable(path, failure);
        }
    }

    private static FileTime written(Path file, String path) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException failure) {
            throw unreadable(path, failure);
        }
    }

    static UserError unreadable(String path, IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return new UserError(path + " vanished while it was read", "check that nothing rewrites it", failure);
        }
        if (failure instanceof AccessDeniedException) {
            return new UserError(path + " may not be read", "check the file's permissions", failure);
        }
        if (failure instanceof EOFException || failure instanceof ZipException) {
            return new UserError(
                    path + " is a damaged gzip file: " + failure.getMessage(),
                    "fetch or pack it again; gzip -t tells whether a file is whole",
                    failure);
        }
        return new UserError(
                path + " cannot be read: " + failure.getMessage(), "check the file and the disk it is on", failure);
    }
}
