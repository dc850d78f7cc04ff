package io.github.mldebug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands that train nothing start without the classes of what trains, templates and binds. */
class LoadedClassesTest {
    private static final Pattern LOADED = Pattern.compile("\\[class,load\\s*\\] (\\S+)");
    private static final List<String> HEAVY = List.of(
            "org.tribuo.",
            "ml.dmlc.",
            "gg.jte.",
            "com.fasterxml.jackson.databind.",
            "com.google.protobuf.",
            "org.yaml.");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"--help", "explain outliers", "check TABLE", "check TABLE --format json"})
    void nothingHeavyIsLoaded(String command) throws Exception {
        List<String> loaded = loaded(command);

        assertTrue(loaded.contains("io.github.mldebug.cli.App"), "the log of loaded classes was not understood");
        assertEquals(
                List.of(), loaded.stream().filter(LoadedClassesTest::isHeavy).toList(), command);
    }

    @Test
    void aPageLoadsItsTemplates() throws Exception {
        assertTrue(loaded("baseline TABLE --target species --report html=page.html").stream()
                .anyMatch(name -> name.startsWith("gg.jte.")));
    }

    private static boolean isHeavy(String name) {
        return HEAVY.stream().anyMatch(name::startsWith);
    }

    private List<String> loaded(String command) throws Exception {
        String table =
                Path.of("examples/penguins/penguins.csv").toAbsolutePath().toString();
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load",
                "-cp",
                System.getProperty("java.class.path"),
                "io.github.mldebug.Main"));
        for (String word : command.split(" ", -1)) {
            words.add(word.equals("TABLE") ? table : word);
        }
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
        builder.environment().put("MLDEBUG_CACHE", folder.resolve("cache").toString());
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return LOADED.matcher(out).results().map(match -> match.group(1)).toList();
    }
}
