package io.github.mldebug.catalog.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mldebug.check.Finding;
import io.github.mldebug.check.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpiredSuppressionTest {
    @Test
    void findsAnEntryWhoseLastDayIsOver() {
        List<Finding> found =
                Uses.findings(new ExpiredSuppression(), Uses.entry("duplicate-rows", "2026-03-31"), Uses.REPEATED);

        assertEquals(1, found.size());
        assertEquals(
                "The suppression of duplicate-rows ended on 2026-03-31: what it muted counts again",
                found.get(0).message());
        assertEquals(List.of(2), found.get(0).lines());
        assertEquals(Severity.WARNING, found.get(0).severity());
        assertEquals(1.0, found.get(0).measured());
    }

    @Test
    void staysSilentOnTheLastDayAndWithoutOne() {
        assertEquals(
                List.of(),
                Uses.findings(new ExpiredSuppression(), Uses.entry("duplicate-rows", "2026-04-01"), Uses.REPEATED));
        assertEquals(
                List.of(), Uses.findings(new ExpiredSuppression(), Uses.entry("duplicate-rows", null), Uses.REPEATED));
    }
}
