package io.github.mldebug.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.error.UserError;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressionsFileTest {
    private static SuppressionEntry entry(String check, String column, String reason, String until) {
        return new SuppressionEntry(check, column, reason, until == null ? null : LocalDate.parse(until), 0);
    }

    @Test
    void whatWasWrittenIsReadWithItsLines() {
        String one = SuppressionsFile.with("", entry("constant-column", "site", "one clinic", null));
        String two = SuppressionsFile.with(one, entry("missing-values", null, "known", "2027-01-31"));

        assertEquals("""
                # What mldebug finds here and we live with. `mldebug suppress` adds to this list.
                - check: constant-column
                  column: "site"
                  reason: "one clinic"
                - check: missing-values
                  reason: "known"
                  until: 2027-01-31
                """, two);
        assertEquals(
                List.of("constant-column:site 2", "missing-values 5"),
                SuppressionsFile.read(two).stream()
                        .map(read -> read.name() + " " + read.line())
                        .toList());
        assertEquals(
                LocalDate.of(2027, 1, 31), SuppressionsFile.read(two).get(1).until());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: b", "#", "\u001b[2J", "- x", "'", "\"", "\u202e", "ä 漢 👩", "=1+1", "true", " "})
    void anyColumnAndReasonComesBack(String text) {
        String written = SuppressionsFile.with("", entry("outliers", text, "x" + text, null));

        assertEquals(text, SuppressionsFile.read(written).get(0).column());
        assertEquals(("x" + text).strip(), SuppressionsFile.read(written).get(0).reason());
    }

    @Test
    void renewingReplacesTheEntryAndNothingElse() {
        String text = "# ours\n- check: outliers\n  column: fare\n  reason: old\n- check: a\n  reason: b # kept\n";

        String renewed = SuppressionsFile.with(text, entry("outliers", "fare", "new", "2030-01-01"));

        assertEquals("""
                # ours
                - check: outliers
                  column: "fare"
                  reason: "new"
                  until: 2030-01-01
                - check: a
                  reason: b # kept
                """, renewed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "check: a | :1: the file must be a list",
                "- a | :1: an entry must be a mapping",
                "- reason: b | :1: an entry without check",
                "- check: a | :1: a without reason",
                "- {check: a, reason: b, until: soon} | :1: until must be a date, as 2026-12-31, not 'soon'",
                "- {check: a, reason: b, colum: c} | :1: unknown key 'colum', did you mean 'column'?",
                "- {check: [a], reason: b} | :1: check must be one text",
                "- {check: a | :1: not YAML",
            })
    void whatCannotBeUnderstoodIsNamedWithItsLine(String text, String problem) {
        UserError error = assertThrows(UserError.class, () -> SuppressionsFile.read(text));

        assertTrue(
                String.valueOf(error.getMessage()).contains(".mldebug/suppressions.yaml" + problem), error::getMessage);
    }

    @Test
    void anEmptyFileHasNone() {
        assertEquals(List.of(), SuppressionsFile.read(""));
        assertEquals(List.of(), SuppressionsFile.read("# nothing\n"));
    }
}
