package io.github.mldebug.catalog.value;

import io.github.mldebug.catalog.value.Categories.Category;
import io.github.mldebug.check.Check;
import io.github.mldebug.check.CheckInfo;
import io.github.mldebug.check.Finding;
import io.github.mldebug.check.Group;
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
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** One category written in several ways: another case, blanks, punctuation. To a model these are different categories. */
public final class CategoryVariants implements Check<OneTable> {
    private static final int SHOWN = 3;
    /** A letter in both cases is two codes, unless one of them is hardly used. */
    private static final int HARDLY = 10;

    private static final CheckInfo INFO = new CheckInfo(
            "category-variants",
            Group.VALUE,
            "Category variants",
            "One category is written in several ways",
            Severity.WARNING,
            Work.SCAN,
            false,
            List.of(),
            List.of());

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public List<Measure<?>> measures(OneTable subject) {
        return List.copyOf(Categories.of(subject));
    }

    @Override
    public Outcome inspect(OneTable subject, Limits limits, Measures measures) {
        return Outcome.ofEach(Categories.of(subject), "no column of categories", categories -> {
            List<Category> varied = measures.get(categories).stream()
                    .filter(CategoryVariants::isVaried)
                    .toList();
            return varied.isEmpty() ? Optional.empty() : Optional.of(finding(subject, categories.column(), varied));
        });
    }

    private static boolean isVaried(Category category) {
        return category.codes().size() > 1
                && (category.key().length() > 1
                        || category.counts().get(0)
                                >= HARDLY * category.counts().get(1));
    }

    private static Finding finding(OneTable subject, TextColumn column, List<Category> varied) {
        BitSet others = new BitSet();
        List<String> ways = new ArrayList<>();
        for (Category category : varied) {
            List<String> also = new ArrayList<>();
            for (int i = 1; i < category.codes().size(); i++) {
                others.set(category.codes().get(i));
                also.add(counted(column, category, i));
            }
            ways.add(counted(column, category, 0) + " also as " + Wording.enumeration(shortened(also)));
        }
        RowLines rows = RowLines.holding(subject.table(), column, others);
        String more = ways.size() > SHOWN ? "; and " + (ways.size() - SHOWN) + " more" : "";
        return Finding.of(
                        Severity.WARNING,
                        "Column " + Wording.quoted(column.key()) + " writes "
                                + (varied.size() == 1 ? "one category" : varied.size() + " categories")
                                + " in several ways, " + Wording.of(rows.count(), column.rows(), "row")
                                + " not in the usual one: "
                                + String.join("; ", ways.subList(0, Math.min(SHOWN, ways.size()))) + more)
                .columns(List.of(column.key()))
                .measured((double) rows.count())
                .rows(rows)
                .examples(others.stream().mapToObj(column.words()::get).toList())
                .next("write each category in one way in the file, such as "
                        + Wording.quoted(varied.get(0).name(column)) + "; if they differ in meaning, "
                        + Wording.option("--ignore", INFO.id() + ":" + column.key()));
    }

    private static List<String> shortened(List<String> ways) {
        if (ways.size() <= SHOWN) {
            return ways;
        }
        List<String> some = new ArrayList<>(ways.subList(0, SHOWN));
        some.add((ways.size() - SHOWN) + " more ways");
        return some;
    }

    private static String counted(TextColumn column, Category category, int i) {
        return Wording.quoted(column.words().get(category.codes().get(i))) + " ("
                + category.counts().get(i) + ")";
    }
}
