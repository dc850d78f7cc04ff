package io.github.mldebug.pipeline;

import io.github.mldebug.compare.Comparison;
import io.github.mldebug.compare.Verdict;
import io.github.mldebug.config.Setting;
import io.github.mldebug.config.Settings;
import io.github.mldebug.report.ExitCode;

/** What the verdict on a step makes of the exit code. */
final class StepExit {
    private StepExit() {}

    static ExitCode of(Comparison comparison, Settings settings) {
        Verdict verdict = comparison.verdict();
        boolean unsure = verdict == Verdict.INCONCLUSIVE && settings.yes(Setting.STRICT);
        if (verdict == Verdict.NOT_COMPARABLE || unsure) {
            return ExitCode.CANNOT_TELL;
        }
        boolean met =
                switch (settings.text(Setting.REQUIRE).orElse("")) {
                    case "kept" -> comparison.kept();
                    case "improved" -> verdict == Verdict.IMPROVED;
                    default -> true;
                };
        return met ? ExitCode.FINE : ExitCode.FOUND;
    }
}
