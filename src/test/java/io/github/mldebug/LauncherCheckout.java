package io.github.mldebug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * A checkout of the launcher {@code mldebug} with a {@code mvn} and a {@code java} that only write down what they are asked
 * to do.
 */
abstract class LauncherCheckout {
    static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();
    Path checkout;
    Path notes;
    Path source;
    Path jar;

    @BeforeEach
    void makeACheckout() throws IOException {
        folder = folder.toRealPath();
        checkout = Files.createDirectories(folder.resolve("a check out"));
        notes = Files.createDirectories(folder.resolve("notes"));
        source = checkout.resolve("src/main/java/Main.java");
        jar = checkout.resolve("target/launcher/mldebug.jar");
        Files.createDirectories(source.getParent());
        Files.writeString(source, "class Main {}");
        Files.writeString(checkout.resolve("pom.xml"), "<project/>");
        Files.copy(Path.of(System.getProperty("basedir", ""), "mldebug"), checkout.resolve("mldebug"));
        executable("bin/mvn", NotingTools.MAVEN);
        executable("bin/java", NotingTools.JAVA);
    }

    @AfterEach
    void leaveNothingRunning() {
        for (Process process : started) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    static Path which(String tool) throws IOException {
        Process process = new ProcessBuilder("sh", "-c", "command -v " + tool).start();
        return Path.of(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
    }

    void executable(String name, String script) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, script);
        assertTrue(file.toFile().setExecutable(true));
    }

    void makePipes() throws Exception {
        String started = notes.resolve("started").toString();
        assertEquals(
                0,
                new ProcessBuilder("mkfifo", notes.resolve("gate").toString(), started)
                        .start()
                        .waitFor());
    }

    static void age(Path... files) throws IOException {
        for (Path file : files) {
            Files.setLastModifiedTime(file, LONG_AGO);
        }
    }

    List<String> builds() throws IOException {
        return lines("builds");
    }

    List<String> arguments() throws IOException {
        return lines("arguments");
    }

    List<String> lines(String note) throws IOException {
        Path file = notes.resolve(note);
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    Ended run(String... arguments) throws Exception {
        return ended(start(Map.of(), arguments));
    }

    Ended run(Map<String, String> environment) throws Exception {
        return ended(start(environment));
    }

    Process start(Map<String, String> environment, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(checkout.resolve("mldebug").toString()));
        command.addAll(List.of(arguments));
        Process process = process(environment, command.toArray(String[]::new)).start();
        started.add(process);
        return process;
    }

    ProcessBuilder process(Map<String, String> environment, String... command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", folder.resolve("bin") + ":/usr/local/bin:/usr/bin:/bin");
        builder.environment().put("NOTES", notes.toString());
        builder.environment().put("CHECKOUT", checkout.toString());
        builder.environment().put("JAVA_SAYS", "17.0.1");
        builder.environment().putAll(environment);
        return builder;
    }

    static Ended ended(Process process) throws Exception {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out, err);
    }

    record Ended(int code, String out, String err) {}
}
