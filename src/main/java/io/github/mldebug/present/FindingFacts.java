package io.github.mldebug.present;

import io.github.mldebug.report.CheckReport.FindingReport;
import java.util.ArrayList;
import java.util.List;

/** All that is known of one finding besides its message: where, what was seen, why, and what next. */
public final class FindingFacts {
    private FindingFacts() {}

    /** In the order in which one reads them. */
    public static List<Fact> of(FindingReport finding) {
        List<Fact> facts = new ArrayList<>();
        List<String> unnamed = finding.columns().stream()
                .filter(column -> !finding.message().contains(column))
                .toList();
        if (!unnamed.isEmpty()) {
            facts.add(Fact.text("columns", String.join(", ", unnamed)));
        }
        if (!finding.lines().isEmpty()) {
            facts.add(Fact.text("at", Places.text(finding.file(), finding.lines(), finding.count())));
        }
        if (!finding.examples().isEmpty()) {
            facts.add(Fact.text("cells", Places.quoted(finding.examples())));
        }
        facts.add(Fact.text("cause", finding.cause().id()));
        addMuting(facts, finding);
        facts.add(Fact.detail("measured", measured(finding)));
        facts.add(Fact.detail("id", finding.id()));
        facts.add(Fact.next(finding.next()));
        return facts;
    }

    private static void addMuting(List<Fact> facts, FindingReport finding) {
        if (finding.impliedBy() != null) {
            facts.add(Fact.text("implied by", finding.impliedBy()));
        }
        if (finding.suppressedBy() != null) {
            facts.add(Fact.text("suppressed", finding.suppressedBy()));
        }
        if (finding.knownFrom() != null) {
            facts.add(Fact.text("known from", finding.knownFrom()));
        }
    }

    private static String measured(FindingReport finding) {
        String measured = Figures.plain(finding.measured());
        return finding.limit() == null ? measured : measured + ", limit " + Figures.plain(finding.limit());
    }
}
