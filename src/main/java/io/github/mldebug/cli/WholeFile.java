package io.github.mldebug.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** Writes a file so that it is there whole or as it was before. */
final class WholeFile {
    private WholeFile() {}

    /**
     * Writes a text in UTF-8 beside its place, then moves it there. What is no file of its own alone (a pipe, a device, a
     * link, a file with several names) or stands in a folder that may not be changed is written where it is.
     */
    static void write(Path file, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (!canBeMovedTo(file)) {
            Files.write(file, bytes);
            return;
        }
        Path unfinished = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            Files.write(unfinished, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            if (Files.exists(file) && isPosix(file)) {
                Files.setPosixFilePermissions(unfinished, Files.getPosixFilePermissions(file));
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static boolean canBeMovedTo(Path file) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        if (!Files.isWritable(folder) || String.valueOf(file.getFileName()).length() > 200) {
            return false;
        }
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && (!isPosix(file) || Objects.equals(Files.getAttribute(file, "unix:nlink"), 1));
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("unix");
    }
}
