package io.github.mldebug.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.mldebug.check.Outcome.Status;
import io.github.mldebug.check.Severity;
import io.github.mldebug.present.Presenters;
import io.github.mldebug.report.Answer;
import io.github.mldebug.report.CheckReport;
import io.github.mldebug.report.CheckReport.FindingReport;
import io.github.mldebug.report.Checked;
import io.github.mldebug.report.ErrorAnswer;
import io.github.mldebug.report.FixOrder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/**
 * What is written in a format of others is read back by a parser of that format, and says what the answer says. The
 * hostile samples among the answers hold whatever could steer a reader.
 */
final class ReadBackTest {
    private static final String VERSION = "1.2.3";
    private static final Pattern ANNOTATION =
            Pattern.compile("::(error|warning|notice) (?:file=([^,:]*),)?(?:line=(\\d+),)?title=([^,:]*)::(.*)");

    private static Stream<Arguments> answers() {
        return SampleAnswers.all().entrySet().stream()
                .map(sample -> Arguments.of(SampleAnswers.command(sample.getKey()), sample.getValue()));
    }

    private static Stream<Arguments> checked() {
        return SampleAnswers.all().entrySet().stream()
                .filter(sample -> sample.getValue() instanceof Checked)
                .map(sample -> Arguments.of(sample.getKey(), sample.getValue()));
    }

    private static String rendered(Renderer renderer, Answer answer) throws IOException {
        StringWriter out = new StringWriter();
        renderer.render("check", answer, out);
        return out.toString();
    }

