package io.github.mldebug.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What the file system says about a file without reading it. Two equal stamps of one path mean the same bytes, unless the
 * file was written at nearly the time when its bytes were looked at: some file systems tell times by two seconds only.
 *
 * @param bytes its size
 * @param modified when it was last written, in nanoseconds since 1970
 * @param changed when it or its attributes were last changed, where that is known, else 0
 * @param node what the file system calls it, its inode where there are such; {@code -} when that is not known
 */
record FileStamp(long bytes, long modified, long changed, String node) {
    private static final long SETTLED = TimeUnit.SECONDS.toNanos(2);

    /** The stamp of a regular file; empty for anything else and for what cannot be read. */
    static Optional<FileStamp> of(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                return Optional.empty();
            }
            String node = Objects.toString(attributes.fileKey(), "-").replaceAll("\\s", "");
            return Optional.of(
                    new FileStamp(attributes.size(), nanos(attributes.lastModifiedTime()), changed(file), node));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static long changed(Path file) throws IOException {
        return file.getFileSystem().supportedFileAttributeViews().contains("unix")
                ? nanos((FileTime) Files.getAttribute(file, "unix:ctime"))
                : 0;
    }

    static long nanos(FileTime time) {
        return time.to(TimeUnit.NANOSECONDS);
    }

    /** Whether a later change of the file, at a moment or after it, is sure to give another stamp. */
    boolean isSettledAt(long moment) {
        return moment - Math.max(modified, changed) >= SETTLED;
    }
}
