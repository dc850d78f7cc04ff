package io.github.mldebug.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.kit.BrokenClinic;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Suppressing findings, and counting only new ones. */
class QuietTest {
    private static final Map<String, String> DAY = Map.of("SOURCE_DATE_EPOCH", epoch("2026-04-01"));

    @TempDir
    private Path folder;

    private record Ran(int code, String out, String err) {}

    private Ran run(Map<String, String> environment, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = new App(new Console(
                        new PrintWriter(out), new PrintWriter(err), folder, environment, false, false, 80, true))
                .run(arguments);
        return new Ran(code, out.toString(), err.toString());
    }

    private static String epoch(String day) {
        return Long.toString(LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toEpochSecond());
    }

    @BeforeEach
    void writeTheClinic() throws IOException {
        Files.writeString(folder.resolve("clinic.csv"), BrokenClinic.csv());
    }

    @Test
    void aSuppressionMutesUntilItsLastDayAndIsAFindingAfterwards() throws IOException {
        Ran made = run(DAY, "suppress", "sentinel-value:age", "--reason", "it is a code", "--until", "2026-04-01");
        Ran during = run(DAY, "check", "clinic.csv", "--target", "outcome", "-v");
        Ran after = run(
                Map.of("SOURCE_DATE_EPOCH", epoch("2026-04-02")), "check", "clinic.csv", "--target", "outcome", "-v");

        assertEquals(0, made.code(), made.err());
        assertTrue(made.out().startsWith("SUPPRESSED: sentinel-value:age, until 2026-04-01."), made.out());
        assertTrue(Files.exists(folder.resolve("mldebug.yaml")));
        assertTrue(during.out().contains("suppressed  .mldebug/suppressions.yaml:2, it is a code"), during.out());
        assertFalse(during.out().contains("warning[expired-suppression]"), during.out());
        assertTrue(after.out().contains("warning[expired-suppression] The suppression of sentinel-value:age ended on"));
        assertTrue(after.out().contains(".mldebug/suppressions.yaml:2\n"), after.out());
        assertFalse(after.out().contains("it is a code\n  measured"), after.out());
    }

    @Test
    void aSuppressionThatMutesNothingIsAFindingInBaselineToo() {
        run(DAY, "suppress", "duplicate-header", "--reason", "we like it");

        Ran check = run(DAY, "check", "clinic.csv", "--target", "outcome");
        Ran baseline = run(DAY, "baseline", "clinic.csv", "--target", "outcome", "-v");

        assertTrue(check.out().contains("info[unused-suppression] The suppression of duplicate-header"), check.out());
        assertTrue(baseline.out().contains("info[unused-suppression]"), baseline.out());
    }

    @Test
    void withoutSuppressionsNobodyHearsOfTheirChecks() {
        String out = run(DAY, "check", "clinic.csv", "--format", "json").out();

        assertFalse(out.contains("-suppression"), out);
    }

    @Test
    void renewingReplaces() {
        run(DAY, "suppress", "ragged-rows", "--reason", "old");

        Ran ran = run(DAY, "suppress", "ragged-rows", "--reason", "new", "--until", "2027-01-01");

        assertTrue(ran.out().startsWith("RENEWED: ragged-rows, until 2027-01-01."), ran.out());
        assertFalse(ran.out().contains("old"), ran.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ragged-row --reason x | there is no check 'ragged-row', did you mean 'ragged-rows'?",
                "ragged-rows | a suppression needs a reason",
                "ragged-rows: --reason x | no column after the colon of ragged-rows:",
                "ragged-rows --reason x --until 2026-03-31 | --until 2026-03-31 is over",
                "ragged-rows --reason x --until tomorrow | --until tomorrow is not a date",
            })
    void whatCannotBeDecidedIsSaid(String arguments, String message) {
        Ran ran = run(DAY, ("suppress " + arguments).split(" "));

        assertEquals(2, ran.code());
        assertTrue(ran.err().startsWith("error: " + message + "\nhint: "), ran.err());
        assertFalse(Files.exists(folder.resolve(".mldebug")));
    }

    @Test
    void onlyFindingsThatAreNotKnownCount() throws IOException {
        run(DAY, "check", "clinic.csv", "--target", "outcome", "--format", "json", "--output", "known.json");

        Ran same = run(DAY, "check", "clinic.csv", "--target", "outcome", "--known", "known.json");
        String text = Files.readString(folder.resolve("clinic.csv"));
        Files.writeString(folder.resolve("clinic.csv"), text + "V1,north,,71.0,no,128,2,ill\n");
        Files.writeString(
                folder.resolve("less.json"),
                Files.readString(folder.resolve("known.json"))
                        .replaceAll("\"severity\": \"error\"", "\"severity\": \"info\""));
        Ran worse = run(DAY, "check", "clinic.csv", "--target", "outcome", "--known", "less.json");

        assertEquals(0, same.code(), same.err());
        assertTrue(same.out().matches("(?s)no problems besides \\d+ known: clinic.csv .*"), same.out());
        assertEquals(1, worse.code());
        assertTrue(worse.out().matches("(?s)2 errors, 1 info besides \\d+ known: .*"), worse.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nowhere.json | there is no file nowhere.json, which --known names",
                "clinic.csv | --known clinic.csv is no document of mldebug: ",
                "empty.json | --known empty.json holds no checks",
            })
    void aKnownFileThatIsNoneIsSaid(String file, String message) throws IOException {
        Files.writeString(folder.resolve("empty.json"), "{\"checks\": []}");

        Ran ran = run(DAY, "check", "clinic.csv", "--known", file);

        assertEquals(2, ran.code());
        assertTrue(ran.err().startsWith("error: " + message), ran.err());
    }

    @Test
    void saysWhatIsWrongWithAFileOfSuppressions() throws IOException {
        run(DAY, "suppress", "sentinel-value:age", "--reason", "it is a code");
        Path file = folder.resolve(".mldebug/suppressions.yaml");
        Files.write(file, new byte[] {'-', ' ', (byte) 0xfc, '\n'});
        Ran bytes = run(DAY, "check", "clinic.csv");
        Files.writeString(file, "- check: outliers\n reason: x\n");
        Ran broken = run(DAY, "check", "clinic.csv");

        assertEquals("error: .mldebug/suppressions.yaml is not UTF-8 text\nhint: save it as UTF-8\n", bytes.err());
        assertTrue(
                broken.err()
                        .contains("\n.mldebug/suppressions.yaml:2: not YAML: while parsing a block collection, "
                                + "expected <block end>, but found"),
                broken.err());
        assertTrue(broken.err().contains("\nhint: each entry has check and reason"), broken.err());
    }
}
