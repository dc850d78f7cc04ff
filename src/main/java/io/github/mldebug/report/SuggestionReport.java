package io.github.mldebug.report;

import io.github.mldebug.json.AlwaysPresent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One possible next step.
 *
 * @param kind as {@code add-feature}
 * @param change what would change
 * @param expectedGain in units of the deciding loss, null when it cannot be told
 * @param interval of the expected gain, null when it cannot be told
 * @param smallestVisible the smallest gain that the keep rule could see with these rows
 * @param fits how many fits it takes
 * @param command the exact command
 */
public record SuggestionReport(
        int rank,
        String kind,
        String change,
        @Nullable Double expectedGain,
        @AlwaysPresent @Nullable List<Double> interval,
        @Nullable Double smallestVisible,
        long fits,
        String command) {}
