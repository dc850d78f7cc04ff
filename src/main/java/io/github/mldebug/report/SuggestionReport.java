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
 * @param doubt why these rows cannot judge it, and what would help; null when they can
 */
public record SuggestionReport(
        int rank,
        String kind,
        String change,
        @Nullable Double expectedGain,
        @AlwaysPresent @Nullable List<Double> interval,
        @Nullable Double smallestVisible,
        long fits,
        String command,
        @Nullable String doubt) {
    /** The same at another rank. */
    public SuggestionReport ranked(int other) {
        return new SuggestionReport(other, kind, change, expectedGain, interval, smallestVisible, fits, command, doubt);
    }

    /** The same with a doubt. */
    public SuggestionReport doubted(String why) {
        return new SuggestionReport(rank, kind, change, expectedGain, interval, smallestVisible, fits, command, why);
    }
}
