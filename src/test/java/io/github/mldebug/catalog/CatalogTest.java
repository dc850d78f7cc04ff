package io.github.mldebug.catalog;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.check.Check;
import io.github.mldebug.check.CheckInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every check has a class, a page, a test and a line in the catalogue. */
class CatalogTest {
    private static final Path CLASSES = Path.of("src/main/java/io/github/mldebug/catalog");
    private static final Path TESTS = Path.of("src/test/java/io/github/mldebug/catalog");
    private static final List<String> PARTS = List.of(
            "## What it looks for",
            "## Why it matters",
            "## Example",
            "## What to do",
            "## When it is wrong",
            "## Error rates");

    static List<Check<?>> checks() {
        return Catalog.all();
    }

    @ParameterizedTest
    @MethodSource("checks")
    void isCalledAndPlacedAfterItsClass(Check<?> check) {
        CheckInfo info = check.info();
        assertEquals(info.id(), kebab(check.getClass().getSimpleName()));
        assertEquals(
                "io.github.mldebug.catalog." + info.group().id(),
                check.getClass().getPackageName());
        assertFalse(info.summary().endsWith("."), info.summary());
    }

    @ParameterizedTest
    @MethodSource("checks")
    void hasAPageWithEveryPart(Check<?> check) throws IOException {
        CheckInfo info = check.info();
        String name = info.group().id() + "/" + info.id() + ".md";
        try (InputStream page = Catalog.class.getResourceAsStream(name)) {
            assertNotNull(page, name);
            String text = new String(page.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(text.startsWith("# " + info.title() + "\n"), name);
            assertAll(PARTS.stream().map(part -> () -> assertTrue(text.contains(part), name + " lacks " + part)));
        }
    }

    @ParameterizedTest
    @MethodSource("checks")
    void hasATest(Check<?> check) {
        Path test = TESTS.resolve(check.info().group().id())
                .resolve(check.getClass().getSimpleName() + "Test.java");
        assertTrue(Files.exists(test), test.toString());
    }

    @ParameterizedTest
    @MethodSource("checks")
    void impliesOnlyChecksThatExist(Check<?> check) {
        List<String> ids = Catalog.infos().stream().map(CheckInfo::id).toList();
        assertTrue(ids.containsAll(check.info().implies()), check.info().toString());
        assertFalse(check.info().implies().contains(check.info().id()));
    }

    @Test
    void everyCheckClassStandsInTheCatalogueOnce() throws IOException {
        TreeSet<String> written = new TreeSet<>();
        try (Stream<Path> files = Files.walk(CLASSES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                if (Files.readString(file).contains("implements Check<")) {
                    written.add(file.getFileName().toString().replace(".java", ""));
                }
            }
        }
        List<String> listed =
                checks().stream().map(check -> check.getClass().getSimpleName()).toList();
        assertEquals(written, new TreeSet<>(listed));
        assertEquals(listed.size(), written.size());
    }

    @Test
    void everyPageBelongsToACheck() throws IOException {
        List<String> pages = checks().stream()
                .map(check -> check.info().group().id() + "/" + check.info().id() + ".md")
                .sorted()
                .toList();
        Path folder = Path.of("src/main/resources/io/github/mldebug/catalog");
        try (Stream<Path> files = Files.walk(folder)) {
            assertEquals(
                    pages,
                    files.filter(path -> path.toString().endsWith(".md"))
                            .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                            .sorted()
                            .collect(Collectors.toList()));
        }
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }
}
