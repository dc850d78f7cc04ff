package io.github.mldebug.catalog.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mldebug.check.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnusedSuppressionTest {
    private static String said(String check, String until, String csv) {
        List<Finding> found = Uses.findings(new UnusedSuppression(), Uses.entry(check, until), csv);
        return found.isEmpty()
                ? ""
                : found.get(0).message() + " on " + found.get(0).lines();
    }

    @Test
    void findsAnEntryThatMutesNothing() {
        assertEquals(
                "The suppression of duplicate-rows mutes nothing: the check passed on [2]",
                said("duplicate-rows", null, Uses.DISTINCT));
    }

    @Test
    void findsAMisspeltOne() {
        assertEquals(
                "The suppression of duplicate-row mutes nothing: there is no such check, did you mean 'duplicate-rows'?"
                        + " on [2]",
                said("duplicate-row", null, Uses.REPEATED));
    }

    @Test
    void staysSilentWhereItMutesSomethingOrIsOver() {
        assertEquals("", said("duplicate-rows", null, Uses.REPEATED));
        assertEquals("", said("duplicate-rows", "2026-03-31", Uses.DISTINCT));
    }

    @Test
    void doesNotJudgeAnEntryWhoseCheckDidNotRun() {
        assertEquals("", said("missing-values", null, Uses.DISTINCT));
    }
}
