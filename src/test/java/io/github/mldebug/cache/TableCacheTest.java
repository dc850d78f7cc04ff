package io.github.mldebug.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.mldebug.csv.CsvReader;
import io.github.mldebug.csv.ReadOptions;
import io.github.mldebug.error.UserError;
import io.github.mldebug.kit.WholeTable;
import io.github.mldebug.table.NumericColumn;
import io.github.mldebug.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table from the cache is the table of the file as it is now, whatever happened to either. */
class TableCacheTest {
    private static final String TEXT =
            "id,x,word,when\n1,0.5,häuser,2024-01-01\n2,NA,\"two\nlines\",2024-01-02\n3,?,,\n";

    @TempDir
    private Path folder;

    private Path file;
    private Path place;
    private CachedRead cached;

    @BeforeEach
    void writeAnOldFile() throws IOException {
        file = folder.resolve("data.csv");
        place = folder.resolve("cache");
        cached = new CachedRead(place);
        write(TEXT);
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text);
        age(file, 10);
    }

    private static void age(Path path, int seconds) throws IOException {
        long then = Files.getLastModifiedTime(path).toMillis() - TimeUnit.SECONDS.toMillis(seconds);
        Files.setLastModifiedTime(path, FileTime.fromMillis(then));
    }

    /** The cache's own notion of when the file was changed cannot be set back, so it is told another. */
    private void settle() throws IOException {
        Path known = only("files");
        String[] parts = Files.readString(known).split(" ", -1);
        parts[4] = Long.toString(Long.parseLong(parts[4]) + TimeUnit.SECONDS.toNanos(10));
        Files.writeString(known, String.join(" ", parts));
    }

    private void assertRight() {
        assertEquals(now(), WholeTable.describe(cached.read(file)));
    }

    private String now() {
        return WholeTable.describe(new CsvReader().read(file, "data.csv", ReadOptions.detect()));
    }

    private Path only(String of) throws IOException {
        List<Path> files = files(of);
        assertEquals(1, files.size(), files::toString);
        return files.get(0);
    }

    private List<Path> files(String of) throws IOException {
        try (Stream<Path> files = Files.list(place.resolve(of))) {
            return files.sorted(Comparator.comparing(Path::toString)).toList();
        }
    }

    @Test
    void aFileIsReadOnce() {
        assertRight();
        assertRight();
        assertRight();

        assertEquals(1, cached.reads());
    }

    @Test
    void aFileThatNobodyTouchesIsNotEvenHashed() throws IOException {
        assertRight();
        settle();
        String known = Files.readString(only("files"));
        Files.writeString(only("files"), known.replaceFirst("\\w{64}", "0".repeat(64)));

        assertRight();

        assertEquals(2, cached.reads(), "the wrong hash is believed, so the right entry is not found");
    }

    @Test
    void aFileThatWasOnlyTouchedIsHashed() throws IOException {
        assertRight();
        age(file, 10);
        assertRight();
        Files.move(file, folder.resolve("moved.csv"));
        Files.copy(folder.resolve("moved.csv"), file);
        assertRight();

        assertEquals(1, cached.reads());
    }

    @Test
    void aFileThatChangesWithinItsTimeStampIsReadAgain() throws IOException {
        FileTime time = Files.getLastModifiedTime(file);
        for (int i = 0; i < 20; i++) {
            Files.writeString(file, TEXT.replace("0.5", "0." + i % 10));
            Files.setLastModifiedTime(file, time);
            assertRight();
        }
        assertEquals(10, cached.reads());
    }

    @Test
    void otherOptionsAreAnotherTable() {
        assertRight();
        ReadOptions headerless = ReadOptions.detect().withHeader(false);

        assertEquals(4, cached.read(file, headerless).rows());
        assertEquals(3, cached.read(file).rows());
        assertEquals(2, cached.reads());
    }

    @Test
    void whatIsNoFileIsNotKept() throws IOException {
        assertThrows(UserError.class, () -> cached.read(folder));
        assertThrows(UserError.class, () -> cached.read(folder.resolve("absent.csv")));
        assertTrue(Files.notExists(place));

        new TableCache(place)
                .read(file, "data.csv", "", () -> new CsvReader().read(file, "data.csv", ReadOptions.detect()));

        assertTrue(Files.notExists(place), "a small file is not worth it");
    }

    @Test
    void anyDamageIsMendedInSilence() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        assertRight();
        byte[] whole = Files.readAllBytes(only("columns"));
        int before = cached.reads();
        int damages = 200;
        for (int i = 0; i < damages; i++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(only("columns"), damaged);
            assertRight();
        }
        int again = cached.reads() - before;
        assertTrue(again > damages / 2, "only bytes between segments may be wrong in peace: " + again);
        assertEquals(-1, java.util.Arrays.mismatch(whole, Files.readAllBytes(only("columns"))));
    }

    @Test
    void aShortenedEntryIsMendedInSilence() throws IOException {
        assertRight();
        byte[] whole = Files.readAllBytes(only("columns"));
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(only("columns"), java.util.Arrays.copyOf(whole, length));
            assertRight();
        }
        assertTrue(cached.reads() > whole.length / 7);
    }

    @Test
    void aNoteThatIsNoneIsMendedInSilence() throws IOException {
        for (String note : List.of("", "x", "1 2 3 4 5 6", "a b c d e " + "f".repeat(64))) {
            assertRight();
            Files.writeString(only("files"), note);
        }
        assertRight();
    }

    @Test
    void damageToAFileThatHasChangedIsTold() throws IOException {
        assertRight();
        settle();
        byte[] damaged = Files.readAllBytes(only("columns"));
        damaged[0]++;
        Files.write(only("columns"), damaged);
        Table table = cached.read(file);
        Files.writeString(file, TEXT + "4,1,x,y\n");

        UserError error =
                assertThrows(UserError.class, () -> table.columns().get(0).text(0));

        assertEquals("data.csv changed while it was read", error.getMessage());
    }

    @Test
    void twoColumnsTouchTwoColumns() throws IOException {
        write("a,b,c\n1,2,x\n3,4,y\n");
        assertRight();
        byte[] bytes = Files.readAllBytes(only("columns"));
        // Two rows of eight bytes a column of numbers, in file order: b is spoilt.
        java.util.Arrays.fill(bytes, 16, 32, (byte) 7);
        Files.write(only("columns"), bytes);

        Table table = cached.read(file);

        assertEquals(3, ((NumericColumn) table.columns().get(0)).value(1));
        assertEquals("y", table.columns().get(2).text(1));
        assertEquals(1, cached.reads());
        assertEquals(4, ((NumericColumn) table.columns().get(1)).value(1));
        assertEquals(2, cached.reads());
    }

    @Test
    void itIsPrivate() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        assertRight();

        for (String of : List.of("columns", "files")) {
            assertEquals(
                    "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(place.resolve(of))), of);
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(only(of))), of);
        }
        Files.setPosixFilePermissions(place.resolve("columns"), PosixFilePermissions.fromString("rwxrwxrwx"));
        assertRight();
        assertEquals(
                "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(place.resolve("columns"))));
    }

    @Test
    void whatWasNotUsedForLongestMakesRoom() throws IOException {
        cached.read(file);
        long one = Files.size(only("columns"));
        CachedRead small = new CachedRead(place, 3 * one + one / 2);
        small.read(file);
        Path first = only("columns");
        for (int i = 0; i < 5; i++) {
            files("columns").forEach(path -> uncheckedAge(path));
            small.read(file);
            write(TEXT.replace("0.5", "0." + i));
            small.read(file);
            write(TEXT);
        }
        assertEquals(3, files("columns").size());
        assertTrue(Files.exists(first), "it was in use all the time");
        assertEquals(5, small.reads());
    }

    private static void uncheckedAge(Path path) {
        try {
            age(path, 100);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aTableThatIsTooBigIsNotKept() throws IOException {
        CachedRead tiny = new CachedRead(place, 10);
        tiny.read(file);
        tiny.read(file);

        assertEquals(2, tiny.reads());
        assertEquals(List.of(), files("columns"));
    }

    @Test
    void aFolderThatCannotBeIsDoneWithout() throws IOException {
        Files.writeString(place, "a file");

        assertRight();
        assertRight();

        assertEquals(2, cached.reads());
        assertEquals("a file", Files.readString(place));
    }

    @Test
    void aFailureLeavesNothingBehind() throws IOException {
        CacheFolder kept = CacheFolder.of(place);
        assertThrows(
                IOException.class,
                () -> kept.put("entry", channel -> {
                    channel.write(java.nio.ByteBuffer.allocate(100));
                    throw new IOException("no space left on device");
                }));
        assertEquals(List.of(), files(""));
    }

    @Test
    void whatAKilledProcessLeftIsClearedAway() throws IOException {
        CacheFolder kept = CacheFolder.of(place);
        Path old = Files.writeString(place.resolve("entry1.part"), "half");
        Path fresh = Files.writeString(place.resolve("entry2.part"), "half");
        age(old, 100);

        kept.put("entry", channel -> channel.write(java.nio.ByteBuffer.allocate(1)));

        assertTrue(Files.notExists(old));
        assertTrue(Files.exists(fresh), "somebody may be about to lock it");
    }
}
