package io.github.mldebug.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.kit.CommandLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each check cost stands on standard error, and there only. */
class CheckCostsTest {
    private static final Pattern ALL_CHEAP = Pattern.compile("cost  less than 0\\.001 s each: \\d+ checks?\n");

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("data.csv"), "a,b\n1,x\n2,y\n3,x\n4,y\n");
    }

    @Test
    void isToldUnderVerbose() throws IOException {
        CommandLines.Ran ran = new CommandLines(folder).mldebug("check", "data.csv", "-v");

        assertTrue(ran.err().contains("cost  "), ran.err());
        assertTrue(
                ran.err()
                        .lines()
                        .filter(line -> line.startsWith("cost"))
                        .allMatch(line -> ALL_CHEAP.matcher(line + "\n").matches()
                                || line.matches("cost  \\d+\\.\\d{3} s  [a-z-]+")),
                ran.err());
        assertFalse(ran.out().contains("cost"), ran.out());
        assertEquals(
                ran.out(),
                new CommandLines(folder).mldebug("check", "data.csv", "-v").out());
    }

    @Test
    void isNotToldOtherwise() throws IOException {
        assertEquals("", new CommandLines(folder).mldebug("check", "data.csv").err());
    }
}
