package io.github.mldebug.cache;

import io.github.mldebug.error.UserError;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.Deferred;
import io.github.mldebug.table.NumericColumn;
import io.github.mldebug.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the tables of files that were read, column by column, in a folder. Whatever is wrong with the folder or what is in
 * it, the answer is the same as without it; then the file is read again.
 *
 * <p>A table is found by the hash of its file's bytes, by how the file is to be read, and by the build of the program. The
 * hash is found by the file's path, size, times and inode.
 */
public final class TableCache {
    private static final Logger LOG = LoggerFactory.getLogger(TableCache.class);
    private static final String ENDING = ".columns";
    /** Files of fewer bytes are read, and checked, as fast as they are found. */
    public static final long WORTHWHILE = 1 << 18;

    private static final long MOST_BYTES = 4L << 30;
    private static final int MOST_FILES = 1000;

    private final Path folder;
    private final long worthwhile;
    private final long mostBytes;
    private final Deferred<Optional<String>> build = Deferred.from(Program::build);

    /** @param folder made when there is something to put into it */
    public TableCache(Path folder) {
        this(folder, WORTHWHILE, MOST_BYTES);
    }

    /**
     * @param worthwhile bytes of the smallest file whose table is kept
     * @param mostBytes that all tables together may take
     */
    TableCache(Path folder, long worthwhile, long mostBytes) {
        this.folder = folder;
        this.worthwhile = worthwhile;
        this.mostBytes = mostBytes;
    }

    /**
     * The table of a file, from the folder if it is there, else from the reader.
     *
     * @param path the file's path as the user named it
     * @param how all that decides what the reader makes of the file's bytes
     * @param reader reads the file; may be called later too, from any thread, if the folder turns out to be damaged
     */
    public Table read(Path file, String path, String how, Supplier<Table> reader) {
        FileStamp stamp = FileStamp.of(file).orElse(null);
        if (stamp == null || stamp.bytes() < worthwhile || build.get().isEmpty()) {
            return reader.get();
        }
        Visit visit = new Visit(file, path, stamp, Hashes.of(how, build.get().get()), reader);
        return visit.kept().orElseGet(visit::readAndKeep);
    }

    /** One look for one file's table. */
    private final class Visit {
        private final Path file;
        private final String path;
        private final FileStamp stamp;
        private final String how;
        private final Supplier<Table> reader;

        Visit(Path file, String path, FileStamp stamp, String how, Supplier<Table> reader) {
            this.file = file;
            this.path = path;
            this.stamp = stamp;
            this.how = how;
            this.reader = reader;
        }

        Optional<Table> kept() {
            try {
                Optional<String> sha256 = known().sha256(file, stamp);
                return sha256.isEmpty() ? Optional.empty() : open(sha256.get());
            } catch (IOException unusable) {
                LOG.debug("nothing usable in {}", folder, unusable);
                return Optional.empty();
            }
        }

        private Optional<Table> open(String sha256) throws IOException {
            CacheFolder tables = tables();
            String name = name(sha256);
            if (!Files.exists(tables.file(name))) {
                return Optional.empty();
            }
            Table table = ColumnFile.open(tables.file(name), path, Deferred.from(() -> again(sha256))::get);
            try {
                tables.used(name);
            } catch (IOException readOnly) {
                LOG.debug("cannot note the use of {}", name, readOnly);
            }
            return Optional.of(table);
        }

        private Table again(String sha256) {
            Table table = readAndKeep();
            if (!table.source().sha256().equals(sha256)) {
                throw new UserError(path + " changed while it was read", "run again once nothing writes to it");
            }
            return table;
        }

        Table readAndKeep() {
            try {
                KnownFiles known = known();
                long moment = known.moment();
                Table table = reader.get();
                keep(table, known, moment);
                return table;
            } catch (IOException unusable) {
                LOG.debug("cannot write to {}", folder, unusable);
                return reader.get();
            }
        }

        private void keep(Table table, KnownFiles known, long moment) {
            try {
                CacheFolder tables = tables();
                long bytes = bytes(table);
                if (bytes > Math.min(mostBytes, tables.free() / 2)) {
                    LOG.debug("no room for {} bytes in {}", bytes, folder);
                    return;
                }
                tables.put(name(table.source().sha256()), channel -> ColumnFile.write(table, channel));
                tables.shrink(mostBytes, MOST_FILES);
                known.remember(file, stamp, moment, table.source().sha256());
            } catch (IOException unusable) {
                LOG.debug("cannot keep {} in {}", path, folder, unusable);
            }
        }

        private String name(String sha256) {
            return Hashes.of(sha256, how) + ENDING;
        }
    }

    private KnownFiles known() throws IOException {
        return new KnownFiles(CacheFolder.of(folder.resolve("files")));
    }

    private CacheFolder tables() throws IOException {
        return CacheFolder.of(folder.resolve("columns"));
    }

    /** About how many bytes a table takes in the folder. */
    private static long bytes(Table table) {
        long bytes = (long) table.rows() * Integer.BYTES;
        for (Column column : table.columns()) {
            boolean numbers = column instanceof NumericColumn;
            bytes += (long) column.rows() * (numbers ? Double.BYTES : Integer.BYTES);
        }
        return bytes;
    }
}
