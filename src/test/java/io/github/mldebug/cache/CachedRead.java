package io.github.mldebug.cache;

import io.github.mldebug.csv.CsvReader;
import io.github.mldebug.csv.ReadOptions;
import io.github.mldebug.kit.WholeTable;
import io.github.mldebug.table.Table;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads a file through a cache of whatever size; as a process of its own it says what it read and how often. */
public final class CachedRead {
    private static final long NO_LIMIT = 1L << 40;

    private final TableCache cache;
    private final AtomicInteger reads = new AtomicInteger();

    /** @param folder of the cache */
    public CachedRead(Path folder) {
        this(folder, NO_LIMIT);
    }

    CachedRead(Path folder, long mostBytes) {
        cache = new TableCache(folder, 0, mostBytes);
    }

    /** The table of a file. */
    public Table read(Path file, ReadOptions options) {
        return cache.read(file, "data.csv", options.digest(), () -> {
            reads.incrementAndGet();
            return new CsvReader().read(file, "data.csv", options);
        });
    }

    Table read(Path file) {
        return read(file, ReadOptions.detect());
    }

    /** How often the file itself was read. */
    public int reads() {
        return reads.get();
    }

    /** Arguments: the file and the cache's folder. The answer is a hash of all that the table says, and how often the file was read. */
    public static void main(String[] arguments) {
        CachedRead cached = new CachedRead(Path.of(arguments[1]));
        String digest = digest(cached.read(Path.of(arguments[0])));
        System.out.println(digest + " " + cached.reads());
    }

    static String digest(Table table) {
        return Hashes.of(WholeTable.describe(table));
    }
}
