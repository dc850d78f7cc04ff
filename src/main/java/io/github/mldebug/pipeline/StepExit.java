package io.github.mldebug.pipeline;

import io.github.mldebug.compare.Comparison;
import io.github.mldebug.compare.Verdict;
import io.github.mldebug.config.Setting;
import io.github.mldebug.config.Settings;
import io.github.mldebug.report.ExitCode;
import io.github.mldebug.report.RunsAnswer;
import java.util.List;
import java.util.Objects;

/** What the verdict on a step makes of the exit code. */
final class StepExit {
    private StepExit() {}

    static ExitCode of(Comparison comparison, Settings settings) {
        Verdict verdict = comparison.verdict();
        boolean unsure = verdict == Verdict.INCONCLUSIVE && settings.yes(Setting.STRICT);
        if (verdict == Verdict.NOT_COMPARABLE || unsure) {
            return ExitCode.CANNOT_TELL;
        }
        return isMet(comparison, settings.text(Setting.REQUIRE).orElse("")) ? ExitCode.FINE : ExitCode.FOUND;
    }

    /** Of a walk: one step that is what each would have to be is enough, for the last ones never are. */
    static ExitCode of(List<RunsAnswer.Entry> walk, Settings settings) {
        String required = settings.text(Setting.REQUIRE).orElse("");
        boolean met = required.isEmpty()
                || walk.stream()
                        .map(RunsAnswer.Entry::comparison)
                        .filter(Objects::nonNull)
                        .anyMatch(comparison -> isMet(comparison, required));
        return met ? ExitCode.FINE : ExitCode.FOUND;
    }

    private static boolean isMet(Comparison comparison, String required) {
        return switch (required) {
            case "kept" -> comparison.kept();
            case "improved" -> comparison.verdict() == Verdict.IMPROVED;
            default -> true;
        };
    }
}