    /** Texts are compared without their blanks: every format breaks lines in its own way. */
    private static String squashed(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static void assertSays(String rendered, Answer answer) {
        String squashed = squashed(rendered);
        for (String text : Said.in(new Presenters().document(answer))) {
            assertTrue(squashed.contains(squashed(text)), () -> "lacks " + text + " in\n" + rendered);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void markdownSaysAllAndHoldsNoMarkupOfTheData(String command, Answer answer) throws IOException {
        String html = org.commonmark.renderer.html.HtmlRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .render(Parser.builder()
                        .extensions(List.of(TablesExtension.create()))
                        .build()
                        .parse(rendered(new MarkdownRenderer(), answer)));
        Element page = Jsoup.parse(html).body();

        assertSays(page.wholeText(), answer);
        assertEquals(Set.of(), tags(page, Set.of("a", "img", "script", "b", "em", "del", "h4", "hr", "blockquote")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void htmlSaysAllAndRunsNothing(String command, Answer answer) throws IOException {
        org.jsoup.parser.Parser parser = org.jsoup.parser.Parser.htmlParser().setTrackErrors(20);
        org.jsoup.nodes.Document page = Jsoup.parse(rendered(new HtmlRenderer(VERSION), answer), "", parser);

        assertEquals(List.of(), parser.getErrors());
        assertSays(page.body().wholeText(), answer);
        assertEquals(Set.of(), tags(page, Set.of("script", "img", "a", "iframe", "object", "link", "form", "base")));
        page.getAllElements().forEach(element -> element.attributes()
                .forEach(attribute ->
                        assertFalse(attribute.getKey().matches("on.*|href|src|style"), element::toString)));
        assertEquals(
                "default-src 'none'; style-src 'unsafe-inline'",
                page.selectXpath("//meta[@http-equiv]").attr("content"));
    }

    private static Set<String> tags(Element page, Set<String> refused) {
        return page.getAllElements().stream()
                .map(Element::normalName)
                .filter(refused::contains)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void textSaysAllToThoseWhoAsk(String command, Answer answer) throws IOException {
        RenderOptions options = new RenderOptions(VERSION, 10_000, 50, false, true, true);
        String squashed = squashed(rendered(new TextRenderer(options), answer));

        for (String text : Said.in(new Presenters().document(answer))) {
            // Cells of tables are shortened there: the column is named in full in JSON.
            assertTrue(text.length() > 60 || squashed.contains(squashed(text)), () -> "lacks " + text);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("checked")
    void junitHasACaseForEveryCheck(String name, Checked answer) throws Exception {
        Document xml = xml(rendered(new JunitRenderer(), answer));
        Map<String, Integer> ends = new TreeMap<>();
        for (int i = 0; i < answer.checks().size(); i++) {
            CheckReport check = answer.checks().get(i);
            org.w3c.dom.Element test =
                    (org.w3c.dom.Element) xml.getElementsByTagName("testcase").item(i);
            List<FindingReport> failing =
                    check.findings().stream().filter(answer.failOn()::fails).toList();
            assertEquals(check.id(), test.getAttribute("name"));
            String end = failing.isEmpty() ? junitEnd(check.status()) : "failure";
            assertEquals(end, onlyChild(test, "failure", "error", "skipped"));
            ends.merge(end, 1, Integer::sum);
            check.findings()
                    .forEach(finding -> assertTrue(
                            test.getTextContent().contains(VisibleText.of(finding.message())), finding::message));
            if (!failing.isEmpty() && !failing.get(0).lines().isEmpty()) {
                assertEquals(failing.get(0).lines().get(0).toString(), test.getAttribute("line"));
            }
        }
        org.w3c.dom.Element suite =
                (org.w3c.dom.Element) xml.getElementsByTagName("testsuite").item(0);
        assertEquals(Integer.toString(answer.checks().size()), suite.getAttribute("tests"));
        assertEquals(Integer.toString(ends.getOrDefault("failure", 0)), suite.getAttribute("failures"));
        assertEquals(Integer.toString(ends.getOrDefault("error", 0)), suite.getAttribute("errors"));
        assertEquals(Integer.toString(ends.getOrDefault("skipped", 0)), suite.getAttribute("skipped"));
    }

    private static String junitEnd(Status status) {
        return switch (status) {
            case PASSED, FOUND -> "";
            case NOT_APPLICABLE, SKIPPED, SUPPRESSED -> "skipped";
            case CRASHED -> "error";
        };
    }

    private static String onlyChild(org.w3c.dom.Element element, String... names) {
        List<String> found = new ArrayList<>();
        for (String name : names) {
            NodeList children = element.getElementsByTagName(name);
            for (int i = 0; i < children.getLength(); i++) {
                found.add(name);
            }
        }
        return String.join(" ", found);
    }

    private static Document xml(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("checked")
    void sarifIsValidAndHasEveryFinding(String name, Checked answer) throws IOException {
        JsonNode log = new ObjectMapper().readTree(rendered(new SarifRenderer(VERSION), answer));
        JsonNode run = log.path("runs").path(0);
        List<FindingReport> findings = answer.checks().stream()
                .flatMap(check -> check.findings().stream())
                .toList();

        assertEquals(Set.of(), sarifSchema().validate(log));
        assertEquals(answer.checks().size(), run.at("/tool/driver/rules").size());
        assertEquals(findings.size(), run.path("results").size());
        for (int i = 0; i < findings.size(); i++) {
            assertIsIn(run, run.path("results").path(i), findings.get(i));
        }
        assertEquals(answer.exitCode(), run.at("/invocations/0/exitCode").asInt());
        assertEquals(
                answer.summary().crashed() == 0,
                run.at("/invocations/0/executionSuccessful").asBoolean());
    }

    private static void assertIsIn(JsonNode run, JsonNode result, FindingReport finding) {
        String rule = run.at("/tool/driver/rules/" + result.path("ruleIndex").asInt() + "/id")
                .asText();
        assertEquals(rule, result.path("ruleId").asText());
        assertEquals(
                finding.id(),
                result.at("/partialFingerprints/mldebugFinding~1v1").asText());
        String level = finding.severity() == Severity.INFO
                ? "note"
                : finding.severity().id();
        assertEquals(level, result.path("level").asText());
        String text = result.at("/message/text").asText().replaceAll("\\\\([\\[\\]\\\\])", "$1");
        assertTrue(text.startsWith(VisibleText.of(finding.message())), text);
        assertEquals(
                finding.suppressedBy() != null || finding.impliedBy() != null,
                result.path("suppressions").size() > 0);
        JsonNode place = result.at("/locations/0/physicalLocation");
        assertEquals(
                new String(finding.file().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8),
                URI.create(place.at("/artifactLocation/uri").asText()).getPath());
        int line = finding.lines().isEmpty() ? 1 : finding.lines().get(0);
        assertEquals(line, place.at("/region/startLine").asInt());
        assertEquals(finding.lines().isEmpty() ? List.of(1) : finding.lines(), lines(result));
    }

    private static List<Integer> lines(JsonNode result) {
        List<JsonNode> places = new ArrayList<>();
        result.path("locations").forEach(places::add);
        result.path("relatedLocations").forEach(places::add);
        List<Integer> lines = new ArrayList<>();
        for (JsonNode place : places) {
            JsonNode region = place.at("/physicalLocation/region");
            int start = region.path("startLine").asInt();
            for (int line = start; line <= region.path("endLine").asInt(start); line++) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static JsonSchema sarifSchema() throws IOException {
        try (InputStream in = ReadBackTest.class.getResourceAsStream("sarif/sarif-2.1.0-rtm.5.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4).getSchema(in);
        }
    }

    @Test
    void theSchemaOfSarifRefusesWhatIsNone() throws IOException {
        String log = rendered(new SarifRenderer(VERSION), SampleChecks.many());

        JsonNode wrong = new ObjectMapper().readTree(log.replace("\"level\": \"note\"", "\"level\": \"info\""));

        assertTrue(sarifSchema().validate(wrong).toString().contains("level"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("checked")
    void githubGetsTenAnnotationsAtMostThoseToFixFirst(String name, Checked answer) throws IOException {
        List<String> lines = rendered(new GithubRenderer(), answer)
                .lines()
                .filter(line -> line.startsWith("::"))
                .toList();
        List<String> expected = new ArrayList<>();
        answer.checks().stream()
                .filter(check -> check.status() == Status.CRASHED)
                .forEach(check -> expected.add("error crashed: " + check.id()));
        for (FixOrder.Problem problem : FixOrder.of(answer.checks(), FindingReport::counts)) {
            String level = problem.severity() == Severity.INFO
                    ? "notice"
                    : problem.severity().id();
            problem.findings()
                    .forEach(finding -> expected.add(level + " "
                            + problem.check().id() + " "
                            + VisibleText.of(finding.file()) + ":"
                            + (finding.lines().isEmpty() ? "" : finding.lines().get(0)) + " "
                            + VisibleText.of(finding.message())));
        }

        assertEquals(Math.min(10, expected.size()), lines.size());
        for (int i = 0; i < lines.size(); i++) {
            Matcher parts = ANNOTATION.matcher(lines.get(i));
            assertTrue(parts.matches(), lines.get(i));
            String read = parts.group(1) + " " + unescaped(parts.group(4))
                    + (parts.group(2) == null
                            ? ""
                            : " " + unescaped(parts.group(2)) + ":" + (parts.group(3) == null ? "" : parts.group(3))
                                    + " " + unescaped(parts.group(5)));
            assertTrue(read.startsWith(expected.get(i)), read);
        }
    }

    /** As the runner reads it. */
    private static String unescaped(String text) {
        return text.replace("%0D", "\r")
                .replace("%0A", "\n")
                .replace("%3A", ":")
                .replace("%2C", ",")
                .replace("%25", "%");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("checked")
    void noFormatLetsAControlOrReorderingCharacterThrough(String name, Checked answer) throws IOException {
        for (Format format : Format.values()) {
            RenderOptions options = new RenderOptions(VERSION, 80, 50, false, true, true);
            rendered(format.renderer(options), answer).codePoints().forEach(point -> {
                int type = Character.getType(point);
                boolean harmless = point == '\n'
                        || (type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE);
                assertTrue(harmless, () -> format + " holds U+" + Integer.toHexString(point));
            });
        }
    }

    @Test
    void anErrorIsAnErrorInEveryFormat() throws Exception {
        ErrorAnswer error = new ErrorAnswer(new ErrorAnswer.Problem("no such file: a&b.csv", "check: the path"), 2);

        Document junit = xml(rendered(new JunitRenderer(), error));
        JsonNode sarif = new ObjectMapper().readTree(rendered(new SarifRenderer(VERSION), error));

        assertEquals(
                "no such file: a&b.csv",
                ((org.w3c.dom.Element) junit.getElementsByTagName("error").item(0)).getAttribute("message"));
        assertEquals(Set.of(), sarifSchema().validate(sarif));
        assertFalse(sarif.at("/runs/0/invocations/0/executionSuccessful").asBoolean(true));
        assertEquals(
                "::error title=mldebug check::no such file: a&b.csv. Hint: check: the path\n",
                rendered(new GithubRenderer(), error));
    }

    @ParameterizedTest(name = "{0}")
    @org.junit.jupiter.params.provider.CsvSource({
        "data/a b.csv, data/a%20b.csv",
        "/tmp/ä.csv, file:///tmp/%C3%A4.csv",
        "a:b.csv, a%3Ab.csv",
        "100%.csv, 100%25.csv"
    })
    void pathsBecomeReferencesOfUris(String path, String uri) {
        assertEquals(uri, SarifRenderer.uri(path));
    }
}
