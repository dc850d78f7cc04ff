package io.github.mldebug.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.LockSupport;

/** Lets one writer at a time into a workspace: one process, and within it one thread. Readers need no lock. */
final class FolderLock implements AutoCloseable {
    private static final long PAUSE_NANOSECONDS = 1_000_000;

    private final FileChannel channel;
    private final FileLock lock;

    private FolderLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** Waits until it is this writer's turn. The file stays; its lock ends with the process at the latest. */
    static FolderLock take(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            return new FolderLock(channel, waitFor(channel));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static FileLock waitFor(FileChannel channel) throws IOException {
        while (true) {
            try {
                return channel.lock();
            } catch (OverlappingFileLockException e) {
                // Another thread of this process holds it: the system's locks are per process and cannot wait for it.
                LockSupport.parkNanos(PAUSE_NANOSECONDS);
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            lock.release();
        }
    }
}
