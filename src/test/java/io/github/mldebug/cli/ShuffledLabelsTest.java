package io.github.mldebug.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.kit.CommandLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Labels that belong to other rows can be learnt by nobody, and the first model says so. */
class ShuffledLabelsTest {
    @TempDir
    private Path folder;

    @Test
    void areNotBelieved() throws IOException {
        assertTrue(disbelieved(10) >= 9);
    }

    @Tag("long")
    @Test
    void areBelievedInAtMostFiveOfAHundredSeeds() throws IOException {
        int count = disbelieved(100);
        assertTrue(count >= 95, count + " of 100");
    }

    private int disbelieved(int seeds) throws IOException {
        int count = 0;
        for (int seed = 1; seed <= seeds; seed++) {
            Path place = Files.createDirectory(folder.resolve(String.valueOf(seed)));
            Files.writeString(place.resolve("shuffled.csv"), shuffled(seed));
            CommandLines.Ran ran = new CommandLines(place).mldebug("baseline", "shuffled.csv", "--target", "species");
            assertEquals(0, ran.code(), ran.err());
            count += ran.out().contains("not better than the dummy") ? 1 : 0;
        }
        return count;
    }

    /** The penguins, each with the species of another; the species stands first. */
    private static String shuffled(int seed) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("examples/penguins/penguins.csv"));
        List<String> labels = new ArrayList<>();
        lines.stream().skip(1).forEach(line -> labels.add(line.substring(0, line.indexOf(','))));
        Collections.shuffle(labels, new Random(seed));
        StringBuilder text = new StringBuilder(lines.get(0)).append('\n');
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            text.append(labels.get(i - 1))
                    .append(line.substring(line.indexOf(',')))
                    .append('\n');
        }
        return text.toString();
    }
}
