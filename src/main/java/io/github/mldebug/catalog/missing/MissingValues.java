package io.github.mldebug.catalog.missing;

import io.github.mldebug.check.Check;
import io.github.mldebug.check.CheckInfo;
import io.github.mldebug.check.Finding;
import io.github.mldebug.check.Group;
import io.github.mldebug.check.Limit;
import io.github.mldebug.check.Limits;
import io.github.mldebug.check.OneTable;
import io.github.mldebug.check.Outcome;
import io.github.mldebug.check.RowLines;
import io.github.mldebug.check.Severity;
import io.github.mldebug.check.Wording;
import io.github.mldebug.check.Work;
import io.github.mldebug.scan.Measure;
import io.github.mldebug.scan.Measures;
import io.github.mldebug.table.Column;
import java.util.ArrayList;
import java.util.List;

/** Missing cells by column; columns that are missing in the same rows are one finding. */
public final class MissingValues implements Check<OneTable> {
    private static final String WARN = "share";
    private static final CheckInfo INFO = new CheckInfo(
            "missing-values",
            Group.MISSING,
            "Missing values",
            "Some cells of a column are missing",
            Severity.WARNING,
            Work.SCAN,
            false,
            List.of(new Limit(
                    WARN, 0.2, "share of a column's cells from which missing ones are a warning; below it a note")),
            List.of());

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public List<Measure<?>> measures(OneTable subject) {
        return MissingTogether.measures(columns(subject));
    }

    private static List<Column> columns(OneTable subject) {
        ShortRows shortRows = ShortRows.of(subject.table());
        return subject.table().columns().stream()
                .filter(column -> !subject.excluded().contains(column.key()))
                .filter(column -> !shortRows.explain(column))
                .toList();
    }

    @Override
    public Outcome inspect(OneTable subject, Limits limits, Measures measures) {
        if (subject.table().rows() == 0) {
            return new Outcome.NotApplicable("no rows");
        }
        List<Finding> findings = new ArrayList<>();
        for (List<Column> group : MissingTogether.groups(columns(subject), measures)) {
            findings.add(finding(subject, group, limits.get(WARN)));
        }
        return Outcome.of(findings);
    }

    private static Finding finding(OneTable subject, List<Column> group, double limit) {
        Column first = group.get(0);
        List<String> keys = group.stream().map(Column::key).toList();
        double share = first.missing() / (double) first.rows();
        String cells = Wording.of(first.missing(), first.rows(), "row");
        String message = group.size() == 1
                ? "Column " + Wording.names(keys) + " is missing in " + cells + spellings(first)
                : Wording.count(group.size(), "column") + " are missing in the same " + cells + ": "
                        + Wording.names(keys);
        return Finding.of(share >= limit ? Severity.WARNING : Severity.INFO, message)
                .columns(keys)
                .measured(share, limit)
                .rows(RowLines.missing(subject.table(), first))
                .examples(first.missingTokens().keySet().stream()
                        .filter(token -> !token.isEmpty())
                        .toList())
                .next(next(subject, group));
    }

    private static String next(OneTable subject, List<Column> group) {
        Column first = group.get(0);
        if (first.missing() == first.rows()) {
            return "leave it out: "
                    + Wording.options(
                            "--exclude", group.stream().map(Column::key).toList());
        }
        if (group.size() > 1) {
            return "find the source that these columns share and that had nothing for these rows";
        }
        return "find out why they are missing; "
                + (subject.target() != null && first == subject.target().column()
                        ? "a model learns from the rows that have a label only"
                        : "in training a number counts as the mean of the training rows, a category as a level of its own");
    }

    private static String spellings(Column column) {
        List<String> words = column.missingTokens().keySet().stream()
                .filter(token -> !token.isEmpty())
                .toList();
        return words.isEmpty() ? "" : ", spelled " + Wording.names(words);
    }
}
