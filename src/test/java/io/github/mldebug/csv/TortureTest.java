package io.github.mldebug.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.cache.CachedRead;
import io.github.mldebug.kit.WholeTable;
import io.github.mldebug.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hostile files are read right, and what was done to them is told with lines. */
class TortureTest {
    private static final int SMALL = 200;

    static List<TortureFile> files() {
        return TortureFiles.all();
    }

    @ParameterizedTest
    @MethodSource("files")
    void reads(TortureFile file) {
        assertEquals(file.expected(), file.actual(new CsvReader()));
    }

    /** Cutting the records into chunks changes nothing, whatever the size of the chunks. */
    @ParameterizedTest
    @MethodSource("smallFiles")
    void readsTheSameInChunksOfAnySize(TortureFile file) {
        for (int size = 1; size <= file.bytes().length + 1; size++) {
            assertEquals(file.expected(), file.actual(new CsvReader(size, Helpers.NONE)), "chunks of " + size);
        }
    }

    /** Neither do helping threads. */
    @ParameterizedTest
    @MethodSource("smallFiles")
    void readsTheSameWithHelp(TortureFile file) {
        ExecutorService executor = Executors.newFixedThreadPool(3);
        try {
            for (int size : List.of(1, 7, 40)) {
                CsvReader reader = new CsvReader(size, new Helpers(executor, 4));
                assertEquals(file.expected(), file.actual(reader), "chunks of " + size);
            }
        } finally {
            executor.shutdownNow();
        }
    }

    /** Neither does a cache. */
    @Test
    void readsTheSameFromTheCache(@TempDir Path folder) throws IOException {
        CachedRead cached = new CachedRead(folder.resolve("cache"));
        int tables = 0;
        for (TortureFile hostile : files()) {
            Path file = Files.write(folder.resolve("data.csv"), hostile.bytes());
            if (!hostile.expected().startsWith("error: ")) {
                Table read = cached.read(file, hostile.options());
                Table kept = cached.read(file, hostile.options());
                assertEquals(WholeTable.describe(read), WholeTable.describe(kept), hostile.name());
                tables++;
            }
        }
        assertTrue(cached.reads() <= tables, () -> cached.reads() + " reads");
    }

    static List<TortureFile> smallFiles() {
        return files().stream().filter(file -> file.bytes().length <= SMALL).toList();
    }

    @Test
    void areMany() {
        assertTrue(files().size() >= 120, () -> files().size() + " files");
    }
}
