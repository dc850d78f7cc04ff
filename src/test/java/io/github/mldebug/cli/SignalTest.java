package io.github.mldebug.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The signal of each column in the first model's answer: its shape is known. */
class SignalTest {
    @TempDir
    private Path folder;

    private static String table(boolean classes) {
        SplittableRandom random = new SplittableRandom(classes ? 3 : 4);
        StringBuilder text = new StringBuilder("line,square,noise,left,right,answer\n");
        for (int row = 0; row < 1500; row++) {
            double line = random.nextDouble(-1, 1);
            double square = random.nextDouble(-1, 1);
            double left = random.nextDouble(-1, 1);
            double right = random.nextDouble(-1, 1);
            double value = line + 2 * square * square + (left * right > 0 ? 1 : 0) + random.nextDouble(-0.5, 0.5);
            String answer = classes ? (value > 1.2 ? "high" : "low") : String.valueOf(value);
            text.append(String.join(
                            ",",
                            String.valueOf(line),
                            String.valueOf(square),
                            String.valueOf(random.nextDouble()),
                            String.valueOf(left),
                            String.valueOf(right),
                            answer))
                    .append('\n');
        }
        return text.toString();
    }

    private Map<String, String> shapes(String text) throws IOException {
        Files.writeString(folder.resolve("data.csv"), text);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console =
                new Console(new PrintWriter(out), new PrintWriter(err), folder, Map.of(), false, false, 80, true);
        int code = new App(console).run("baseline", "data.csv", "--format", "json");
        assertEquals(0, code, err.toString());
        Map<String, String> shapes = new TreeMap<>();
        for (JsonNode one : new ObjectMapper().readTree(out.toString()).get("signal")) {
            shapes.put(one.get("column").asText(), one.get("shape").asText());
        }
        return shapes;
    }

    @Test
    void ofNumbersHasTheShapeThatMadeIt() throws IOException {
        assertEquals(
                Map.of("line", "linear", "square", "nonlinear", "noise", "none", "left", "pair", "right", "pair"),
                shapes(table(false)));
    }

    @Test
    void ofClassesHasTheShapeThatMadeIt() throws IOException {
        assertEquals(
                Map.of("line", "linear", "square", "nonlinear", "noise", "none", "left", "pair", "right", "pair"),
                shapes(table(true)));
    }
}
