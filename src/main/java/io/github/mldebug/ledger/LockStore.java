package io.github.mldebug.ledger;

import io.github.mldebug.error.UserError;
import io.github.mldebug.json.JsonFormatException;
import io.github.mldebug.json.RecordJson;
import io.github.mldebug.split.SplitLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The split lock, and the next one while a restart is being recorded. A lock counts from the moment when the event that names
 * its digest is in the ledger, so that a kill in between leaves either the old state or the new one.
 */
final class LockStore {
    private static final int DIGEST_DIGITS = 16;

    private final Path file;
    private final Path next;

    LockStore(Path folder) {
        this.file = folder.resolve("splits.lock.json");
        this.next = folder.resolve("splits.lock.json" + Disk.UNFINISHED);
    }

    /** The name by which an event refers to a lock. */
    static String digest(SplitLock lock) {
        return Digests.of(RecordJson.line(lock), DIGEST_DIGITS);
    }

    /** The lock that the last first event names; none before there is one. */
    Optional<SplitLock> read(List<Event> events) throws IOException {
        Optional<String> named = lastDigest(events);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        if (isPending(named.get())) {
            return Optional.of(read(next));
        }
        if (!Files.exists(file)) {
            throw new UserError("splits.lock.json is missing", "restore it: git checkout -- .mldebug/splits.lock.json");
        }
        return Optional.of(read(file));
    }

    /** Makes a lock ready to count. */
    void prepare(SplitLock lock) throws IOException {
        Disk.write(next, RecordJson.pretty(lock));
    }

    /** Moves a prepared lock that counts to its place. */
    void settle(List<Event> events) throws IOException {
        Optional<String> named = lastDigest(events);
        if (named.isPresent() && isPending(named.get())) {
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Disk.force(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        }
    }

    /** The digest in the last event that has one. */
    static Optional<String> lastDigest(List<Event> events) {
        return events.stream()
                .map(Event::lock)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .reduce((first, second) -> second);
    }

    private boolean isPending(String digest) throws IOException {
        return Files.exists(next) && digest(read(next)).equals(digest);
    }

    private static SplitLock read(Path path) throws IOException {
        String name = String.valueOf(path.getFileName());
        String text = Files.readString(path);
        try {
            SplitLock lock = RecordJson.read(SplitLock.class, text);
            if (lock.schemaVersion() > SplitLock.SCHEMA_VERSION) {
                throw new UserError(name + " was written by a newer mldebug", "update mldebug");
            }
            return lock;
        } catch (JsonFormatException e) {
            String hint = text.contains("<<<<<<<")
                    ? "two branches were cut anew: keep one side of the conflict"
                    : "restore it: git checkout -- .mldebug/splits.lock.json";
            throw new UserError(name + " cannot be read: " + e.getMessage(), hint, e);
        }
    }
}
