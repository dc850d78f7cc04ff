package io.github.mldebug.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.check.CheckResult.Judged;
import io.github.mldebug.check.Outcome.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

class MutingTest {
    @Test
    void aSpecificFindingMutesAGeneralOneOfTheSameColumn() {
        Judged general = general(found("specific", List.of(List.of("a"))), "a");
        assertEquals("specific", general.impliedBy());
        assertFalse(general.counts());
    }

    @Test
    void otherColumnsStillCount() {
        assertTrue(general(found("specific", List.of(List.of("a"))), "b").counts());
        assertTrue(general(found("specific", List.of(List.of("a"))), "a", "b").counts());
    }

    @Test
    void severalSpecificFindingsMuteAGeneralOneOfAllTheirColumns() {
        CheckResult specific = found("specific", List.of(List.of("a"), List.of("b")));
        assertFalse(general(specific, "a", "b").counts());
        assertTrue(general(specific, "a", "b", "c").counts());
    }

    @Test
    void whatConcernsTheWholeFileIsMutedByTheWholeFileOnly() {
        assertFalse(general(found("specific", List.of(List.of()))).counts());
        assertTrue(general(found("specific", List.of(List.of("a")))).counts());
    }

    @Test
    void aCheckThatFoundNothingMutesNothing() {
        assertTrue(general(found("specific", List.of()), "a").counts());
    }

    private static Judged general(CheckResult specific, String... columns) {
        List<CheckResult> results =
                new Muting(List.of()).apply(List.of(specific, found("general", List.of(List.of(columns)))));
        return results.get(1).findings().get(0);
    }

    private static CheckResult found(String id, List<List<String>> columns) {
        List<String> implies = id.equals("specific") ? List.of("general") : List.of();
        CheckInfo info =
                new CheckInfo(id, Group.COLUMN, id, id, Severity.WARNING, Work.SCAN, false, List.of(), implies);
        List<Judged> findings = columns.stream()
                .map(keys -> Finding.of(Severity.WARNING, "seen").columns(keys).next("look"))
                .map(finding -> new Judged(finding, null, null))
                .toList();
        return new CheckResult(info, findings.isEmpty() ? Status.PASSED : Status.FOUND, null, findings, null);
    }
}
