package io.github.mldebug.catalog.column;

import io.github.mldebug.check.Cause;
import io.github.mldebug.check.Check;
import io.github.mldebug.check.CheckInfo;
import io.github.mldebug.check.Finding;
import io.github.mldebug.check.Group;
import io.github.mldebug.check.Limit;
import io.github.mldebug.check.Limits;
import io.github.mldebug.check.OneTable;
import io.github.mldebug.check.Outcome;
import io.github.mldebug.check.Severity;
import io.github.mldebug.check.Wording;
import io.github.mldebug.check.Work;
import io.github.mldebug.profile.WordCounts;
import io.github.mldebug.profile.WordKinds;
import io.github.mldebug.profile.WordKinds.Kinds;
import io.github.mldebug.scan.Measure;
import io.github.mldebug.scan.Measures;
import io.github.mldebug.table.CellKind;
import io.github.mldebug.table.Role;
import io.github.mldebug.table.TextColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A category with many values of which many stand in a few rows only: too few to learn what they mean. */
public final class HighCardinality implements Check<OneTable> {
    private static final String VALUES = "values";
    private static final String ROWS = "rows";
    private static final String SHARE = "share";
    private static final Set<CellKind> WORDS = Set.of(CellKind.WORD, CellKind.NOTHING);
    private static final CheckInfo INFO = new CheckInfo(
            "high-cardinality",
            Group.COLUMN,
            "High cardinality",
            "A category has many values, many of them in a few rows only",
            Severity.WARNING,
            Work.SCAN,
            false,
            List.of(
                    new Limit(ROWS, 10, "rows below which a value is too rare to learn what it means"),
                    new Limit(SHARE, 0.1, "share of the filled cells that must hold such rare values"),
                    new Limit(VALUES, 50, "different values from which a category has many")),
            List.of());

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public List<Measure<?>> measures(OneTable subject) {
        return categories(subject).stream().map(WordKinds::new).collect(Collectors.toList());
    }

    @Override
    public Outcome inspect(OneTable subject, Limits limits, Measures measures) {
        List<TextColumn> categories = categories(subject);
        if (categories.isEmpty()) {
            return new Outcome.NotApplicable("no category");
        }
        List<Finding> findings = new ArrayList<>();
        for (TextColumn column : categories) {
            WordCounts.Counts counts = measures.get(new WordCounts(column));
            if (counts.distinct() >= limits.get(VALUES) && areWords(measures.get(new WordKinds(column)))) {
                int fewest = (int) Math.ceil(limits.get(ROWS));
                int rare = 0;
                long cells = 0;
                for (int code = 0; code < counts.distinct(); code++) {
                    if (counts.count(code) < fewest) {
                        rare++;
                        cells += counts.count(code);
                    }
                }
                if (cells >= limits.get(SHARE) * counts.size()) {
                    findings.add(finding(column, counts, new Rare(rare, cells, fewest)));
                }
            }
        }
        return Outcome.of(findings);
    }

    /** Whether most cells are words: numbers and dates that are read as text are other checks' business. */
    private static boolean areWords(Kinds kinds) {
        return 2 * kinds.rows(WORDS) > kinds.rows();
    }

    /** The features that would be used as categories. */
    private static List<TextColumn> categories(OneTable subject) {
        return subject.words().stream()
                .filter(column -> column.role() == Role.CATEGORICAL || column.role() == Role.UNCLEAR)
                .filter(column ->
                        subject.target() == null || column != subject.target().column())
                .toList();
    }

    /**
     * The values that are too rare.
     *
     * @param values how many there are
     * @param cells in how many cells they stand
     * @param fewest rows that they would need
     */
    private record Rare(int values, long cells, int fewest) {}

    private static Finding finding(TextColumn column, WordCounts.Counts counts, Rare rare) {
        String expression = Wording.inExpression(column.key());
        return Finding.of(
                        Severity.WARNING,
                        "Column " + Wording.quoted(column.key()) + " has "
                                + Wording.count(counts.distinct(), "different value") + " in "
                                + Wording.count(counts.size(), "filled row") + "; " + rare.values()
                                + " of them stand in fewer than " + rare.fewest() + " rows each, and make up "
                                + Wording.percent(rare.cells(), counts.size()) + " of the cells")
                .columns(List.of(column.key()))
                .measured((double) counts.distinct())
                .examples(column.words().subList(0, Math.min(Finding.MAX_EXAMPLES, counts.distinct())))
                .cause(Cause.FEATURES)
                .next(
                        "make fewer and larger groups of them, or use how frequent a value is: mldebug iterate --add-feature "
                                + Wording.shell("frequency(" + expression + ")"));
    }
}
