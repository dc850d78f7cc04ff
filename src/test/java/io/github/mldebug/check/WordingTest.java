package io.github.mldebug.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mldebug.config.Pair;
import io.github.mldebug.config.Settings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What hints say can be pasted. */
class WordingTest {
    private static final String BASH = "/bin/bash";

    static boolean hasBash() {
        return Files.isExecutable(Path.of(BASH));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--exclude | age        | --exclude age",
                "--exclude | my age     | --exclude 'my age'",
                "--exclude | a,b        | --exclude '`a,b`'",
                "--key     | a, b       | --key '`a, b`'",
                "--ignore  | outliers:age, years | --ignore '`outliers:age, years`'",
                "--target  | a,b        | --target a,b",
                "--exclude | -x         | --exclude=-x",
                "--exclude | it's       | --exclude 'it'\\''s'",
            })
    void anOptionIsReadyForAShell(String option, String value, String said) {
        assertEquals(said, Wording.option(option, value));
    }

    @Test
    void anInvisibleCharacterIsSpelled() {
        assertEquals("--exclude $'a\\tb\\\\c\\'\\u202e'", Wording.option("--exclude", "a\tb\\c'\u202e"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"age", "a,b", " age ", "a, b", "my age", "check:a,b", "naïve"})
    void aListItemIsOneValue(String value) {
        assertEquals(List.of(value), Settings.splitList(Settings.listItem(value)));
    }

    @Test
    void aMissingTokenNamesItsColumnAlsoWhereThatHoldsAnEqualsSign() {
        assertEquals("--missing-token '`age=y`=-999'", Wording.missingTokens("age=y", List.of("-999")));
        assertEquals(new Pair("age=y", "-999"), Pair.of("`age=y`=-999"));
        assertEquals(
                "--missing-token age=-1 --missing-token age=-2", Wording.missingTokens("age", List.of("-1", "-2")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\tb", "a\\b'\u0001f", "two\nlines", "it's $HOME `x`", "\u202eabc", "a\u00a0b", ""})
    @EnabledIf("hasBash")
    void aShellReadsTheWordThatWasMeant(String word) throws Exception {
        ProcessBuilder bash = new ProcessBuilder(BASH, "-c", "printf %s " + Wording.shell(word));
        bash.environment().put("LC_ALL", "C.UTF-8");
        Process process = bash.start();

        assertEquals(word, new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }
}
