package io.github.mldebug.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.config.Kind;
import io.github.mldebug.config.Setting;
import io.github.mldebug.json.RecordJson;
import io.github.mldebug.report.ConfigAnswer;
import io.github.mldebug.report.ConfigAnswer.Resolved;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where values come from: the option, else the environment, else the file, else the default, for every setting. */
class ConfigTest {
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

    static Stream<Setting> settings() {
        return Arrays.stream(Setting.values())
                .filter(setting -> setting.id().indexOf('.') < 0)
                // These decide where and how this very answer is written.
                .filter(setting -> !List.of(Setting.FORMAT, Setting.OUTPUT, Setting.REPORT, Setting.DATA)
                        .contains(setting));
    }

    private static String value(Setting setting, int which) {
        return switch (setting.kind()) {
            case TEXT, PATH, LIST -> "value" + which;
            case PAIRS -> "a=" + which;
            case CHARACTER -> ";|^".substring(which, which + 1);
            case CHOICE -> setting.choices().get(which % setting.choices().size());
            case NUMBER, WHOLE -> "1" + which;
            case YES_NO -> "true";
        };
    }

    private Resolved resolved(Setting setting, Map<String, String> environment, List<String> options) {
        List<String> arguments = new ArrayList<>(List.of("config", "--format", "json"));
        arguments.addAll(options);
        Ran ran = run(environment, arguments.toArray(String[]::new));
        assertEquals(0, ran.code(), ran.err() + ran.out());
        return RecordJson.read(ConfigAnswer.class, ran.out()).settings().stream()
                .filter(one -> one.name().equals(setting.id()))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void theOptionWinsOverTheEnvironmentThisOverTheFileThisOverTheDefault(Setting setting) throws IOException {
        Map<String, String> environment = Map.of(setting.variable(), value(setting, 1));
        boolean isSwitch = setting.kind() == Kind.YES_NO;
        String given = isSwitch
                ? (setting.standard().equals(java.util.Optional.of("true")) ? "false" : "true")
                : value(setting, 0);
        String option = setting.option(given);

        Resolved standard = resolved(setting, Map.of(), List.of());
        Files.writeString(folder.resolve("mldebug.yaml"), "\n" + setting.id() + ": \"" + value(setting, 2) + "\"\n");
        Resolved fromFile = resolved(setting, Map.of(), List.of());
        Resolved fromEnvironment = resolved(setting, environment, List.of());
        Resolved fromOption = resolved(setting, environment, isSwitch ? List.of(option) : List.of(option, given));

        assertEquals("default " + setting.standard().stream().toList(), standard.origin() + " " + standard.values());
        assertEquals("mldebug.yaml:2 [" + value(setting, 2) + "]", fromFile.origin() + " " + fromFile.values());
        assertEquals(
                setting.variable() + " [" + value(setting, 1) + "]",
                fromEnvironment.origin() + " " + fromEnvironment.values());
        assertEquals(option + " [" + given + "]", fromOption.origin() + " " + fromOption.values());
    }

    @Test
    void listsAreSplitAlikeWhereverTheyStand() {
        String list = "a,`b, c`";

        List<String> option =
                resolved(Setting.EXCLUDE, Map.of(), List.of("--exclude", list)).values();
        List<String> variable = resolved(Setting.EXCLUDE, Map.of("MLDEBUG_EXCLUDE", list), List.of())
                .values();

        assertEquals(List.of("a", "b, c"), variable);
        assertEquals(variable, option);
    }

    @Test
    void mistypedVariablesAreNamed() {
        Ran ran = run(Map.of("MLDEBUG_TARGT", "x"), "config");

        assertTrue(ran.out().contains("MLDEBUG_TARGT sets nothing, did you mean MLDEBUG_TARGET?"), ran.out());
        assertTrue(ran.out().startsWith("No settings file here or above."), ran.out());
    }

    @Test
    void theCompletionScriptKnowsEveryCommandAndIsTheSameTwice() {
        Ran ran = run(Map.of(), "completion");

        assertEquals(0, ran.code());
        for (String command : List.of("check", "baseline", "iterate", "suppress", "config", "--fail-on")) {
            assertTrue(ran.out().contains(command), command);
        }
        assertEquals(ran.out(), run(Map.of(), "completion").out());
    }
}
