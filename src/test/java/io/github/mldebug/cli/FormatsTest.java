package io.github.mldebug.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.kit.BrokenClinic;
import io.github.mldebug.render.Format;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Forms and places of answers and errors, as a command line asks for them. */
class FormatsTest {
    private static final Map<Format, String> STARTS = Map.of(
            Format.TEXT, "2 errors",
            Format.JSON, "{\n  \"schemaVersion\"",
            Format.MARKDOWN, "<!-- mldebug check -->\n# mldebug check\n",
            Format.HTML, "<!doctype html>\n",
            Format.JUNIT, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites",
            Format.SARIF, "{\n  \"$schema\": ",
            Format.GITHUB, "::error file=clinic.csv,line=");

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

    private Ran run(String... arguments) {
        return run(Map.of(), arguments);
    }

    @BeforeEach
    void writeTheClinic() throws IOException {
        Files.writeString(folder.resolve("clinic.csv"), BrokenClinic.csv());
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void exitCodesAndBytesAreTheSameInEveryFormat(Format format) throws IOException {
        Ran found = run("check", "clinic.csv", "--target", "outcome", "--format", format.id());
        Ran never = run("check", "clinic.csv", "--target", "outcome", "--format", format.id(), "--fail-on", "never");
        Ran again = run("check", "clinic.csv", "--target", "outcome", "--format", format.id(), "--threads", "1");
        Ran file = run("check", "clinic.csv", "--target", "outcome", "--format", format.id(), "--output", "answer");

        assertEquals(1, found.code());
        assertEquals(0, never.code());
        assertTrue(found.out().startsWith(STARTS.get(format)), found.out());
        assertEquals(found.out(), again.out());
        assertEquals("", file.out());
        assertEquals(found.out(), Files.readString(folder.resolve("answer")));
        assertEquals("", found.err() + file.err());
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void anErrorHasTheFormOfTheAnswer(Format format) {
        Ran ran = run("check", "nowhere.csv", "--format", format.id());

        assertEquals(2, ran.code());
        assertEquals(format == Format.TEXT, ran.out().isEmpty());
        assertTrue(format == Format.TEXT || ran.out().contains("there is no file nowhere.csv"), ran.out());
        String two =
                "error: there is no file nowhere.csv\nhint: check the spelling; paths are relative to the current folder\n";
        assertEquals(format == Format.JSON ? "" : two, ran.err());
    }

    @Test
    void anErrorReplacesTheAnswerOfYesterday() throws IOException {
        run("check", "clinic.csv", "--report", "junit=r.xml", "--report", "json=r.json");
        Ran ran = run("check", "gone.csv", "--report", "junit=r.xml", "--report", "json=r.json");

        assertEquals(2, ran.code());
        assertTrue(ran.err().startsWith("error: there is no file gone.csv\nhint: "), ran.err());
        assertTrue(Files.readString(folder.resolve("r.xml")).contains("errors=\"1\""));
        assertTrue(Files.readString(folder.resolve("r.json")).contains("\"exitCode\": 2"));
    }

    @Test
    void anErrorOfTheSettingsKeepsThePlaceThatTheyName() throws IOException {
        Files.writeString(folder.resolve("mldebug.yaml"), "format: json\nfail-on: sometimes\n");

        Ran ran = run(Map.of("MLDEBUG_FORMAT", "junit"), "check", "clinic.csv");

        assertEquals(2, ran.code());
        assertTrue(ran.out().startsWith("<?xml"), ran.out());
        assertTrue(ran.err().contains("mldebug.yaml:2"), ran.err());
    }

    @Test
    void furtherCopiesAreWrittenBesideTheAnswer() throws IOException {
        Ran ran =
                run("check", "clinic.csv", "--report", "html=a.html", "--report", "markdown=b.md", "--format", "json");

        assertTrue(ran.out().startsWith("{"), ran.out());
        assertTrue(Files.readString(folder.resolve("a.html")).startsWith("<!doctype html>"));
        assertTrue(Files.readString(folder.resolve("b.md")).startsWith("<!-- mldebug check -->"));
    }

    @ParameterizedTest
    @CsvSource({
        "--report xml=a, no format 'xml'",
        "--report a.xml, --report a.xml is not FORMAT=FILE",
        "--report json=, --report json= is not FORMAT=FILE",
        "--output no/where.txt, cannot write no/where.txt: there is no such folder",
        "--output ., cannot write .: it is a folder",
        "--report json=a --report html=./a, two copies would be written to ./a",
    })
    void aPlaceThatCannotBeIsSaidBeforeTheWork(String options, String message) {
        String[] arguments = ("baseline clinic.csv " + options).split(" ");

        Ran ran = run(arguments);

        assertEquals(2, ran.code());
        assertTrue(ran.err().startsWith("error: " + message), ran.err());
        assertFalse(Files.exists(folder.resolve(".mldebug")));
    }

    @ParameterizedTest
    @CsvSource({"junit", "sarif", "github"})
    void formsForChecksAreForChecks(String format) {
        Ran ran = run("explain", "--format", format);

        assertEquals(2, ran.code());
        assertTrue(
                ran.err()
                        .startsWith("error: there is no " + format + " of mldebug explain: it is a form for checks\n"
                                + "hint: the formats are: text, json, markdown, html\n"),
                ran.err());
    }

    @Test
    void theSummaryOfAStepHoldsTheWholeAnswerOnce() throws IOException {
        Path summary = folder.resolve("summary.md");
        Files.writeString(summary, "of the step before\n");
        Map<String, String> environment = Map.of("GITHUB_STEP_SUMMARY", summary.toString());

        Ran ran = run(environment, "check", "clinic.csv", "--format", "github", "--report", "github=g.txt");
        Ran other = run(environment, "check", "clinic.csv", "--format", "junit");

        assertEquals(ran.out(), Files.readString(folder.resolve("g.txt")));
        assertTrue(other.out().startsWith("<?xml"), other.out());
        String text = Files.readString(summary);
        assertTrue(text.startsWith("of the step before\n<!-- mldebug check -->\n"), text);
        assertEquals(text.indexOf("# mldebug check"), text.lastIndexOf("# mldebug check"));
    }

    @Test
    void aSummaryIsCutAtWhatGithubTakes() throws IOException {
        Path summary = folder.resolve("summary.md");
        Files.writeString(summary, "x".repeat(1024 * 1024 - 700));

        new StepSummary(summary).add("äöü\n".repeat(200));

        String text = Files.readString(summary);
        assertTrue(Files.size(summary) <= 1024 * 1024, () -> "bytes " + text.length());
        assertTrue(text.endsWith(
                "äöü\n\n\n(cut here: a summary holds 1 MiB; the whole stands in --report markdown=FILE)\n"));
    }

    @Test
    void aWholeStepHasOneExplanationWhenItsSummaryCannotBeWritten() {
        Ran ran = run(Map.of("GITHUB_STEP_SUMMARY", folder.toString()), "check", "clinic.csv", "--format", "github");

        assertEquals(2, ran.code());
        assertTrue(ran.err().contains("cannot write the summary of the step"), ran.err());
    }
}
