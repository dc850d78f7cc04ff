package io.github.mldebug.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.error.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    @TempDir
    private Path folder;

    private Settings resolve(Map<String, List<String>> flags, Map<String, String> environment, String yaml)
            throws IOException {
        Path file = folder.resolve("mldebug.yaml");
        Files.writeString(file, yaml);
        return Settings.resolve(flags, environment, Optional.of(file));
    }

    private String complaint(String yaml) {
        return assertThrows(UserError.class, () -> resolve(Map.of(), Map.of(), yaml))
                .getMessage();
    }

    @Test
    void theCommandLineWinsOverEnvironmentFileAndDefault() throws IOException {
        String yaml = """
                # what we predict
                target: price
                seed: 7
                fail-on: warning
                """;
        Map<String, String> environment = Map.of("MLDEBUG_TARGET", "cost", "MLDEBUG_SEED", "8");
        Settings settings = resolve(Map.of("target", List.of("rent")), environment, yaml);

        assertEquals(Optional.of("rent"), settings.text(Setting.TARGET));
        assertEquals("--target", settings.origin(Setting.TARGET));
        assertEquals(8, settings.whole(Setting.SEED).orElseThrow());
        assertEquals("MLDEBUG_SEED", settings.origin(Setting.SEED));
        assertEquals(Optional.of("warning"), settings.text(Setting.FAIL_ON));
        assertEquals("mldebug.yaml:4", settings.origin(Setting.FAIL_ON));
        assertEquals(Optional.of("auto"), settings.text(Setting.COLOR));
        assertEquals("default", settings.origin(Setting.COLOR));
        assertEquals(Optional.empty(), settings.text(Setting.TASK));
    }

    @Test
    void aSwitchTurnedOffIsNamedAsTheUserTypedIt() throws IOException {
        Settings settings = resolve(Map.of("lock", List.of("false")), Map.of(), "");

        assertFalse(settings.yes(Setting.LOCK));
        assertEquals("--no-lock", settings.origin(Setting.LOCK));
        assertTrue(resolve(Map.of(), Map.of(), "").yes(Setting.LOCK));
        assertEquals(Optional.empty(), settings.flag(Setting.NO_HEADER));
    }

    @Test
    void scalarsStayAsTheyAreWritten() throws IOException {
        Settings settings = resolve(Map.of(), Map.of(), """
                positive: 01
                target: 2020
                delimiter: "\\t"
                exclude:
                - yes
                - 1e3
                missing-token:
                  age: [-1, 999]
                  name: "?"
                limit: [outliers.share=0.1]
                """);

        assertEquals(Optional.of("01"), settings.text(Setting.POSITIVE));
        assertEquals(Optional.of("2020"), settings.text(Setting.TARGET));
        assertEquals(Optional.of("\t"), settings.text(Setting.DELIMITER));
        assertEquals(List.of("yes", "1e3"), settings.texts(Setting.EXCLUDE));
        assertEquals(
                List.of(new Pair("age", "-1"), new Pair("age", "999"), new Pair("name", "?")),
                settings.pairs(Setting.MISSING_TOKEN));
        assertEquals(List.of(new Pair("outliers.share", "0.1")), settings.pairs(Setting.LIMIT));
    }

    @Test
    void listsFromTheEnvironmentSplitAtCommasOutsideBackticks() throws IOException {
        Settings settings = resolve(Map.of(), Map.of("MLDEBUG_EXCLUDE", "id, `last, first`,zip"), "");

        assertEquals(List.of("id", "last, first", "zip"), settings.texts(Setting.EXCLUDE));
    }

    @Test
    void pathsInTheFileStartAtTheFile() throws IOException {
        assertEquals(
                Optional.of(folder.toAbsolutePath().resolve("data/train.csv")),
                resolve(Map.of(), Map.of(), "data: data/train.csv").path(Setting.DATA));
        assertEquals(
                Optional.of(Path.of("other.csv")),
                resolve(Map.of("data", List.of("other.csv")), Map.of(), "data: data/train.csv")
                        .path(Setting.DATA));
    }

    @Test
    void mappingsHoldTheirOwnSettings() throws IOException {
        Settings settings = resolve(Map.of(), Map.of(), """
                features:
                  raw: raw.csv
                  command: [python3, prepare.py]
                gate:
                  tolerance: {log-loss: 0.01}
                """);

        assertEquals(List.of("python3", "prepare.py"), settings.texts(Setting.FEATURES_COMMAND));
        assertEquals("mldebug.yaml:3", settings.origin(Setting.FEATURES_COMMAND));
        assertEquals(List.of(new Pair("log-loss", "0.01")), settings.pairs(Setting.GATE_TOLERANCE));
    }

    @Test
    void allProblemsOfAFileAreNamedTogether() {
        String complaint = complaint("""
                traget: price
                task: regresion
                seed: soon
                min-effect: 0
                exclude:
                  a: b
                target: x
                target: y
                features: {row: raw.csv}
                weight:
                """);

        assertEquals("""
                8 settings are wrong
                  mldebug.yaml:1: unknown setting 'traget', did you mean 'target'?
                  mldebug.yaml:2: task must be one of classification, regression, not 'regresion', did you mean 'regression'?
                  mldebug.yaml:3: seed must be a whole number, 0 or above, not 'soon'
                  mldebug.yaml:4: min-effect must be a number above 0, not '0'
                  mldebug.yaml:5: exclude must be a list of texts
                  mldebug.yaml:8: target is set a second time
                  mldebug.yaml:9: unknown setting 'features.row', did you mean 'features.raw'?
                  mldebug.yaml:10: weight must be a text""", complaint);
    }

    @Test
    void problemsOfEveryOriginAreNamedTogether() {
        UserError error = assertThrows(
                UserError.class,
                () -> resolve(Map.of("format", List.of("pdf")), Map.of("MLDEBUG_STRICT", "maybe"), "sed: 1"));

        assertEquals("""
                3 settings are wrong
                  mldebug.yaml:1: unknown setting 'sed', did you mean 'seed'?
                  MLDEBUG_STRICT: strict must be true or false, not 'maybe'
                  --format: format must be one of text, json, markdown, html, junit, sarif, github, not 'pdf'""", error.getMessage());
    }

    @Test
    void aFileThatIsNotYamlIsNamedWithItsLine() {
        assertTrue(complaint("target: x\nexclude: [a, b\n").startsWith("mldebug.yaml:2: not YAML: "));
        assertEquals("mldebug.yaml:1: the file must hold lines of the form 'target: price'", complaint("- a\n- b\n"));
    }

    @Test
    void emptyFilesSetNothing() throws IOException {
        assertEquals(
                resolve(Map.of(), Map.of(), "").all(),
                resolve(Map.of(), Map.of(), "# nothing\n\n").all());
    }

    @Test
    void noColorIsHonoured() throws IOException {
        Settings settings = resolve(Map.of(), Map.of("NO_COLOR", "1"), "color: always");
        assertEquals(Optional.of("never"), settings.text(Setting.COLOR));
        assertEquals("NO_COLOR", settings.origin(Setting.COLOR));
        assertEquals(
                Optional.of("always"),
                resolve(Map.of("color", List.of("always")), Map.of("NO_COLOR", "1"), "")
                        .text(Setting.COLOR));
    }

    @Test
    void mistypedVariablesAreSaid() throws IOException {
        Settings settings = resolve(Map.of(), Map.of("MLDEBUG_TARGT", "x", "MLDEBUG_CACHE", "/c", "PATH", "/"), "");
        assertEquals(List.of("MLDEBUG_TARGT sets nothing, did you mean MLDEBUG_TARGET?"), settings.unknownVariables());
    }

    @Test
    void everySettingHasItsOwnVariableAndAFittingDefault() {
        Set<String> variables = new HashSet<>();
        for (Setting setting : Setting.values()) {
            assertTrue(variables.add(setting.variable()), setting.variable());
            setting.standard().ifPresent(text -> assertTrue(setting.accepts(text), setting.id()));
        }
    }

    @Test
    void numbersAreFinite() {
        for (String right : List.of("0.5", ".5", "5", "1e-3")) {
            assertTrue(Setting.MIN_EFFECT.accepts(right), right);
        }
        for (String wrong : List.of("0", "-1", "NaN", "1e400", "Infinity", "0x1p3", "1d", "")) {
            assertFalse(Setting.MIN_EFFECT.accepts(wrong), wrong);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            MLDEBUG_CACHE=/c HOME=/h                  | false | /c
            XDG_CACHE_HOME=/x HOME=/h                 | false | /x/mldebug
            MLDEBUG_CACHE= XDG_CACHE_HOME= HOME=/h    | false | /h/.cache/mldebug
            LOCALAPPDATA=/l                           | false | /l/mldebug/cache
            PATH=/p                                   | false | none
            MLDEBUG_CACHE=/c                          | true  | none
            MLDEBUG_CACHE=/c MLDEBUG_NO_CACHE=true    | false | none
            """)
    void theCacheIsWhereTheSystemKeepsCaches(String variables, boolean without, String expected) {
        Map<String, String> environment = new TreeMap<>();
        for (String variable : variables.split(" +", -1)) {
            environment.put(variable.replaceFirst("=.*", ""), variable.replaceFirst("[^=]*=", ""));
        }
        Settings settings = Settings.resolve(
                without ? Map.of("no-cache", List.of("true")) : Map.of(), environment, Optional.empty());
        assertEquals(Optional.ofNullable(expected), settings.cacheFolder().map(path -> path.toString()
                .replace('\\', '/')));
    }
}
