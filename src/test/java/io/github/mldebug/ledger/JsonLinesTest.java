package io.github.mldebug.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesTest {
    @TempDir
    private Path folder;

    private record Entry(int schemaVersion, String id, String text) {}

    private static Entry entry(String id) {
        return new Entry(1, id, "naïve \"text\" \n of " + id);
    }

    private JsonLines<Entry> lines() {
        return new JsonLines<>(file(), Entry.class, Entry::id, 1);
    }

    private Path file() {
        return folder.resolve("entries.jsonl");
    }

    private List<String> ids() throws IOException {
        return lines().read().stream().map(Entry::id).toList();
    }

    @Test
    void aFileCutAtAnyByteLosesAtMostItsLastLine() throws IOException {
        lines().append(entry("a"));
        lines().append(entry("b"));
        byte[] whole = Files.readAllBytes(file());
        int first = lengthOfFirstLine(whole);
        for (int length = 0; length <= whole.length; length++) {
            Files.write(file(), Arrays.copyOf(whole, length));
            List<String> expected =
                    length >= whole.length - 1 ? List.of("a", "b") : length >= first - 1 ? List.of("a") : List.of();
            assertEquals(expected, ids(), "cut at byte " + length);

            assertTrue(lines().append(entry("c")));
            List<String> healed = new java.util.ArrayList<>(expected);
            healed.add("c");
            assertEquals(healed, ids(), "appended after a cut at byte " + length);
            String text = Files.readString(file());
            assertEquals(healed.size(), text.lines().count(), text);
            assertTrue(text.endsWith("\n"));
        }
    }

    private static int lengthOfFirstLine(byte[] bytes) {
        int length = 0;
        while (bytes[length] != '\n') {
            length++;
        }
        return length + 1;
    }

    @Test
    void bytesThatNeverReachedTheDiskAreNoLine() throws IOException {
        lines().append(entry("a"));
        byte[] whole = Files.readAllBytes(file());
        Files.write(file(), Arrays.copyOf(whole, whole.length + 100));
        assertEquals(List.of("a"), ids());
        lines().append(entry("b"));
        assertEquals(List.of("a", "b"), ids());
    }

    @Test
    void conflictMarksAndRepeatsCountAsNothing() throws IOException {
        for (String id : List.of("a", "b", "c")) {
            lines().append(entry(id));
        }
        List<String> stored = Files.readAllLines(file());
        Files.writeString(
                file(),
                String.join(
                        "\r\n",
                        stored.get(0),
                        "<<<<<<< ours",
                        stored.get(1),
                        "||||||| base",
                        "=======",
                        stored.get(2),
                        stored.get(1),
                        ">>>>>>> theirs",
                        ""));
        assertEquals(List.of("a", "b", "c"), ids());
        assertFalse(lines().append(entry("c")));
        assertTrue(lines().append(entry("d")));
        assertEquals(List.of("a", "b", "c", "d"), ids());
        assertEquals(
                List.of(1, 3, 6, 9),
                lines().readLocated().stream().map(JsonLines.Located::line).toList());
    }
}
