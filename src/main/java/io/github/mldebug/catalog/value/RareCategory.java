package io.github.mldebug.catalog.value;

import io.github.mldebug.catalog.file.DamagedText;
import io.github.mldebug.catalog.value.Categories.Category;
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
import io.github.mldebug.table.Role;
import io.github.mldebug.table.TextColumn;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Categories with too few rows to learn anything of them. */
public final class RareCategory implements Check<OneTable> {
    private static final String ROWS = "rows";
    private static final String SHARE = "share";
    /** Where more cells than this hold rare categories, they are the rule: names or texts, not categories. */
    private static final double MOST = 0.5;

    private static final CheckInfo INFO = new CheckInfo(
            "rare-category",
            Group.VALUE,
            "Rare category",
            "A category has too few rows to learn from",
            Severity.INFO,
            Work.SCAN,
            false,
            List.of(
                    new Limit(ROWS, 10, "rows that a category must have"),
                    new Limit(SHARE, 0.01, "or this share of the rows with a value, which in small tables is less")),
            List.of());

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public List<Measure<?>> measures(OneTable subject) {
        return Categories.of(subject).stream()
                .<Measure<?>>map(categories -> new Typos(categories.column()))
                .toList();
    }

    @Override
    public Outcome inspect(OneTable subject, Limits limits, Measures measures) {
        List<Categories> columns = Categories.of(subject).stream()
                .filter(categories -> categories.column().role() == Role.CATEGORICAL)
                .toList();
        return Outcome.ofEach(columns, "no column of categories", categories -> {
            TextColumn column = categories.column();
            double fewest = Math.min(limits.get(ROWS), limits.get(SHARE) * column.filled());
            Set<String> typos = new HashSet<>();
            measures.get(new Typos(column)).stream()
                    .filter(typo -> typo.ratio() >= Typos.RATIO)
                    .forEach(typo -> typos.add(typo.rare().key()));
            List<Category> rare = measures.get(categories).stream()
                    .filter(category -> category.count() < fewest && !typos.contains(category.key()))
                    .filter(category -> !DamagedText.is(category.name(column)))
                    .toList();
            long cells = rare.stream().mapToLong(Category::count).sum();
            return !rare.isEmpty() && cells <= MOST * column.filled()
                    ? Optional.of(finding(subject, column, rare, fewest))
                    : Optional.empty();
        });
    }

    private static Finding finding(OneTable subject, TextColumn column, List<Category> rare, double fewest) {
        BitSet codes = new BitSet();
        rare.forEach(category -> category.codes().forEach(codes::set));
        RowLines rows = RowLines.holding(subject.table(), column, codes);
        List<String> names =
                rare.stream().map(category -> category.name(column)).toList();
        return Finding.of(
                        Severity.INFO,
                        "Column " + Wording.quoted(column.key()) + " has "
                                + (rare.size() == 1 ? "a category" : rare.size() + " categories")
                                + " of fewer than " + Wording.number(Math.ceil(fewest))
                                + (rare.size() == 1 ? " rows, " : " rows each, ")
                                + Wording.of(rows.count(), column.rows(), "row") + " in all: " + Wording.names(names))
                .columns(List.of(column.key()))
                .measured(rare.get(rare.size() - 1).count(), fewest)
                .rows(rows)
                .examples(names)
                .next("gather them under one name, or let a feature say how frequent a category is:"
                        + " mldebug iterate --add-feature "
                        + Wording.shell("frequency(" + Wording.inExpression(column.key()) + ")"));
    }
}
