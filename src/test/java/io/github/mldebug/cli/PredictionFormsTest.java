package io.github.mldebug.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mldebug.kit.CommandLines;
import io.github.mldebug.kit.Documents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two classes, numbers, keys and weights: the other forms that predictions come in. */
class PredictionFormsTest {
    private static final int ROWS = 120;

    @TempDir
    private Path folder;

    private CommandLines.Ran run(String... arguments) {
        return new CommandLines(folder).mldebug(arguments);
    }

    private JsonNode json(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--format", "json"));
        CommandLines.Ran ran = run(all.toArray(String[]::new));
        assertEquals(0, ran.code(), ran.out() + ran.err());
        assertEquals(List.of(), Documents.problems(ran.out()));
        return new ObjectMapper().readTree(ran.out());
    }

    private JsonNode compared(String header, IntFunction<String> line) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            lines.add(line.apply(row));
        }
        Collections.shuffle(lines, new Random(3));
        Files.writeString(folder.resolve("p.csv"), header + "\n" + String.join("\n", lines) + "\n");
        return json("iterate", "--predictions", "p.csv");
    }

    /** x is noise about a line; the class is its sign, seen through a little noise. */
    private void data(String label) throws IOException {
        Random random = new Random(5);
        StringBuilder table = new StringBuilder("id,x,v,w,y\n");
        for (int row = 0; row < ROWS; row++) {
            double x = Math.round(random.nextGaussian() * 1000) / 1000.0;
            double z = x + random.nextGaussian();
            String y = label.equals("number") ? String.valueOf(z) : z > 0 ? "1" : "0";
            table.append(key(row))
                    .append(',')
                    .append(x)
                    .append(',')
                    .append(random.nextInt(9))
                    .append(',');
            table.append(1 + row % 3).append(',').append(y).append('\n');
        }
        Files.writeString(folder.resolve("d.csv"), table);
        String[] baseline = {"baseline", "d.csv", "--target", "y", "--key", "id", "--weight", "w", "--fail-on", "never"
        };
        assertEquals(0, run(baseline).code());
    }

    private static String key(int row) {
        return "k-" + row * 37 % ROWS;
    }

    /** Some number from 0.05 to 0.95, another for every row. */
    private static double some(int row) {
        return Math.round((0.05 + 0.9 * (row * 53 % ROWS) / ROWS) * 1000) / 1000.0;
    }

    @Test
    void ofTwoClassesOneColumnIsEnough() throws IOException {
        data("class");

        JsonNode both = compared("id,0,1", row -> key(row) + "," + (1 - some(row)) + "," + some(row));
        JsonNode positive = compared("id,p_1", row -> key(row) + "," + some(row));
        JsonNode negative = compared("id,prob_0.0", row -> key(row) + "," + (1 - some(row)));
        JsonNode alone = compared("id,probability", row -> key(row) + "," + some(row));

        double change = both.get("comparison").get("change").asDouble();
        assertEquals("WORSE", both.get("comparison").get("verdict").asText());
        for (JsonNode other : List.of(positive, negative, alone)) {
            assertEquals(change, other.get("comparison").get("change").asDouble(), 1e-9);
        }
        assertTrue(both.get("notes").toString().contains("matched by id"), both.get("notes")::toString);
        assertTrue(both.get("run").has("thresholds"));
    }

    @Test
    void badPredictionsInOrderMayBeInAnotherOrder() throws IOException {
        data("class");

        assertTrue(
                compared("p_1", row -> "" + some(row)).get("notes").toString().contains("matched-by-order"));
        assertFalse(compared("row,p_1", row -> row + "," + some(row))
                .get("notes")
                .toString()
                .contains("by-order"));
    }

    @Test
    void numbersAreComparedBySquaredError() throws IOException {
        data("number");

        JsonNode answer = compared("row,value", row -> row + "," + some(row));

        assertEquals("rmse", answer.get("comparison").get("metric").asText());
        assertEquals("WORSE", answer.get("comparison").get("verdict").asText());
        assertEquals(
                answer.get("run").get("metrics").get("rmse").get("value").asDouble(),
                answer.get("comparison").get("candidate").asDouble(),
                1e-6);
    }

    @Test
    void aPredictionBeyondAllMeasureIsNamed() throws IOException {
        data("number");
        StringBuilder text = new StringBuilder("row,value\n");
        for (int row = 0; row < ROWS; row++) {
            text.append(row).append(',').append(row == 7 ? "1e200" : "0.5").append('\n');
        }
        Files.writeString(folder.resolve("p.csv"), text);

        CommandLines.Ran ran = run("iterate", "--predictions", "p.csv");

        assertEquals(2, ran.code());
        assertTrue(ran.err().startsWith("error: p.csv:9 predicts '1.0E200', and"), ran.err());
    }

    @Test
    void aKeyThatIsTwiceInTheDataDoesNotSayWhichRow() throws IOException {
        data("class");
        Path file = folder.resolve("d.csv");
        String twice = Files.readString(file).replace("k-37,", "k-0,");
        Files.writeString(file, twice);
        assertEquals(
                0,
                run("baseline", "d.csv", "--restart", "--reason", "test", "--fail-on", "never")
                        .code());
        Files.writeString(folder.resolve("p.csv"), "id,p_1\nk-74,0.5\nk-0,0.5\n");

        CommandLines.Ran ran = run("iterate", "--predictions", "p.csv");

        assertEquals(2, ran.code());
        assertTrue(
                ran.err().startsWith("error: p.csv:3 could be line 2 or line 3 of d.csv: their id is the same"),
                ran.err());
        Files.writeString(folder.resolve("p.csv"), "id,p_1\nk-74,0.5\nk-999,0.5\n");
        assertTrue(run("iterate", "--predictions", "p.csv").err().startsWith("error: p.csv:3 is for id k-999, which"));
    }
}
