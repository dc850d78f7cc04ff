package io.github.mldebug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script that begins a check. */
@DisabledOnOs(OS.WINDOWS)
class NewCheckTest {
    private static final String BASE = "io/github/mldebug/catalog/";

    @TempDir
    private Path folder;

    /** A catalogue of one check, so that the test does not hang on which checks there are. */
    @BeforeEach
    void copyWhatItEdits() throws IOException {
        Path script = folder.resolve("config/new-check");
        Path catalogue = folder.resolve("src/main/java/" + BASE + "Catalog.java");
        Files.createDirectories(script.getParent());
        Files.createDirectories(catalogue.getParent());
        Files.copy(Path.of("config/new-check"), script);
        String real = Files.readString(Path.of("src/main/java/" + BASE + "Catalog.java"));
        String list = real.substring(real.indexOf("List.of(\n"), real.indexOf("private Catalog"));
        Files.writeString(
                catalogue,
                real.replace(list, "List.of(\n            // column\n            new ConstantColumn());\n\n    "));
    }

    private record Ran(int code, String out) {}

    private Ran run(String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 2];
        command[0] = "sh";
        command[1] = folder.resolve("config/new-check").toString();
        System.arraycopy(arguments, 0, command, 2, arguments.length);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), out);
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    @Test
    void writesClassPageTestAndLine() throws IOException, InterruptedException {
        Ran ran = run("value", "heavy-tail");

        assertEquals(0, ran.code(), ran.out());
        assertTrue(read("src/main/java/" + BASE + "value/HeavyTail.java").contains("\"heavy-tail\""));
        assertTrue(read("src/main/java/" + BASE + "value/package-info.java").contains("@NullMarked"));
        assertTrue(read("src/main/resources/" + BASE + "value/heavy-tail.md").startsWith("# Heavy tail\n"));
        assertTrue(read("src/test/java/" + BASE + "value/HeavyTailTest.java").contains("new HeavyTail()"));
        String catalogue = read("src/main/java/" + BASE + "Catalog.java");
        assertTrue(catalogue.contains("// value\n            new HeavyTail(),\n"), catalogue);
        assertTrue(catalogue.contains("import io.github.mldebug.catalog.value.HeavyTail;"), catalogue);
    }

    @Test
    void addsToAGroupThatIsThere() throws IOException, InterruptedException {
        Ran ran = run("column", "mixed-types");

        assertEquals(0, ran.code(), ran.out());
        String catalogue = read("src/main/java/" + BASE + "Catalog.java");
        assertTrue(catalogue.contains("// column\n            new MixedTypes(),\n            new Con"), catalogue);
    }

    @Test
    void refusesWhatIsNoCheck() throws IOException, InterruptedException {
        assertEquals(new Ran(2, """
                error: a group and an id are needed
                hint: config/new-check value heavy-tail
                """), run("value"));
        assertEquals(new Ran(2, """
                error: no group 'shape'
                hint: the groups are: file column missing value row pair label leak split
                """), run("shape", "heavy-tail"));
        assertEquals(new Ran(2, """
                error: 'HeavyTail' is not kebab-case
                hint: name the problem, as heavy-tail
                """), run("value", "HeavyTail"));
        run("value", "heavy-tail");
        assertEquals(2, run("value", "heavy-tail").code());
    }
}
