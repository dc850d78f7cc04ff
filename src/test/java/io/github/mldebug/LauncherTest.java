package io.github.mldebug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The launcher {@code mldebug}: when it builds, and what it starts. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LauncherTest extends LauncherCheckout {
    @Test
    void buildsOnTheFirstRunAndNotAgain() throws Exception {
        assertEquals("answer in " + folder + "\n", run().out());
        run();

        assertEquals(
                List.of("-q -B -ntp -Dstyle.color=never -f " + checkout.resolve("pom.xml") + " -Dfast package"),
                builds());
    }

    @Test
    void theBuildSpeaksOnStandardError() throws Exception {
        Ended first = run();

        assertTrue(first.err().contains("noise of the build"), first::err);
        assertFalse(first.out().contains("noise"), first::out);
        assertEquals("", run().err());
    }

    @Test
    void buildsAgainWhenASourceIsNewer() throws Exception {
        run();
        age(jar);
        run();
        run();

        assertEquals(2, builds().size());
    }

    @Test
    void buildsAgainWhenASourceIsGone() throws Exception {
        run();
        Path second = Files.writeString(source.resolveSibling("Second.java"), "class Second {}");
        age(source, source.getParent(), source.getParent().getParent(), checkout.resolve("src/main"), second);
        age(checkout.resolve("pom.xml"));
        run();
        assertEquals(1, builds().size());

        Files.setLastModifiedTime(jar, FileTime.fromMillis(LONG_AGO.toMillis() + 1000));
        Files.delete(second);
        run();

        assertEquals(2, builds().size());
    }

    @Test
    void aSourceThatChangesDuringTheBuildIsBuiltNextTime() throws Exception {
        makePipes();
        Process running = start(Map.of());
        Files.readString(notes.resolve("started"));
        Files.setLastModifiedTime(
                source,
                FileTime.fromMillis(Files.getLastModifiedTime(jar.resolveSibling("mldebug.jar.started"))
                                .toMillis()
                        + 1));
        Files.writeString(notes.resolve("gate"), "go\n");
        assertEquals(0, ended(running).code());
        Files.delete(notes.resolve("gate"));

        run();

        assertEquals(2, builds().size());
    }

    @Test
    void runsTheJarOfAFullBuildWhenThatIsFresh() throws Exception {
        Path full = Files.createDirectories(checkout.resolve("target")).resolve("mldebug.jar");
        Files.writeString(full, "jar");

        run();

        assertEquals(List.of(), builds());
        assertTrue(arguments().contains("<" + full + ">"), arguments()::toString);
    }

    @Test
    void twoFirstRunsAtOnceBuildOnceAndBothRun() throws Exception {
        makePipes();
        Process first = start(Map.of());
        Files.readString(notes.resolve("started"));
        Process second = start(Map.of());
        try (BufferedReader errors = second.errorReader(StandardCharsets.UTF_8)) {
            assertEquals("mldebug: waiting for the build of process " + first.pid(), errors.readLine());
            Files.writeString(notes.resolve("gate"), "go\n");

            assertEquals("answer in " + folder + "\n", ended(first).out());
            assertEquals(
                    "answer in " + folder + "\n",
                    new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
        assertEquals(0, second.waitFor());
        assertEquals(1, builds().size());
    }

    @Test
    void aLockWhoseOwnerDiedIsTakenOver() throws Exception {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Path lock = Files.createDirectories(jar.resolveSibling("lock"));
        Files.writeString(lock.resolve("pid"), dead.pid() + "\n");

        assertEquals(0, run().code());

        assertEquals(1, builds().size());
        assertFalse(Files.exists(lock));
    }

    @Test
    void aFailedBuildIsExitTwoWithAHintAndLeavesNoLock() throws Exception {
        Files.writeString(notes.resolve("broken"), "");
        Ended failed = run();

        assertEquals(2, failed.code());
        assertEquals("", failed.out());
        assertTrue(failed.err().contains("cannot find symbol"), failed::err);
        assertTrue(failed.err().contains("\nerror: the build failed"), failed::err);
        assertTrue(failed.err().contains("\nhint: "), failed::err);

        Files.delete(notes.resolve("broken"));
        assertEquals(0, run().code());
    }

    @Test
    void passesArgumentsOnUnharmed() throws Exception {
        String[] odd = {"a b", "", "it's", "\"quoted\"", "*", "$HOME", "back\\slash", "-", "--", "naïve", "two\nlines"};
        run(odd);

        List<String> expected = new ArrayList<>(List.of("<-jar>", "<" + jar + ">"));
        for (String each : odd) {
            expected.addAll(("<" + each + ">").lines().toList());
        }
        assertEquals(
                expected,
                arguments().subList(arguments().indexOf("<-jar>"), arguments().size()));
    }

    @Test
    void passesTheExitCodeOn() throws Exception {
        assertEquals(3, run(Map.of("JAVA_EXITS", "3")).code());
    }

    @Test
    void keepsTheWorkingFolderAndWorksThroughSymbolicLinks() throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("else where"));
        Path link = Files.createSymbolicLink(elsewhere.resolve("link"), Path.of("../a check out/mldebug"));
        Path onThePath = Files.createSymbolicLink(folder.resolve("bin/mldebug"), link);
        Process process =
                process(Map.of(), "sh", "-c", "cd 'else where' && mldebug").start();

        assertEquals("answer in " + elsewhere + "\n", ended(process).out());
        assertTrue(Files.isSymbolicLink(onThePath));
    }

    @Test
    void optionsOfTheVirtualMachineComeLast() throws Exception {
        run(Map.of("MLDEBUG_OPTS", "-Xmx1g no*"));

        int at = arguments().indexOf("<-jar>");
        assertEquals(List.of("<-Xmx1g>", "<no*>"), arguments().subList(at - 2, at));
    }

    @Test
    void startsFromAnArchiveThatIsMadeOnceForEachJava() throws Exception {
        run();
        assertTrue(arguments().contains("<-XX:SharedArchiveFile=" + jar.resolveSibling("mldebug.jsa") + ">"));
        run();
        assertEquals(1, lines("archives").size());

        executable("other/bin/java", NotingTools.JAVA + "# of another size\n");
        run(Map.of("JAVA_HOME", folder.resolve("other").toString()));
        assertEquals(2, lines("archives").size());
    }

    @Test
    void anOldJavaIsRefused() throws Exception {
        Ended refused = run(Map.of("JAVA_SAYS", "1.8.0_292"));

        assertEquals(2, refused.code());
        assertTrue(refused.err().startsWith("error: " + folder.resolve("bin/java") + " is not Java 17"), refused::err);
        assertTrue(refused.err().contains("\nhint: "), refused::err);
        assertEquals(List.of(), builds());
    }

    @Test
    void aWrongJavaHomeIsNamed() throws Exception {
        Ended refused = run(Map.of("JAVA_HOME", "/nowhere"));

        assertEquals(2, refused.code());
        assertTrue(refused.err().startsWith("error: there is no /nowhere/bin/java\nhint: "), refused::err);
    }

    @Test
    void whereNothingCanBeWrittenAnOldJarIsBetterThanNone() throws Exception {
        Files.createDirectories(checkout.resolve("target"));
        Files.writeString(checkout.resolve("target/launcher"), "a file, so that no folder can be made");
        Ended without = run();

        assertEquals(2, without.code());
        assertTrue(without.err().startsWith("error: there is no program yet"), without::err);

        age(Files.writeString(checkout.resolve("target/mldebug.jar"), "jar"));
        Ended with = run();

        assertEquals("answer in " + folder + "\n", with.out());
        assertTrue(with.err().contains("is older than the sources"), with::err);
        assertEquals(List.of(), builds());
    }

    @Test
    void usesTheWrapperWhereThereIsNoMaven() throws Exception {
        Files.move(folder.resolve("bin/mvn"), checkout.resolve("mvnw"));
        List<String> tools =
                List.of("awk", "cat", "find", "grep", "ls", "mkdir", "mv", "readlink", "rm", "sed", "touch");
        for (String tool : tools) {
            executable("bin/" + tool, "#!/bin/sh\nexec " + which(tool) + " \"$@\"\n");
        }
        assertEquals(0, run(Map.of("PATH", folder.resolve("bin").toString())).code());

        assertEquals(1, builds().size());
    }

    @Test
    void compilesToTheFastestCodeWhereThatPays() throws Exception {
        Path small = Files.writeString(folder.resolve("small.csv"), "a,b");
        Path large = folder.resolve("large.csv");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(65L << 20);
        }
        assertTrue(isForSmallWork("check", small.toString()));
        assertFalse(isForSmallWork("check", large.toString()));
        assertFalse(isForSmallWork("iterate", "--data=" + large));
        assertFalse(isForSmallWork("iterate", "--auto"));
        Files.writeString(folder.resolve("mldebug.yaml"), "target: b\ndata: 'large.csv'\n");
        assertFalse(isForSmallWork("iterate", "--add-feature"));
        Files.writeString(folder.resolve("mldebug.yaml"), "data: small.csv\n");
        assertTrue(isForSmallWork("iterate", "--add-feature"));
    }

    private boolean isForSmallWork(String... arguments) throws Exception {
        run(arguments);
        return arguments().contains("<-XX:TieredStopAtLevel=1>");
    }
}
