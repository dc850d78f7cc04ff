package io.github.mldebug.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.github.mldebug.check.Cause;
import io.github.mldebug.check.Limit;
import io.github.mldebug.check.Outcome;
import io.github.mldebug.check.Severity;
import io.github.mldebug.check.Work;
import io.github.mldebug.compare.Comparison;
import io.github.mldebug.compare.Verdict;
import io.github.mldebug.error.Place;
import io.github.mldebug.json.AlwaysPresent;
import io.github.mldebug.ledger.Run;
import io.github.mldebug.report.Answer;
import io.github.mldebug.report.AutoAnswer;
import io.github.mldebug.report.BaselineAnswer;
import io.github.mldebug.report.CheckAnswer;
import io.github.mldebug.report.CheckReport;
import io.github.mldebug.report.ColumnReport;
import io.github.mldebug.report.CompareAnswer;
import io.github.mldebug.report.ConfigAnswer;
import io.github.mldebug.report.DataReport;
import io.github.mldebug.report.DiffAnswer;
import io.github.mldebug.report.ErrorAnswer;
import io.github.mldebug.report.ExplainAnswer;
import io.github.mldebug.report.FailOn;
import io.github.mldebug.report.IterateAnswer;
import io.github.mldebug.report.NoteReport;
import io.github.mldebug.report.ReproduceAnswer;
import io.github.mldebug.report.RevertAnswer;
import io.github.mldebug.report.RunReport;
import io.github.mldebug.report.RunsAnswer;
import io.github.mldebug.report.SearchReport;
import io.github.mldebug.report.SecondFeature;
import io.github.mldebug.report.ShowAnswer;
import io.github.mldebug.report.SignalReport;
import io.github.mldebug.report.SplitExportAnswer;
import io.github.mldebug.report.StateReport;
import io.github.mldebug.report.SuggestAnswer;
import io.github.mldebug.report.SuggestionReport;
import io.github.mldebug.report.Summary;
import io.github.mldebug.report.SuppressAnswer;
import io.github.mldebug.report.TargetReport;
import io.github.mldebug.table.Dialect;
import io.github.mldebug.table.Role;
import io.github.mldebug.table.RowLedger;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents are what their schemas say, and the schemas say what the records are. */
final class JsonSchemaTest {
    private static final String FOLDER = "io/github/mldebug/schema/";

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private static final Map<String, Class<?>> ANSWERS = Map.ofEntries(
            Map.entry("check", CheckAnswer.class),
            Map.entry("baseline", BaselineAnswer.class),
            Map.entry("iterate", IterateAnswer.class),
            Map.entry("iterate-auto", AutoAnswer.class),
            Map.entry("iterate-suggest", SuggestAnswer.class),
            Map.entry("show", ShowAnswer.class),
            Map.entry("runs", RunsAnswer.class),
            Map.entry("compare", CompareAnswer.class),
            Map.entry("diff", DiffAnswer.class),
            Map.entry("revert", RevertAnswer.class),
            Map.entry("reproduce", ReproduceAnswer.class),
            Map.entry("split-export", SplitExportAnswer.class),
            Map.entry("explain", ExplainAnswer.class),
            Map.entry("suppress", SuppressAnswer.class),
            Map.entry("config", ConfigAnswer.class),
            Map.entry("error", ErrorAnswer.class));

    private static final Map<String, Class<?>> PARTS = Map.ofEntries(
            Map.entry("data", DataReport.class),
            Map.entry("dialect", Dialect.class),
            Map.entry("rowLedger", RowLedger.class),
            Map.entry("target", TargetReport.class),
            Map.entry("column", ColumnReport.class),
            Map.entry("summary", Summary.class),
            Map.entry("check", CheckReport.class),
            Map.entry("finding", CheckReport.FindingReport.class),
            Map.entry("score", Run.Score.class),
            Map.entry("feature", Run.Feature.class),
            Map.entry("learner", Run.Learner.class),
            Map.entry("step", RunReport.StepReport.class),
            Map.entry("classScore", Run.ClassScore.class),
            Map.entry("confusion", Run.Confusion.class),
            Map.entry("threshold", Run.Threshold.class),
            Map.entry("lossCurve", Run.LossCurve.class),
            Map.entry("cost", Run.Cost.class),
            Map.entry("run", RunReport.class),
            Map.entry("comparison", Comparison.class),
            Map.entry("detectable", Comparison.Detectable.class),
            Map.entry("shadow", Comparison.Shadow.class),
            Map.entry("guard", Comparison.Guard.class),
            Map.entry("influence", Comparison.Influence.class),
            Map.entry("state", StateReport.class),
            Map.entry("note", NoteReport.class),
            Map.entry("search", SearchReport.class),
            Map.entry("tried", SearchReport.Tried.class),
            Map.entry("suggestion", SuggestionReport.class),
            Map.entry("split", BaselineAnswer.SplitReport.class),
            Map.entry("dummy", BaselineAnswer.DummyReport.class),
            Map.entry("signal", SignalReport.class),
            Map.entry("secondFeature", SecondFeature.class),
            Map.entry("plateau", IterateAnswer.Plateau.class),
            Map.entry("ending", AutoAnswer.Ending.class),
            Map.entry("untried", AutoAnswer.Untried.class),
            Map.entry("runEntry", RunsAnswer.Entry.class),
            Map.entry("settingChange", DiffAnswer.Change.class),
            Map.entry("parts", SplitExportAnswer.Parts.class),
            Map.entry("folding", SplitExportAnswer.Folding.class),
            Map.entry("difference", ReproduceAnswer.Difference.class),
            Map.entry("limit", Limit.class),
            Map.entry("resolvedSetting", ConfigAnswer.Resolved.class),
            Map.entry("suppression", SuppressAnswer.Entry.class),
            Map.entry("topic", ExplainAnswer.Topic.class),
            Map.entry("page", ExplainAnswer.Page.class),
            Map.entry("problem", ErrorAnswer.Problem.class),
            Map.entry("place", Place.class));

