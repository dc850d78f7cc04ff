package io.github.mldebug.render;

import io.github.mldebug.report.AutoAnswer;
import io.github.mldebug.report.StateReport;
import io.github.mldebug.report.SuggestAnswer;
import io.github.mldebug.report.SuggestionReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fixed answers of the forms of {@code iterate} in which the tool chooses. */
final class SampleWalks {
    private SampleWalks() {}

    static AutoAnswer auto(AutoAnswer.@Nullable Ending ended) {
        List<AutoAnswer.Untried> untried = ended == null
                ? List.of()
                : List.of(new AutoAnswer.Untried("capacity", "there is no rung up from here that was not tried"));
        return new AutoAnswer(
                SampleRuns.step(),
                SampleRuns.binary(),
                ended == null
                        ? List.of(SampleAnswers.runs().runs().get(1))
                        : SampleAnswers.runs().runs().subList(1, 3),
                new StateReport(ended != null, List.of("log-loss beats the dummy by 0.168")),
                ended,
                untried,
                0);
    }

    static SuggestAnswer suggest(List<SuggestionReport> suggestions) {
        return new SuggestAnswer(
                SampleRuns.step(),
                new StateReport(!suggestions.isEmpty(), List.of("log-loss beats the dummy by 0.168")),
                suggestions,
                0);
    }
}
