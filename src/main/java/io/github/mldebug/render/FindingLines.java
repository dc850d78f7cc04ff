package io.github.mldebug.render;

import io.github.mldebug.present.Fact;
import io.github.mldebug.present.FindingFacts;
import io.github.mldebug.report.CheckReport.FindingReport;
import java.util.ArrayList;
import java.util.List;

/** Findings as plain lines: what was seen, then a line for each thing that is known of it. */
final class FindingLines {
    private FindingLines() {}

    /** The findings, set apart by empty lines. */
    static List<String> of(List<FindingReport> findings) {
        List<String> lines = new ArrayList<>();
        for (FindingReport finding : findings) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.add(finding.severity() + ": " + finding.message());
            for (Fact fact : FindingFacts.of(finding)) {
                lines.add("  " + fact.name() + ": " + fact.text());
            }
        }
        return lines;
    }
}
