package io.github.mldebug.pipeline;

import io.github.mldebug.error.UserError;
import io.github.mldebug.ledger.Workspace;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/**
 * A file that a command makes for others to use: there whole or not at all, and never in the place of a file that the
 * workspace lives on.
 *
 * @param shown the file as the user named it
 */
record ArtefactFile(Path path, String shown) {
    /** What writes the content. */
    interface Content {
        void writeTo(BufferedWriter out) throws IOException;
    }

    /**
     * Whether it can be written, before any work is done.
     *
     * @param kept files that must stay as they are
     * @throws UserError when it cannot
     */
    void requireFree(List<Path> kept) {
        try {
            boolean used = Workspace.holds(path);
            for (Path other : kept) {
                used |= Files.exists(path) && Files.exists(other) && Files.isSameFile(path, other);
            }
            if (used) {
                throw new UserError(
                        shown + " is a file of this workspace, and would be overwritten",
                        "give another name: --output FILE");
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
        if (Files.isDirectory(path)) {
            throw new UserError("cannot write " + shown + ": it is a folder", "name a file in it: --output FILE");
        }
        if (!Files.isDirectory(folder())) {
            throw new UserError("cannot write " + shown + ": there is no such folder", "make the folder first");
        }
    }

    /** Writes it beside its place, then moves it there. */
    void write(Content content) {
        try {
            Path unfinished = Files.createTempFile(folder(), ".mldebug", ".tmp");
            try {
                try (BufferedWriter out = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8)) {
                    content.writeTo(out);
                }
                readableAsOthers(unfinished);
                Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** A temporary file is private, which this one is not meant to be. */
    private static void readableAsOthers(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
        }
    }

    private Path folder() {
        return Objects.requireNonNull(path.toAbsolutePath().getParent());
    }

    private UserError unwritable(IOException cause) {
        return new UserError(
                "cannot write " + shown + ": " + cause.getMessage(), "check the folder and its permissions", cause);
    }
}
