package io.github.mldebug.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.mldebug.json.RecordJson;
import io.github.mldebug.report.Answer;
import io.github.mldebug.report.Checked;
import io.github.mldebug.report.ErrorAnswer;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every sample answer in every form, compared with a file. {@code -Dgoldens.update} writes the files instead, and fails,
 * so that the difference is read before it is committed.
 */
final class GoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/io/github/mldebug/render/golden");

    private static final Map<String, Renderer> FORMS = Map.of(
            "txt", new TextRenderer(new RenderOptions("1.2.3", 80, 50, false, true, false)),
            "verbose.txt", new TextRenderer(new RenderOptions("1.2.3", 80, 50, false, true, true)),
            "narrow.txt", new TextRenderer(new RenderOptions("1.2.3", 46, 50, false, false, false)),
            "json", new JsonRenderer("1.2.3"),
            "md", new MarkdownRenderer(),
            "html", new HtmlRenderer("1.2.3"),
            "junit.xml", new JunitRenderer(),
            "sarif", new SarifRenderer("1.2.3"),
            "github.txt", new GithubRenderer());

    private static final Set<String> OF_CHECKS = Set.of("junit.xml", "sarif", "github.txt");

    private static Stream<Arguments> matrix() {
        return SampleAnswers.all().entrySet().stream().flatMap(sample -> FORMS.keySet().stream()
                .filter(form -> !OF_CHECKS.contains(form) || isOfChecks(sample.getValue()))
                .sorted()
                .map(form -> Arguments.of(sample.getKey() + "." + form, sample.getValue(), FORMS.get(form))));
    }

    private static boolean isOfChecks(Answer answer) {
        return answer instanceof Checked || answer instanceof ErrorAnswer;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("matrix")
    void isAsInTheFile(String name, Answer answer, Renderer renderer) throws IOException {
        String rendered = rendered(name, answer, renderer);
        Path golden = FOLDER.resolve(name);
        String expected = Files.exists(golden) ? Files.readString(golden) : "";

        if (System.getProperty("goldens.update") != null && !expected.equals(rendered)) {
            Files.createDirectories(FOLDER);
            Files.writeString(golden, rendered);
            fail("wrote " + golden + ": read the difference, then run again without -Dgoldens.update");
        }

        assertEquals(expected, rendered);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("matrix")
    void jsonReadsBackAsAnAnswerThatIsWrittenAlike(String name, Answer answer, Renderer renderer) throws IOException {
        if (renderer instanceof JsonRenderer) {
            String written = rendered(name, answer, renderer);
            Answer read = (Answer) RecordJson.read(((Record) answer).getClass(), written);
            assertEquals(written, rendered(name, read, renderer), name);
        }
    }

    @Test
    void everyFileBelongsToASample() throws IOException {
        Set<String> known = Set.copyOf(
                matrix().map(arguments -> (String) arguments.get()[0]).toList());

        try (Stream<Path> files = Files.list(FOLDER)) {
            assertEquals(
                    "",
                    String.join(
                            " ",
                            files.map(file -> file.getFileName().toString())
                                    .filter(file -> !known.contains(file))
                                    .sorted()
                                    .toList()));
        }
    }

    private static String rendered(String name, Answer answer, Renderer renderer) throws IOException {
        StringWriter out = new StringWriter();
        renderer.render(SampleAnswers.command(name), answer, out);
        return out.toString();
    }
}
