package io.github.mldebug.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.mldebug.csv.CsvReader;
import io.github.mldebug.csv.ReadOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes on one cache: at once, killed, without room, without leave to write. */
class CacheProcessesTest {
    private static final int ROWS = 20_000;

    @TempDir
    private Path folder;

    private Path file;
    private Path place;
    private String right = "";

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("data.csv");
        place = folder.resolve("cache");
        StringBuilder text = new StringBuilder("id,x,word\n");
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < ROWS; i++) {
            text.append(i).append(',').append(random.nextDouble()).append(",w").append(random.nextInt(ROWS));
            text.append('\n');
        }
        Files.writeString(file, text);
        right = CachedRead.digest(new CsvReader().read(file, "data.csv", ReadOptions.detect()));
    }

    private List<String> command() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                CachedRead.class.getName(),
                file.toString(),
                place.toString());
    }

    private static Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String said(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private void assertRightFromHere() {
        assertEquals(right, CachedRead.digest(new CachedRead(place).read(file)));
    }

    @Test
    void severalAtOnceAreAllRight() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            processes.add(start(command()));
        }
        for (Process process : processes) {
            String said = said(process);
            assertTrue(List.of(right + " 0", right + " 1").contains(said), said);
            assertEquals(0, process.waitFor());
        }
        CachedRead here = new CachedRead(place);
        assertEquals(right, CachedRead.digest(here.read(file)));
        assertEquals(0, here.reads());
    }

    @Test
    void aKillAtAnyMomentSpoilsNothing() throws Exception {
        surviveKills(3, 2);
    }

    @Test
    @Tag("long")
    void aKillAtManyMomentsSpoilsNothing() throws Exception {
        surviveKills(60, 3);
    }

    private void surviveKills(int kills, long seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        int midWrite = 0;
        for (int kill = 0; kill < kills; kill++) {
            Process process = start(command());
            // Until it begins to write, and then some spins more.
            while (process.isAlive() && !isWriting()) {
                process.waitFor(1, TimeUnit.MILLISECONDS);
            }
            for (int spins = random.nextInt(300_000); spins > 0; spins--) {
                Thread.onSpinWait();
            }
            process.destroyForcibly().waitFor();
            midWrite += isWriting() ? 1 : 0;
            assertRightFromHere();
            clear();
        }
        assertTrue(midWrite > 0, "no kill came while something was being written");
    }

    private boolean isWriting() throws IOException {
        Path columns = place.resolve("columns");
        if (!Files.isDirectory(columns)) {
            return false;
        }
        try (Stream<Path> files = Files.list(columns)) {
            return files.anyMatch(path -> path.toString().endsWith(".part"));
        }
    }

    private void clear() throws IOException {
        for (String of : List.of("columns", "files")) {
            try (Stream<Path> files = Files.list(place.resolve(of))) {
                for (Path path : files.toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    @Test
    void aFullDiskIsDoneWithout() throws Exception {
        Files.createDirectories(place);
        assertEquals(right + " 1", onSmallDisk("size=100k", ""));
    }

    @Test
    void aFolderThatMayOnlyBeReadIsUsed() throws Exception {
        assertRightFromHere();
        String read = "&& mkdir -m 700 \"$0/files\" \"$0/columns\" && cp \"$1\"/files/* \"$0/files\""
                + " && cp \"$1\"/columns/* \"$0/columns\" && mount -o remount,ro \"$0\"";
        Path entries = folder.resolve("entries");
        Files.move(place, entries);
        Files.createDirectories(place);

        assertEquals(right + " 0", onSmallDisk("size=10m", read));
    }

    /** What a process says whose cache lies on a file system of its own, where the system lets a user make one. */
    private String onSmallDisk(String options, String then) throws Exception {
        List<String> command = new ArrayList<>(List.of("unshare", "-rm", "sh", "-c"));
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/unshare")), "no unshare");
        command.add("mount -t tmpfs -o " + options + " tmpfs \"$0\" " + then + " || exit 9; shift; exec \"$@\"");
        command.add(place.toString());
        command.add(folder.resolve("entries").toString());
        command.addAll(command());
        Process process = start(command);
        String said = said(process);
        int code = process.waitFor();
        assumeTrue(code != 9 && !said.contains("unshare"), said);
        assertEquals(0, code, said);
        assertTrue(Files.notExists(place.resolve("columns")), "it was on another file system");
        return said;
    }
}
