package io.github.mldebug.pipeline;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.compare.StepKind;
import io.github.mldebug.config.Settings;
import io.github.mldebug.report.SearchReport;
import io.github.mldebug.trial.Configuration;
import io.github.mldebug.trial.OutOfFold;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a step is judged by must be numbers, on whichever side and fold. */
class DivergedTest {
    private static final Settings SETTINGS = Settings.resolve(Map.of(), Map.of(), Optional.empty());

    private static OutOfFold losses(double... losses) {
        return new OutOfFold(new double[][] {losses}, new double[1][losses.length][], 1, 1, 1);
    }

    private static Proposal proposal() {
        Configuration configuration = new Configuration(List.of("x"), "linear", Map.of());
        return new Proposal(StepKind.TUNE, "learning-rate=0.5", configuration, SETTINGS, null, 2);
    }

    private static Proposal judged(OutOfFold parent, OutOfFold candidate) {
        SearchReport report = new SearchReport(List.of("learning-rate"), "rmse", List.of(), List.of());
        return proposal().judgedBy(new Proposal.Judged(parent, candidate, report));
    }

    @Test
    void aFoldWhoseChoiceDivergedEndsTheStep() {
        OutOfFold fine = losses(1, Double.NaN, 2);
        for (double lost : new double[] {Double.POSITIVE_INFINITY, 1e200}) {
            OutOfFold diverged = losses(1, lost, 2);

            assertMessage("with learning-rate=0.5: its predictions", judged(fine, fine), diverged);
            assertMessage("on a fold with the values that were chosen", judged(fine, diverged), fine);
            assertMessage("on a fold with the values that were chosen", judged(diverged, fine), fine);
        }
        assertDoesNotThrow(() -> Diverged.refuse(judged(fine, fine), fine));
        assertDoesNotThrow(() -> Diverged.refuse(proposal(), fine));
    }

    private static void assertMessage(String part, Proposal proposal, OutOfFold scored) {
        Diverged thrown = assertThrows(Diverged.class, () -> Diverged.refuse(proposal, scored));
        assertTrue(String.valueOf(thrown.getMessage()).contains(part), thrown.getMessage());
    }
}
