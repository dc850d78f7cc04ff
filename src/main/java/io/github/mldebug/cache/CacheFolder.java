package io.github.mldebug.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A private folder of files that are there whole or not at all, whatever is killed when and however many processes write:
 * each is written beside its place, under a lock, and renamed. What a killed process left behind is cleared away later.
 */
final class CacheFolder {
    private static final String UNFINISHED = ".part";
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OTHERS_WRITE =
            Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    /** A file that nobody locks may be one that was just made, and is locked next. */
    private static final long ABANDONED = TimeUnit.MINUTES.toNanos(1);

    private final Path folder;

    private CacheFolder(Path folder) {
        this.folder = folder;
    }

    /** The folder, made if need be. */
    static CacheFolder of(Path folder) throws IOException {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(
                    folder,
                    posix
                            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                            : new FileAttribute<?>[0]);
        }
        if (posix && Files.getPosixFilePermissions(folder).stream().anyMatch(OTHERS_WRITE::contains)) {
            // Fails for a folder of somebody else's, and then it is not to be trusted.
            Files.setPosixFilePermissions(folder, OWNER_ONLY);
        }
        return new CacheFolder(folder);
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Writes something into an open file. */
    interface Content {
        void writeTo(FileChannel channel) throws IOException;
    }

    /** Makes a file, or replaces it; on failure nothing is left of it. */
    void put(String name, Content content) throws IOException {
        clear();
        Path unfinished = Files.createTempFile(folder, name, UNFINISHED);
        try {
            try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                // Held until the channel is closed, or the process ends.
                channel.lock();
                content.writeTo(channel);
            }
            Files.move(unfinished, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** The time by the clock of the file system, in nanoseconds since 1970. */
    long moment() throws IOException {
        Path now = Files.createTempFile(folder, "now", UNFINISHED);
        try {
            return FileStamp.nanos(Files.getLastModifiedTime(now));
        } finally {
            Files.deleteIfExists(now);
        }
    }

    /** Notes that a file was of use now, for {@link #shrink}. */
    void used(String name) throws IOException {
        Files.setLastModifiedTime(file(name), FileTime.from(moment(), TimeUnit.NANOSECONDS));
    }

    void delete(String name) throws IOException {
        Files.deleteIfExists(file(name));
    }

    /** Bytes that could still be written. */
    long free() throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    /** Deletes the files that were not used for longest until the others are few and small enough. */
    void shrink(long mostBytes, int mostFiles) throws IOException {
        List<Kept> kept = new ArrayList<>();
        for (Path path : files()) {
            kept.add(new Kept(path, Files.size(path), Files.getLastModifiedTime(path)));
        }
        kept.sort(Comparator.comparing(Kept::used).reversed());
        long bytes = 0;
        for (int i = 0; i < kept.size(); i++) {
            bytes += kept.get(i).bytes();
            if (i >= mostFiles || bytes > mostBytes) {
                Files.deleteIfExists(kept.get(i).path());
            }
        }
    }

    private record Kept(Path path, long bytes, FileTime used) {}

    /** Deletes what nobody is writing any more. */
    private void clear() throws IOException {
        long moment = moment();
        for (Path path : files()) {
            if (path.toString().endsWith(UNFINISHED) && isAbandoned(path, moment)) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static boolean isAbandoned(Path unfinished, long moment) {
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            long age = moment - FileStamp.nanos(Files.getLastModifiedTime(unfinished));
            @Nullable FileLock lock = age < ABANDONED ? null : channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException | IOException oursOrGone) {
            return false;
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(Files::isRegularFile).toList();
        } catch (UncheckedIOException failure) {
            throw new IOException("cannot list " + folder, failure);
        }
    }
}
