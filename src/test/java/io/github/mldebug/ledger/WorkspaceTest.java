package io.github.mldebug.ledger;

import static io.github.mldebug.ledger.Samples.folds;
import static io.github.mldebug.ledger.Samples.keep;
import static io.github.mldebug.ledger.Samples.lock;
import static io.github.mldebug.ledger.Samples.run;
import static io.github.mldebug.ledger.Samples.step;
import static io.github.mldebug.ledger.Samples.workspace;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.config.Setting;
import io.github.mldebug.error.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
    @TempDir
    private Path folder;

    private static String complaint(Executable work) {
        return assertThrows(UserError.class, work).getMessage();
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new HashMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    private Path inside(String name) {
        return folder.resolve(".mldebug").resolve(name);
    }

    @Test
    void aRunAndItsStepAreReadBackAsTheyWereWritten() {
        Workspace workspace = workspace(folder);
        Run run = run(1);
        Event event = step(workspace.heads(), run, run(0).id(), true);

        assertTrue(workspace.appendRun(run, folds(1), event));
        assertEquals(run, workspace.run(run.id()));
        assertEquals(folds(1), workspace.foldLines(run.id()));
        assertEquals(event, workspace.events().get(1));
        assertEquals(Optional.of(lock(1)), workspace.lock());
        assertEquals(run.id(), workspace.heads().require());
    }

    @Test
    void theNearestSettingsFileUpwardIsFound() throws IOException {
        workspace(folder);
        Path deep = Files.createDirectories(folder.resolve("a/b"));

        assertEquals(folder.toAbsolutePath(), Workspace.open(deep).folder());
        assertTrue(Files.readString(folder.resolve("mldebug.yaml")).contains("target: "));
        Workspace nearer = Workspace.create(folder.resolve("a"), Map.of(Setting.SEED, List.of("3")));
        assertEquals(nearer.folder(), Workspace.open(deep).folder());
    }

    @Test
    void aFolderWithoutSettingsIsNoWorkspace() {
        assertEquals(
                "there is no mldebug.yaml here or in a folder above",
                complaint(() -> Workspace.open(folder.resolve("nowhere"))));
    }

    @Test
    void settingsAloneMakeAnEmptyWorkspace() throws IOException {
        Files.writeString(folder.resolve("mldebug.yaml"), "target: y\n");
        Workspace workspace = Workspace.open(folder);

        assertEquals(List.of(), workspace.events());
        assertEquals(Optional.empty(), workspace.lock());
        assertEquals("there is no run yet", complaint(() -> workspace.heads().require()));
        assertFalse(Files.exists(inside("lock")), "reading leaves nothing behind");
    }

    @Test
    void theSameBaselineAgainChangesNoByte() throws IOException {
        Workspace workspace = workspace(folder);
        keep(workspace, 1);
        Map<String, String> before = files();

        workspace(folder);
        assertEquals(before, files());
    }

    @Test
    void theSameStepAgainIsRecordedOnce() throws IOException {
        Workspace workspace = workspace(folder);
        Heads heads = workspace.heads();
        assertTrue(workspace.appendRun(run(1), folds(1), step(heads, run(1), run(0).id(), false)));
        Map<String, String> before = files();

        assertFalse(workspace.appendRun(run(1), folds(1), step(workspace.heads(), run(1), run(0).id(), false)));
        assertEquals(before, files());
        assertEquals(run(0).id(), workspace.heads().require());
    }

    @Test
    void aStepAfterARevertIsRecordedAgain() {
        Workspace workspace = workspace(folder);
        String first = keep(workspace, 1);
        assertTrue(workspace.revert(run(0).id(), "too slow"));
        assertFalse(workspace.revert(run(0).id(), "too slow"));
        assertEquals(run(0).id(), workspace.heads().require());

        assertEquals(first, keep(workspace, 1));
        assertEquals(first, workspace.heads().require());
        assertEquals(4, workspace.events().size());
    }

    @Test
    void aForcedStepBecomesTheHead() {
        Workspace workspace = workspace(folder);
        Event event = step(workspace.heads(), run(1), run(0).id(), false).force("we need it");
        workspace.appendRun(run(1), folds(1), event);

        assertTrue(event.forced());
        assertEquals(run(1).id(), workspace.heads().require());
        assertNotEquals(
                event.id(),
                step(Heads.of(List.of()), run(1), run(0).id(), false).id());
    }

    @Test
    void anotherBaselineReplacesTheFirstOnlyBeforeAnyStep() {
        Workspace workspace = workspace(folder);
        Run other = run(7, lock(2));
        Event event = Event.baseline(other.id(), null, Samples.WORKS, 7);
        assertTrue(workspace.appendFirst(Map.of(), lock(2), other, folds(7), event));
        assertEquals(other.id(), workspace.heads().require());
        assertEquals(Optional.of(lock(2)), workspace.lock());

        keep(workspace, 8);
        Event third = Event.baseline(run(0).id(), null, Samples.WORKS, 0);
        assertEquals(
                "this workspace has another baseline, with 1 step and 0 looks at the locked test",
                complaint(() -> workspace.appendFirst(Map.of(), lock(1), run(0), folds(0), third)));
        Event restart = Event.restart(run(0).id(), null, Samples.WORKS, "new data", 0);
        assertTrue(workspace.appendFirst(Map.of(), lock(1), run(0), folds(0), restart));
        assertFalse(workspace.appendFirst(Map.of(), lock(1), run(0), folds(0), restart));
        assertEquals(run(0).id(), workspace.heads().require());
        assertEquals(Optional.of(lock(1)), workspace.lock());
    }

    @Test
    void looksAreKeptOverARestart() {
        Workspace workspace = workspace(folder);
        Look look = new Look(
                1,
                "",
                run(0).id(),
                null,
                lock(1).hash(),
                1,
                0.025,
                "log-loss",
                0.02,
                0.01,
                List.of(0.001, 0.019),
                20,
                null,
                "2026-01-01T00:00:00Z",
                "someone");
        assertTrue(workspace.appendLook(look));
        assertFalse(workspace.appendLook(look));

        Run other = run(7, lock(2));
        Event baseline = Event.baseline(other.id(), null, Samples.WORKS, 7);
        assertTrue(complaint(() -> workspace.appendFirst(Map.of(), lock(2), other, folds(7), baseline))
                .endsWith("with 0 steps and 1 look at the locked test"));
        workspace.appendFirst(
                Map.of(), lock(2), other, folds(7), Event.restart(other.id(), null, Samples.WORKS, "new data", 7));
        assertEquals(List.of(look.identified()), workspace.looks());
    }

    /** A lock counts from the moment when its event is in the ledger; here the process dies on either side of that. */
    @Test
    void aRestartCutShortLeavesTheOldLockOrTheNew() throws IOException {
        Workspace workspace = workspace(folder);
        new LockStore(inside("")).prepare(lock(2));
        assertEquals(Optional.of(lock(1)), workspace.lock());
        keep(workspace, 1);
        assertEquals(Optional.of(lock(1)), workspace.lock());

        Run other = run(7, lock(2));
        workspace.appendFirst(
                Map.of(), lock(2), other, folds(7), Event.restart(other.id(), null, Samples.WORKS, "new data", 7));
        Files.move(inside("splits.lock.json"), inside("splits.lock.json.tmp"));
        assertEquals(Optional.of(lock(2)), workspace.lock());
        keep(workspace, 2);
        assertTrue(Files.exists(inside("splits.lock.json")));
        assertEquals(Optional.of(lock(2)), workspace.lock());
    }

    @Test
    void unfinishedFoldersAreNoRunsAndGoAway() throws IOException {
        Workspace workspace = workspace(folder);
        Path unfinished = Files.createDirectories(inside("runs/" + run(1).id() + ".tmp"));
        Files.writeString(unfinished.resolve("run.json"), "{\"id\":");

        assertEquals(1, workspace.events().size());
        keep(workspace, 1);
        assertFalse(Files.exists(unfinished));
        assertEquals(run(1), workspace.run(run(1).id()));
    }

    @Test
    void aRunThatNoEventNamesIsNotThereUntilItIsRecorded() throws IOException {
        Workspace workspace = workspace(folder);
        new RunStore(inside("runs")).write(run(1), folds(1));
        assertEquals(
                List.of(run(0).id()),
                workspace.events().stream().map(Event::run).toList());
        assertEquals("no run is called '" + run(1).id() + "'", complaint(() -> workspace.resolve(run(1).id())));
        keep(workspace, 1);
        assertEquals(run(1).id(), workspace.resolve(run(1).id()));
    }

    @Test
    void theHeadFollowsFromTheLedgerWhateverTheFileSays() throws IOException {
        Workspace workspace = workspace(folder);
        String id = keep(workspace, 1);
        Files.writeString(inside("head"), run(0).id() + "\n");
        assertEquals(id, workspace.heads().require());
        keep(workspace, 2);
        assertEquals(run(2).id() + "\n", Files.readString(inside("head")));
    }

    @Test
    void otherNumbersForTheSameRunAreRefused() {
        Workspace workspace = workspace(folder);
        keep(workspace, 1);
        assertEquals(
                "run " + run(1).id() + " is recorded with other numbers than were found now",
                complaint(() ->
                        workspace.appendRun(run(1), folds(2), step(workspace.heads(), run(1), run(0).id(), true))));
    }

    @Test
    void runsMayBeAbbreviated() {
        Workspace workspace = workspace(folder);
        for (int i = 1; i < 40; i++) {
            workspace.appendRun(run(i), folds(i), step(workspace.heads(), run(i), run(0).id(), false));
        }
        String id = run(5).id();
        assertEquals(id, workspace.resolve(id));
        assertEquals(id, workspace.resolve(id.substring(0, 8)));
        // Forty ids begin with sixteen digits: some digit begins several.
        String shared = workspace.events().stream()
                .map(event -> event.run().substring(0, 1))
                .filter(digit -> workspace.events().stream()
                                .filter(event -> event.run().startsWith(digit))
                                .count()
                        > 1)
                .findFirst()
                .orElseThrow();
        assertTrue(complaint(() -> workspace.resolve(shared)).contains("runs begin with '" + shared + "'"));
        assertEquals("no run is called 'zz'", complaint(() -> workspace.resolve("zz")));
        assertTrue(complaint(() -> workspace.resolve("")).startsWith("no run is called ''"));
    }

    @Test
    void aMissingRunIsNamedWithTheLineThatNeedsIt() throws IOException {
        Workspace workspace = workspace(folder);
        String id = keep(workspace, 1);
        Disk.delete(inside("runs/" + id));
        assertEquals(
                "ledger.jsonl:2 names run " + id + ", but runs/" + id + "/run.json is missing",
                complaint(() -> workspace.run(id)));
        assertEquals("'../../etc' is no run id", complaint(() -> workspace.run("../../etc")));
    }

    @Test
    void aDamagedRunIsNamed() throws IOException {
        Workspace workspace = workspace(folder);
        String id = keep(workspace, 1);
        Files.writeString(inside("runs/" + id + "/run.json"), "{\"id\": 3");
        assertTrue(complaint(() -> workspace.run(id)).startsWith("runs/" + id + "/run.json cannot be read"));
        Files.copy(
                inside("runs/" + run(0).id() + "/run.json"),
                inside("runs/" + id + "/run.json"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertTrue(complaint(() -> workspace.run(id)).endsWith("it is the record of run '" + run(0).id() + "'"));
    }

    @Test
    void aDamagedOrNewerLineIsNamed() throws IOException {
        Workspace workspace = workspace(folder);
        Files.writeString(inside("ledger.jsonl"), "{\"schemaVersion\":1,\"id\"\n", StandardOpenOption.APPEND);
        keepsReason(workspace, "ledger.jsonl:2 cannot be read: ");
        String ledger =
                Files.readString(inside("ledger.jsonl")).lines().findFirst().orElseThrow();
        Files.writeString(inside("ledger.jsonl"), ledger + "\n{\"schemaVersion\":2,\"news\":true}\n");
        keepsReason(workspace, "ledger.jsonl:2 was written by a newer mldebug (schema version 2, this one reads 1)");
        Files.writeString(inside("ledger.jsonl"), ledger + "\n{\"id\":\"a\"}\n");
        keepsReason(workspace, "ledger.jsonl:2 cannot be read: it has no schemaVersion");
    }

    private static void keepsReason(Workspace workspace, String start) {
        String complaint = complaint(workspace::events);
        assertTrue(complaint.startsWith(start), complaint);
        assertThrows(UserError.class, () -> workspace.revert(run(0).id(), ""));
    }

    @Test
    void theAcceptedRunIsStored() {
        Workspace workspace = workspace(folder);
        assertEquals(Optional.empty(), workspace.accepted());
        Accepted accepted = new Accepted(1, run(0).id(), "first", "2026-01-01T00:00:00Z", "someone");
        workspace.accept(accepted);
        assertEquals(Optional.of(accepted), workspace.accepted());
    }

    @Test
    void nothingButTheLooksAndTheAcceptedRunDependsOnTheClock() throws IOException {
        Path twin = folder.resolve("twin");
        workspace(folder);
        workspace(twin);
        for (String name : List.of("ledger.jsonl", "head", "splits.lock.json", "runs/" + run(0).id() + "/run.json")) {
            assertEquals(
                    Files.readString(inside(name)),
                    Files.readString(twin.resolve(".mldebug").resolve(name)),
                    name);
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsAUsersError() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertTrue(complaint(() -> Workspace.create(file, Map.of())).startsWith("cannot read or write "));
    }

    @Test
    void runIdsFollowWhatDecides() {
        assertEquals(run(3).id(), run(3).id());
        assertNotEquals(run(3).id(), run(4).id());
        assertNotEquals(run(3).id(), run(3, lock(2)).id());
        assertTrue(run(3).id().matches("[0-9a-f]{12}"));
    }
}
