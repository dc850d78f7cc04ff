package io.github.mldebug.present;

import io.github.mldebug.present.Block.Command;
import io.github.mldebug.present.Block.Commands;
import io.github.mldebug.present.Block.Heading;
import io.github.mldebug.report.SuggestionReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The next steps that the tool sees, with what to expect of each. */
final class SuggestionParts {
    private SuggestionParts() {}

    static List<Block> blocks(List<SuggestionReport> suggestions) {
        if (suggestions.isEmpty()) {
            return List.of();
        }
        List<Command> commands = suggestions.stream()
                .map(one -> new Command(purpose(one), one.command()))
                .toList();
        return List.of(new Heading("Next steps, best first"), new Commands(commands));
    }

    private static String purpose(SuggestionReport suggestion) {
        List<Double> interval = suggestion.interval();
        int decimals = decimals(interval, suggestion.smallestVisible());
        String gain = suggestion.expectedGain() == null
                ? "what it gains cannot be told beforehand"
                : "expected gain " + Figures.signed(suggestion.expectedGain(), decimals)
                        + (interval == null ? "" : " " + Figures.signedInterval(interval, decimals));
        String visible = suggestion.smallestVisible() == null
                ? ""
                : ", visible from " + Figures.fixed(suggestion.smallestVisible(), decimals);
        return suggestion.kind() + " " + suggestion.change() + ": " + gain + visible + ", "
                + Figures.count(suggestion.fits(), "fit")
                + (suggestion.doubt() == null ? "" : "; " + suggestion.doubt());
    }

    /** As many as the interval deserves, but none far below what could be seen at all. */
    private static int decimals(@Nullable List<Double> interval, @Nullable Double visible) {
        int deserved = interval == null ? Figures.decimals((Double) null) : Figures.decimals(interval);
        return visible == null ? deserved : Math.min(deserved, Figures.decimals(visible) + 1);
    }
}
