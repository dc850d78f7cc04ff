package io.github.mldebug.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mldebug.kit.CommandLines;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One table in twelve dialects has the same columns, the same parts and folds, and the same metrics to the last digit. */
class SameMetricTest {
    private static final int ROWS = 240;

    private static final List<Spelled> DIALECTS = List.of(
            new Spelled(",", "\n", "UTF-8"),
            new Spelled(";", "\n", "UTF-8"),
            new Spelled("\t", "\n", "UTF-8"),
            new Spelled("|", "\n", "UTF-8"),
            new Spelled(",", "\r\n", "UTF-8"),
            new Spelled(",", "\r", "UTF-8"),
            new Spelled(",", "\n", "UTF-16LE"),
            new Spelled("\t", "\r\n", "UTF-16BE"),
            new Spelled(";", "\r\n", "windows-1252"),
            new Spelled(",", "\n", "UTF-8").quoted(),
            new Spelled(";", "\n", "UTF-8").withDecimalComma(),
            new Spelled(",", "\n", "UTF-8").zipped());

    @TempDir
    private Path folder;

    /** A way to write a table. */
    private record Spelled(
            String delimiter, String end, String encoding, boolean allQuoted, boolean decimalComma, boolean gzip) {
        Spelled(String delimiter, String end, String encoding) {
            this(delimiter, end, encoding, false, false, false);
        }

        Spelled quoted() {
            return new Spelled(delimiter, end, encoding, true, decimalComma, gzip);
        }

        Spelled withDecimalComma() {
            return new Spelled(delimiter, end, encoding, allQuoted, true, gzip);
        }

        Spelled zipped() {
            return new Spelled(delimiter, end, encoding, allQuoted, decimalComma, true);
        }

        byte[] bytes() throws IOException {
            StringBuilder text = new StringBuilder();
            text.append(line(List.of("width", "height", "town", "kind")));
            SplittableRandom random = new SplittableRandom(3);
            List<String> towns = List.of("Zürich", "Köln", "Orléans");
            for (int row = 0; row < ROWS; row++) {
                double width = random.nextGaussian();
                int town = random.nextInt(3);
                boolean yes = width + town + random.nextGaussian() > 1;
                text.append(line(List.of(
                        number(10 + width),
                        number(random.nextInt(1000) / 8.0),
                        towns.get(town),
                        yes ? "large" : "small")));
            }
            byte[] plain = text.toString().getBytes(Charset.forName(encoding));
            return gzip ? zipped(plain) : plain;
        }

        private String number(double value) {
            String text = String.format(Locale.ROOT, "%.4f", value);
            return decimalComma ? text.replace('.', ',') : text;
        }

        private String line(List<String> cells) {
            List<String> written =
                    allQuoted ? cells.stream().map(cell -> '"' + cell + '"').toList() : cells;
            return String.join(delimiter, written) + end;
        }

        private static byte[] zipped(byte[] plain) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
                zip.write(plain);
            }
            return bytes.toByteArray();
        }
    }

    @Test
    void doesNotDependOnTheDialect() throws IOException {
        JsonNode first = null;
        for (int i = 0; i < DIALECTS.size(); i++) {
            Path place = Files.createDirectories(folder.resolve("d" + i));
            Files.write(place.resolve("table.csv"), DIALECTS.get(i).bytes());
            CommandLines.Ran ran = new CommandLines(place)
                    .mldebug("baseline", "table.csv", "--target", "kind", "--format", "json", "--seed", "7");
            assertEquals(0, ran.code(), DIALECTS.get(i) + "\n" + ran.err());
            JsonNode answer = new ObjectMapper().readTree(ran.out().getBytes(StandardCharsets.UTF_8));
            first = first == null ? answer : first;
            assertTrue(answer.at("/run/metrics/log-loss/value").isNumber(), ran.out());
            for (String part : List.of("columns", "split", "dummy", "signal", "comparison", "suggestions")) {
                assertEquals(first.get(part), answer.get(part), DIALECTS.get(i) + " " + part);
            }
            for (String part : List.of("features", "learner", "metrics", "confusion", "perClass")) {
                assertEquals(first.at("/run/" + part), answer.at("/run/" + part), DIALECTS.get(i) + " " + part);
            }
        }
        assertEquals(12, DIALECTS.size());
    }
}
