package io.github.mldebug.report;

import io.github.mldebug.json.AlwaysPresent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer of {@code mldebug check}. */
public record CheckAnswer(
        DataReport data,
        @AlwaysPresent @Nullable TargetReport target,
        List<ColumnReport> columns,
        Summary summary,
        List<CheckReport> checks,
        FailOn failOn,
        int exitCode)
        implements Checked {
    public CheckAnswer {
        columns = List.copyOf(columns);
        checks = List.copyOf(checks);
    }
}
