package io.github.mldebug.catalog.value;

import io.github.mldebug.catalog.value.Typos.Typo;
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
import io.github.mldebug.table.TextColumn;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Rare categories that are a slip away from a frequent one. */
public final class CategoryTypos implements Check<OneTable> {
    private static final String RATIO = "ratio";
    private static final int SHOWN = 5;
    private static final CheckInfo INFO = new CheckInfo(
            "category-typos",
            Group.VALUE,
            "Category typos",
            "A rare category is a slip away from a frequent one",
            Severity.WARNING,
            Work.SCAN,
            false,
            List.of(new Limit(
                    RATIO,
                    Typos.RATIO,
                    "how many times as frequent as the rare category the frequent one is, at least")),
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
        return Outcome.ofEach(Categories.of(subject), "no column of categories", categories -> {
            List<Typo> typos = measures.get(new Typos(categories.column())).stream()
                    .filter(typo -> typo.ratio() >= limits.get(RATIO))
                    .toList();
            return typos.isEmpty()
                    ? Optional.empty()
                    : Optional.of(finding(subject, categories.column(), typos, limits.get(RATIO)));
        });
    }

    private static Finding finding(OneTable subject, TextColumn column, List<Typo> typos, double limit) {
        BitSet rare = new BitSet();
        typos.forEach(typo -> typo.rare().codes().forEach(rare::set));
        RowLines rows = RowLines.holding(subject.table(), column, rare);
        List<String> pairs = typos.stream()
                .limit(SHOWN)
                .map(typo -> Wording.quoted(typo.rare().name(column)) + " ("
                        + typo.rare().count() + ") looks like "
                        + Wording.quoted(typo.meant().name(column)) + " ("
                        + typo.meant().count() + ")")
                .toList();
        String more = typos.size() > SHOWN ? " and " + (typos.size() - SHOWN) + " more" : "";
        return Finding.of(
                        Severity.WARNING,
                        "Column " + Wording.quoted(column.key()) + " has "
                                + (typos.size() == 1 ? "a rare category" : typos.size() + " rare categories")
                                + " a slip away from a frequent one, in "
                                + Wording.of(rows.count(), column.rows(), "row") + ": " + Wording.enumeration(pairs)
                                + more)
                .columns(List.of(column.key()))
                .measured(typos.stream().mapToDouble(Typo::ratio).min().orElseThrow(), limit)
                .rows(rows)
                .examples(typos.stream().map(typo -> typo.rare().name(column)).toList())
                .next("correct the spelling on these lines; if both are real, "
                        + Wording.option("--ignore", INFO.id() + ":" + column.key()));
    }
}
