package io.github.mldebug.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers the hashes of files, so that a file that was not touched need not be read to know what is in it. */
final class KnownFiles {
    private static final Logger LOG = LoggerFactory.getLogger(KnownFiles.class);
    private static final String ENDING = ".file";
    private static final int MOST_FILES = 10_000;
    private static final int HASH_DIGITS = 64;

    private final CacheFolder folder;

    KnownFiles(CacheFolder folder) {
        this.folder = folder;
    }

    /**
     * What is remembered of a file.
     *
     * @param moment when its bytes began to be read, by the clock of the cache's file system
     */
    private record Known(FileStamp stamp, long moment, String sha256) {
        String line() {
            return String.join(
                    " ",
                    Long.toString(stamp.bytes()),
                    Long.toString(stamp.modified()),
                    Long.toString(stamp.changed()),
                    stamp.node(),
                    Long.toString(moment),
                    sha256);
        }

        static Optional<Known> of(String line) {
            String[] parts = line.split(" ", -1);
            if (parts.length != 6 || parts[5].length() != HASH_DIGITS) {
                return Optional.empty();
            }
            try {
                FileStamp stamp = new FileStamp(
                        Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]), parts[3]);
                return Optional.of(new Known(stamp, Long.parseLong(parts[4]), parts[5]));
            } catch (NumberFormatException damaged) {
                return Optional.empty();
            }
        }
    }

    /** The hash of a file that was read before, from memory if it was not touched since; empty for one that was not. */
    Optional<String> sha256(Path file, FileStamp stamp) throws IOException {
        Path remembered = folder.file(name(file));
        if (!Files.exists(remembered)) {
            return Optional.empty();
        }
        Known known = Known.of(Files.readString(remembered)).orElse(null);
        if (known != null && known.stamp().equals(stamp) && stamp.isSettledAt(known.moment())) {
            return Optional.of(known.sha256());
        }
        long moment = momentOrNever();
        String sha256 = Hashes.of(file);
        return remember(file, stamp, moment, sha256) ? Optional.of(sha256) : Optional.empty();
    }

    /** So long ago that no file was settled then, where the folder may only be read. */
    private long momentOrNever() {
        try {
            return folder.moment();
        } catch (IOException readOnly) {
            LOG.debug("cannot write", readOnly);
            return 0;
        }
    }

    /** By the clock of the cache's file system, in nanoseconds since 1970. */
    long moment() throws IOException {
        return folder.moment();
    }

    /**
     * Remembers what is in a file.
     *
     * @param stamp from before the moment
     * @param moment when its bytes began to be read
     * @return whether nothing has changed the file meanwhile
     */
    boolean remember(Path file, FileStamp stamp, long moment, String sha256) throws IOException {
        boolean same = FileStamp.of(file).equals(Optional.of(stamp))
                && (stamp.isSettledAt(moment) || Hashes.of(file).equals(sha256));
        if (!same) {
            LOG.debug("{} changed while it was read", file);
            return false;
        }
        String line = new Known(stamp, moment, sha256).line();
        try {
            folder.put(name(file), channel -> channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8))));
            folder.shrink(Long.MAX_VALUE, MOST_FILES);
        } catch (IOException readOnlyOrFull) {
            LOG.debug("cannot remember {}", file, readOnlyOrFull);
        }
        return true;
    }

    private static String name(Path file) {
        return Hashes.of(file.toAbsolutePath().normalize().toString()) + ENDING;
    }
}