    private static final Map<String, Object[]> WORDS = Map.of(
            "severity", Severity.values(),
            "failOn", FailOn.values(),
            "status", Outcome.Status.values(),
            "cause", Cause.values(),
            "role", Role.values(),
            "verdict", Verdict.values(),
            "work", Work.values());

    private final ObjectMapper mapper = new ObjectMapper();

    private static Stream<Arguments> samples() {
        return SampleAnswers.all().entrySet().stream().map(sample -> Arguments.of(sample.getKey(), sample.getValue()));
    }

    private static Stream<String> answers() {
        return ANSWERS.keySet().stream().sorted();
    }

    private static Stream<String> parts() {
        return PARTS.keySet().stream().sorted();
    }

    private static Stream<String> words() {
        return WORDS.keySet().stream().sorted();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void everySampleIsValid(String name, Answer answer) throws IOException {
        assertEquals(Set.of(), problems(name, document(name, answer)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void aDocumentMayGrowButNotShrink(String name, Answer answer) throws IOException {
        ObjectNode document = document(name, answer);
        document.put("somethingNew", 1);

        assertEquals(Set.of(), problems(name, document));

        document.remove("exitCode");

        assertFalse(problems(name, document).isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void documentsHaveTheFieldsOfTheirRecords(String name) throws IOException {
        List<String> expected = new ArrayList<>(List.of("schemaVersion", "command", "tool"));
        expected.addAll(fields(ANSWERS.get(name)));
        List<String> required = new ArrayList<>(List.of("schemaVersion", "command", "tool"));
        required.addAll(required(ANSWERS.get(name)));
        JsonNode schema = schema(name);

        assertEquals(expected, names(schema.get("properties")));
        assertEquals(required, texts(schema.get("required")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("parts")
    void partsHaveTheFieldsOfTheirRecords(String name) throws IOException {
        JsonNode part = schema("common").get("$defs").get(name);

        assertEquals(fields(PARTS.get(name)), names(part.get("properties")));
        assertEquals(required(PARTS.get(name)), texts(part.get("required")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("words")
    void wordsAreThoseOfTheirEnum(String name) throws IOException {
        List<String> expected =
                Arrays.stream(WORDS.get(name)).map(Object::toString).toList();

        assertEquals(expected, texts(schema("common").get("$defs").get(name).get("enum")));
    }

    @Test
    void everyPartIsCompared() throws IOException {
        List<String> known = new ArrayList<>(PARTS.keySet());
        known.addAll(WORDS.keySet());
        known.add("tool");

        assertEquals(
                known.stream().sorted().toList(),
                names(schema("common").get("$defs")).stream().sorted().toList());
    }

    @Test
    void aWrongDocumentIsNotValid() throws IOException {
        ObjectNode document = document("check-one", SampleChecks.oneFinding());
        ((ObjectNode) document.get("checks").get(1).get("findings").get(0)).put("severity", "fatal");

        assertTrue(problems("check-one", document).toString().contains("severity"));
    }

    private ObjectNode document(String name, Answer answer) throws IOException {
        StringWriter out = new StringWriter();
        new JsonRenderer("1.2.3").render(SampleAnswers.command(name), answer, out);
        return (ObjectNode) mapper.readTree(out.toString());
    }

    private static Set<ValidationMessage> problems(String name, JsonNode document) {
        String schema = SampleAnswers.schema(name);
        JsonSchema compiled = FACTORY.getSchema(SchemaLocation.of("classpath:" + FOLDER + schema + ".schema.json"));
        return compiled.validate(document);
    }

    private JsonNode schema(String name) throws IOException {
        try (InputStream in =
                JsonSchemaTest.class.getClassLoader().getResourceAsStream(FOLDER + name + ".schema.json")) {
            return mapper.readTree(in);
        }
    }

    private static List<String> fields(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    private static List<String> required(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(JsonSchemaTest::isAlwaysThere)
                .map(RecordComponent::getName)
                .toList();
    }

    private static boolean isAlwaysThere(RecordComponent component) {
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || component.isAnnotationPresent(AlwaysPresent.class)
                || component.getType() == Double.class;
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
