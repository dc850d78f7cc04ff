package io.github.mldebug.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Lets one writer at a time into a workspace: one process, and within it one thread. Readers need no lock. */
final class FolderLock {
    private FolderLock() {}

    /**
     * Does the work when it is this writer's turn. The file stays; its lock ends with the process at the latest.
     *
     * <p>Synchronized, because the system's locks are per process, and closing any channel on the file ends them all.
     */
    static synchronized <T> T holding(Path file, Disk.Work<T> work) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            FileLock held = channel.lock();
            try {
                return work.run();
            } finally {
                held.release();
            }
        }
    }
}
