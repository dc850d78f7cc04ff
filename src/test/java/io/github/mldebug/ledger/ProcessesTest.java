package io.github.mldebug.ledger;

import static io.github.mldebug.ledger.Samples.folds;
import static io.github.mldebug.ledger.Samples.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes on one workspace: at once, and killed. */
class ProcessesTest {
    private static final int LINES_BEFORE_A_KILL = 12;
    private static final int MOST_SPINS = 3_000_000;

    @TempDir
    private Path folder;

    private Process start(int from, int count, boolean chained) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        folder.toString(),
                        Integer.toString(from),
                        Integer.toString(count),
                        Boolean.toString(chained))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @Test
    void eightProcessesAtOnceLoseNothing() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            processes.add(start(100 * (i + 1), 10, false));
        }
        for (Process process : processes) {
            process.inputReader().lines().forEach(line -> {});
            assertEquals(0, process.waitFor());
        }
        Workspace workspace = Workspace.open(folder);
        Set<String> expected = IntStream.range(0, 80)
                .mapToObj(i -> run(100 * (i / 10 + 1) + i % 10).id())
                .collect(Collectors.toCollection(TreeSet::new));
        expected.add(run(0).id());
        List<String> recorded = workspace.events().stream().map(Event::run).toList();
        assertEquals(expected, new TreeSet<>(recorded));
        assertEquals(81, recorded.size(), "the baseline of eight processes is one event");
        recorded.forEach(workspace::run);
        assertEquals(run(0).id(), workspace.heads().require());
        assertEquals(
                81, Files.readAllLines(folder.resolve(".mldebug/ledger.jsonl")).size());
    }

    @Test
    void threadsOfOneProcessLoseNothing() {
        Workspace first = Samples.workspace(folder);
        Heads heads = first.heads();
        IntStream.rangeClosed(1, 40).parallel().forEach(number -> {
            Workspace own = Workspace.open(folder);
            own.appendRun(run(number), folds(number), Samples.step(heads, run(number), run(0).id(), false));
        });
        assertEquals(41, first.events().size());
    }

    @Test
    void aKillAtAnyOfTwentyMomentsLeavesAWorkspaceThatOpens() throws Exception {
        surviveKills(20, 1);
    }

    @Test
    @Tag("long")
    void aKillAtAnyOfTwoHundredMomentsLeavesAWorkspaceThatOpens() throws Exception {
        int midWrite = surviveKills(200, 2);
        // About one kill in twenty meets a file that is being written.
        assertTrue(midWrite > 0, "no kill came while something was being written");
    }

    /** How many of the kills came while something was being written. */
    private int surviveKills(int kills, long seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        Set<Integer> acknowledged = new TreeSet<>();
        int midWrite = 0;
        for (int kill = 0; kill < kills; kill++) {
            Process process = start(1_000 * (kill + 1), 10_000, true);
            readSome(process, random, acknowledged);
            process.destroyForcibly().waitFor();
            midWrite += isUnfinished() ? 1 : 0;
            if (Files.exists(folder.resolve("mldebug.yaml"))) {
                requireWhole(acknowledged);
            }
        }
        assertTrue(acknowledged.size() > kills, "too few runs were recorded: " + acknowledged.size());
        return midWrite;
    }

    /** Reads some acknowledgements, then some spins more, so that kills come at every stage of a write. */
    private static void readSome(Process process, SplittableRandom random, Set<Integer> acknowledged)
            throws IOException {
        BufferedReader output = process.inputReader();
        int lines = random.nextInt(LINES_BEFORE_A_KILL);
        for (int i = 0; i < lines; i++) {
            String line = output.readLine();
            if (line != null && !line.equals("ready")) {
                acknowledged.add(Integer.parseInt(line));
            }
        }
        for (int spins = random.nextInt(MOST_SPINS); spins > 0; spins--) {
            Thread.onSpinWait();
        }
    }

    private boolean isUnfinished() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.anyMatch(path -> path.toString().endsWith(Disk.UNFINISHED));
        }
    }

    private void requireWhole(Set<Integer> acknowledged) throws IOException {
        Workspace workspace = Workspace.open(folder);
        List<Event> events = workspace.events();
        for (Event event : events) {
            assertEquals(event.run(), workspace.run(event.run()).id());
            assertEquals(folds(0).size(), workspace.foldLines(event.run()).size());
        }
        Set<String> recorded = events.stream().map(Event::run).collect(Collectors.toSet());
        for (int number : acknowledged) {
            assertTrue(recorded.contains(run(number).id()), "lost run " + number);
        }
        assertTrue(workspace.heads().runs().size() <= 1);
        assertEquals(events.isEmpty(), workspace.lock().isEmpty());
    }
}
