package io.github.mldebug.report;

import java.util.List;

/** Whether the model works (beats the dummy by the claim rule), and why or why not. */
public record StateReport(boolean working, List<String> reasons) {
    public StateReport {
        reasons = List.copyOf(reasons);
    }
}
