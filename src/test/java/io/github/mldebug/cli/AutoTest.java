package io.github.mldebug.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.kit.CommandLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The walk of {@code iterate --auto}, and what {@code --suggest} ranks without making it. */
class AutoTest {
    @TempDir
    private Path folder;

    private static CommandLines.Ran run(Path place, String... arguments) {
        return new CommandLines(place).mldebug(arguments);
    }

    private static String fine(Path place, String... arguments) {
        CommandLines.Ran ran = run(place, arguments);
        assertEquals(0, ran.code(), ran.out() + ran.err());
        return ran.out();
    }

    private Path penguins(String name) throws IOException {
        Path place = Files.createDirectory(folder.resolve(name));
        Files.copy(Path.of("examples/penguins/penguins.csv"), place.resolve("penguins.csv"));
        fine(place, "baseline", "penguins.csv", "--target", "species");
        return place;
    }

    @Test
    void itWalksUntilNothingHelpsAndAnInterruptedWalkGoesOnToTheSameLedger() throws IOException {
        Path whole = penguins("whole");
        Path parts = penguins("parts");

        String walked = fine(whole, "iterate", "--auto");
        String first = fine(parts, "iterate", "--auto", "--max-steps", "1");
        String rest = fine(parts, "iterate", "--auto");

        assertTrue(walked.startsWith("WORKING: "), walked);
        assertTrue(walked.contains("No single step from here is better"), walked);
        assertTrue(first.contains("The allowed number of steps was made"), first);
        assertTrue(rest.contains("No single step from here is better"), rest);
        assertEquals(
                Files.readString(whole.resolve(".mldebug/ledger.jsonl")),
                Files.readString(parts.resolve(".mldebug/ledger.jsonl")));
        String again = fine(whole, "iterate", "--auto");
        assertTrue(again.startsWith("WORKING: 0 steps"), again);
    }

    /** A wave that a line misses and a tree follows, with a tree for the current model. */
    private Path wave(String name) throws IOException {
        SplittableRandom random = new SplittableRandom(8);
        StringBuilder csv = new StringBuilder("x,z,y\n");
        for (int row = 0; row < 160; row++) {
            double x = random.nextInt(1000) / 100.0;
            csv.append(x).append(',').append(random.nextInt(100)).append(',');
            csv.append(Math.sin(2 * x) + random.nextDouble(-0.3, 0.3)).append('\n');
        }
        Path place = Files.createDirectory(folder.resolve(name));
        Files.writeString(place.resolve("wave.csv"), csv);
        fine(place, "baseline", "wave.csv", "--target", "y");
        fine(place, "iterate", "--capacity", "tree", "--force");
        return place;
    }

    @Test
    void itTunesOnceFromEachRunAndAfterEveryInterruptionGoesOnToTheSameLedger() throws IOException {
        Path whole = wave("whole");
        Path parts = wave("parts");

        fine(whole, "iterate", "--auto");
        while (fine(parts, "iterate", "--auto", "--max-steps", "1").contains("The allowed number of steps was made")) {
            assertTrue(ledger(parts).size() <= ledger(whole).size());
        }

        assertEquals(ledger(whole), ledger(parts));
        List<String> tunes = ledger(whole).stream()
                .filter(line -> line.contains("\"kind\":\"tune\""))
                .toList();
        assertFalse(tunes.isEmpty(), ledger(whole).toString());
        assertEquals(
                tunes.size(), tunes.stream().map(AutoTest::parent).distinct().count(), tunes.toString());
    }

    private static List<String> ledger(Path place) throws IOException {
        return Files.readAllLines(place.resolve(".mldebug/ledger.jsonl"));
    }

    private static String parent(String event) {
        return event.replaceAll(".*\"parent\":\"([0-9a-f]+)\".*", "$1");
    }

    @Test
    void noiseAloneEndsItWithTheCauseFeatures() throws IOException {
        SplittableRandom random = new SplittableRandom(5);
        StringBuilder csv = new StringBuilder("a,b,c,d,y\n");
        for (int row = 0; row < 200; row++) {
            for (int column = 0; column < 4; column++) {
                csv.append(Math.round(1e6 * random.nextGaussian()) / 1e6).append(',');
            }
            csv.append(random.nextBoolean() ? "yes\n" : "no\n");
        }
        Files.writeString(folder.resolve("noise.csv"), csv);
        fine(folder, "baseline", "noise.csv", "--target", "y");

        String walked = fine(folder, "iterate", "--auto", "--format", "json");

        assertTrue(walked.contains("\"cause\": \"features\""), walked);
        assertFalse(walked.contains("\"kept\": true"), walked);
    }

    @Test
    void suggestionsAreRankedAndNothingIsRecorded() throws IOException {
        Path place = penguins("suggested");
        String before = Files.readString(place.resolve(".mldebug/ledger.jsonl"));

        String suggested = fine(place, "iterate", "--suggest");

        assertTrue(suggested.contains(". add-feature culmen_depth_mm: expected gain +"), suggested);
        assertTrue(suggested.contains("drop-feature"), suggested);
        assertEquals(before, Files.readString(place.resolve(".mldebug/ledger.jsonl")));
    }

    @Test
    void itChoosesForItself() throws IOException {
        Path place = penguins("refused");
        for (String[] arguments : new String[][] {
            {"iterate", "--auto", "--add-feature"},
            {"iterate", "--auto", "--suggest"},
            {"iterate", "--suggest", "--drop-feature", "island"},
            {"iterate", "--auto", "--max-steps", "0"},
            {"iterate", "--add-feature", "--max-steps", "3"},
            {"iterate", "--auto", "--strict"},
            {"iterate", "--suggest", "--strict"},
            {"iterate", "--suggest", "--max-steps", "3"},
            {"iterate", "--suggest", "--require", "kept"},
            {"iterate", "--suggest", "--reason", "why"},
            {"iterate", "--auto", "--reason", "why"},
        }) {
            CommandLines.Ran ran = run(place, arguments);
            assertEquals(2, ran.code(), ran.out());
            assertTrue(ran.err().contains("\nhint: "), ran.err());
        }
    }

    @Test
    void aWalkMeetsARequirementWithOneStepThatDoes() throws IOException {
        Path place = penguins("required");

        CommandLines.Ran met = run(place, "iterate", "--auto", "--max-steps", "2", "--require", "improved");
        assertEquals(0, met.code(), met.out() + met.err());
        CommandLines.Ran missed = run(place, "iterate", "--auto", "--max-steps", "1", "--require", "improved");
        assertEquals(1, missed.code(), missed.out() + missed.err());
        assertEquals(
                1,
                run(place, "iterate", "--auto", "--max-steps", "1", "--require", "kept")
                        .code());
    }
}
