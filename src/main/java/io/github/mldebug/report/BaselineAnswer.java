package io.github.mldebug.report;

import io.github.mldebug.compare.Comparison;
import io.github.mldebug.json.AlwaysPresent;
import io.github.mldebug.ledger.Run;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code mldebug baseline}: that of {@code check}, and the first model.
 *
 * @param comparison of the run with the dummy
 * @param second the try for a second feature, null when there was no other column
 */
public record BaselineAnswer(
        DataReport data,
        TargetReport target,
        List<ColumnReport> columns,
        Summary summary,
        List<CheckReport> checks,
        SplitReport split,
        DummyReport dummy,
        List<SignalReport> signal,
        RunReport run,
        @AlwaysPresent @Nullable Comparison comparison,
        @Nullable SecondFeature second,
        StateReport state,
        List<SuggestionReport> suggestions,
        FailOn failOn,
        int exitCode)
        implements Checked {
    public BaselineAnswer {
        columns = List.copyOf(columns);
        checks = List.copyOf(checks);
        signal = List.copyOf(signal);
        suggestions = List.copyOf(suggestions);
    }

    /**
     * How the rows were cut.
     *
     * @param scheme {@code hash}, {@code key}, {@code group}, {@code time}, {@code file} or {@code none}
     * @param train training rows
     * @param test locked rows
     * @param unlabelled rows in neither part, for they have no label; the three add up to the parsed rows
     * @param regime {@code small}, {@code medium} or {@code large}
     */
    public record SplitReport(String scheme, int train, int test, int unlabelled, String regime) {}

    /** The best model without inputs. */
    public record DummyReport(Map<String, Run.Score> metrics) {
        public DummyReport {
            metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
        }
    }
}
