package io.github.mldebug.ledger;

import static io.github.mldebug.ledger.Samples.keep;
import static io.github.mldebug.ledger.Samples.run;
import static io.github.mldebug.ledger.Samples.workspace;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Branches of a real repository. */
class MergeTest {
    @TempDir
    private Path folder;

    private int git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of("git", "-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("GIT_CONFIG_GLOBAL", folder.resolve("none").toString());
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        Process process = builder.redirectErrorStream(true).start();
        process.inputReader().lines().forEach(line -> {});
        return process.waitFor();
    }

    private void commit() throws Exception {
        assertEquals(0, git("add", "-A"));
        assertEquals(0, git("commit", "-q", "-m", "runs"));
    }

    @BeforeEach
    void needsGit() throws Exception {
        try {
            assumeTrue(git("init", "-q") == 0);
        } catch (IOException e) {
            assumeTrue(false, "git is not there: " + e.getMessage());
        }
    }

    @Test
    void twoBranchesOfThreeRunsMergeWithBothHeads() throws Exception {
        Workspace workspace = workspace(folder);
        commit();
        git("branch", "other");
        for (int number = 1; number <= 3; number++) {
            keep(workspace, number);
            commit();
        }
        assertEquals(0, git("checkout", "-q", "other"));
        for (int number = 11; number <= 13; number++) {
            keep(workspace, number);
            commit();
        }
        assertEquals(0, git("merge", "-q", "-m", "both", "-"));

        Set<String> heads = new TreeSet<>(Set.of(run(3).id(), run(13).id()));
        assertEquals(heads, new TreeSet<>(workspace.heads().runs()));
        assertEquals(7, workspace.events().size());
        workspace.events().forEach(event -> workspace.run(event.run()));
        assertEquals(heads, new TreeSet<>(Files.readAllLines(folder.resolve(".mldebug/head"))));
        assertFalse(Files.readString(folder.resolve(".mldebug/ledger.jsonl")).contains("<<<<"));

        assertTrue(workspace.revert(run(3).id(), "the better branch"));
        assertEquals(run(3).id(), workspace.heads().require());
        assertEquals(List.of(run(3).id()), Files.readAllLines(folder.resolve(".mldebug/head")));
    }

    @Test
    void theSameStepOnBothBranchesIsOne() throws Exception {
        Workspace workspace = workspace(folder);
        commit();
        git("branch", "other");
        keep(workspace, 1);
        commit();
        assertEquals(0, git("checkout", "-q", "other"));
        keep(workspace, 1);
        keep(workspace, 2);
        commit();
        assertEquals(0, git("merge", "-q", "-m", "both", "-"));
        assertEquals(3, workspace.events().size());
        assertEquals(run(2).id(), workspace.heads().require());
    }

    @Test
    void whatIsMadeAgainIsNotCommitted() throws Exception {
        Workspace workspace = workspace(folder);
        Files.createDirectories(workspace.place("cache"));
        Files.writeString(workspace.place("cache").resolve("a"), "");
        Files.writeString(workspace.place("timings.jsonl"), "");
        commit();
        Process listing =
                new ProcessBuilder("git", "ls-files").directory(folder.toFile()).start();
        List<String> files = listing.inputReader().lines().toList();
        assertEquals(
                List.of(
                        ".mldebug/.gitattributes",
                        ".mldebug/.gitignore",
                        ".mldebug/head",
                        ".mldebug/ledger.jsonl",
                        ".mldebug/runs/" + run(0).id() + "/folds.csv",
                        ".mldebug/runs/" + run(0).id() + "/run.json",
                        ".mldebug/splits.lock.json",
                        "mldebug.yaml"),
                files);
    }
}
