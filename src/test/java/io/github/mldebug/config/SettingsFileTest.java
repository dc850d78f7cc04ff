package io.github.mldebug.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.error.UserError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
    private static Map<Setting, List<String>> values() {
        Map<Setting, List<String>> values = new LinkedHashMap<>();
        values.put(Setting.DATA, List.of("data/houses 1.csv"));
        values.put(Setting.TARGET, List.of("price: €"));
        values.put(Setting.TASK, List.of("regression"));
        values.put(Setting.EXCLUDE, List.of("id", "say \"no\""));
        values.put(Setting.SEED, List.of("7"));
        return values;
    }

    @Test
    void writesANewFile() {
        assertEquals("""
                # Settings of this mldebug workspace. The README explains them.
                data: data/houses 1.csv
                target: "price: €"
                task: regression
                exclude: ["id", "say \\"no\\""]
                seed: 7
                """, SettingsFile.withValues("", values()));
    }

    @Test
    void writingTheSameValuesChangesNothing() {
        String text = "seed:   7 # lucky\n\n# ours\ntask: 'regression'\ndata: data/houses 1.csv\n"
                + "exclude:\n- id\n- say \"no\"\ntarget: \"price: €\"";
        assertEquals(text, SettingsFile.withValues(text, values()));
    }

    @Test
    void keepsWhatItDoesNotOwn() {
        String text = """
                # our project
                target: cost   # old
                exclude:
                  - a

                  - b
                # mute
                ignore:
                - outliers
                fail-on: warning
                """;
        assertEquals("""
                # our project
                target: "price: €"
                exclude: ["id", "say \\"no\\""]
                # mute
                ignore:
                - outliers
                fail-on: warning
                data: data/houses 1.csv
                task: regression
                seed: 7
                """, SettingsFile.withValues(text, values()));
    }

    @Test
    void anEmptyListRemovesASetting() {
        assertEquals(
                "target: x\n",
                SettingsFile.withValues("exclude: [a]\ntarget: x\n", Map.of(Setting.EXCLUDE, List.of())));
    }

    @Test
    void refusesALayoutThatItCannotEdit() {
        UserError error = assertThrows(
                UserError.class,
                () -> SettingsFile.withValues("{target: x, seed: 1}\n", Map.of(Setting.SEED, List.of("2"))));
        assertTrue(error.getMessage().startsWith("mldebug.yaml"), error.getMessage());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anyTextReadsBackAsItWasWritten(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String alphabet = "ab '\"\\:#-[]{},&*!|>%@`=\t\n\r\u0007\u0085\u00a0\u2028\ufeff\u00e9\ud83d\ude00.~0";
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder("x".repeat(random.nextInt(2)));
            int[] points = alphabet.codePoints().toArray();
            for (int length = 1 + random.nextInt(6); length > 0; length--) {
                text.appendCodePoint(points[random.nextInt(points.length)]);
            }
            Map<Setting, List<String>> wanted =
                    Map.of(Setting.TARGET, List.of(text.toString()), Setting.EXCLUDE, List.of(text.toString(), "b"));
            // withValues reads the result back itself and refuses when it differs.
            SettingsFile.withValues("seed: 1\n", wanted);
        }
    }
}
