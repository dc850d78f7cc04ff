package io.github.mldebug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages for contributors name what is there. */
class ProjectPagesTest {
    private static final Path PAGES = Path.of(".github");
    private static final Path SOURCES = Path.of("src/main/java/io/github/mldebug");

    @Test
    void everyPackageIsOnTheArchitecturePage() throws IOException {
        Set<String> packages;
        try (Stream<Path> folders = Files.list(SOURCES)) {
            packages = folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        assertEquals(packages, new TreeSet<>(groups("(?m)^\\| `([a-z]+)` \\|", "ARCHITECTURE.md")));
    }

    @Test
    void theClassToStartWithIsInItsPackage() throws IOException {
        for (String row : groups("(?m)^(\\| `[a-z]+` \\|.*)$", "ARCHITECTURE.md")) {
            String[] cells = row.split("`", -1);
            Path start = SOURCES.resolve(cells[1]).resolve(cells[cells.length - 2] + ".java");
            assertTrue(Files.isRegularFile(start), row);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"../README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md"})
    void linksLeadSomewhere(String page) throws IOException {
        Path folder = PAGES.resolve(page).getParent();
        for (String link : groups("\\]\\((?!https?:)([^)#]+)\\)", page)) {
            assertTrue(Files.exists(folder.resolve(link)), page + ": " + link);
        }
    }

    @Test
    void testsNamedToContributorsExist() throws IOException {
        Set<String> tests;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            tests = files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
        }

        for (String named : groups("\\b([A-Z]\\w+Test(?:er)?)\\b", "CONTRIBUTING.md")) {
            assertTrue(tests.contains(named), named);
        }
    }

    private static List<String> groups(String pattern, String page) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(PAGES.resolve(page)))
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
