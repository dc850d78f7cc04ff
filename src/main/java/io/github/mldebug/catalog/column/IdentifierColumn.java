package io.github.mldebug.catalog.column;

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
import io.github.mldebug.profile.ColumnProfile;
import io.github.mldebug.profile.ColumnProfile.Moments;
import io.github.mldebug.profile.Profiled;
import io.github.mldebug.profile.SortedValues;
import io.github.mldebug.scan.Measure;
import io.github.mldebug.scan.Measures;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.NumericColumn;
import io.github.mldebug.table.Role;
import io.github.mldebug.table.RoleInference;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A column that names rows instead of describing them. Numbers with a fractional part are never one, however different; whole
 * numbers are one when they count the rows, or when the column is named like a key.
 */
public final class IdentifierColumn implements Check<OneTable> {
    private static final String DISTINCT = "distinct";
    private static final int FEWEST_ROWS = 10;
    private static final CheckInfo INFO = new CheckInfo(
            "identifier-column",
            Group.COLUMN,
            "Identifier column",
            "A column names rows instead of describing them",
            Severity.WARNING,
            Work.SCAN,
            false,
            List.of(new Limit(
                    DISTINCT,
                    0.95,
                    "share of the filled cells that must differ, in a column that is named like a key")),
            List.of("blank-header", "integer-as-float", "leading-zeros"));

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public List<Measure<?>> measures(OneTable subject) {
        return subject.features().stream().map(Profiled::new).collect(Collectors.toList());
    }

    @Override
    public Outcome inspect(OneTable subject, Limits limits, Measures measures) {
        if (subject.table().rows() < FEWEST_ROWS) {
            return new Outcome.NotApplicable("fewer than " + FEWEST_ROWS + " rows");
        }
        List<Finding> findings = new ArrayList<>();
        for (Column column : subject.features()) {
            ColumnProfile profile = measures.get(new Profiled(column));
            String because = because(column, measures, limits.get(DISTINCT));
            if (because != null && !subject.allowed().contains(column.key())) {
                findings.add(finding(column, profile, because, limits.get(DISTINCT)));
            }
        }
        return Outcome.of(findings);
    }

    private static @Nullable String because(Column column, Measures measures, double limit) {
        ColumnProfile profile = measures.get(new Profiled(column));
        int filled = profile.rows() - profile.missing();
        if (filled < FEWEST_ROWS || profile.distinct() < 2) {
            return null;
        }
        boolean different = profile.distinct() >= limit * filled;
        boolean named = RoleInference.isNamedLikeAnId(column.name()) && different;
        if (column instanceof NumericColumn numbers) {
            if (!measures.get(new SortedValues(numbers)).isWhole()) {
                return null;
            }
            if (named) {
                return "and it is named like a key";
            }
            if (column.role() == Role.IDENTIFIER) {
                return "and they only rise or only fall down the rows";
            }
            return countsRows(profile, filled) ? "and they are a run of whole numbers without a gap" : null;
        }
        if (column.role() == Role.IDENTIFIER) {
            return "and none is a date, a number or a sentence";
        }
        boolean word = column.role() == Role.CATEGORICAL || column.role() == Role.UNCLEAR;
        return word && named ? "and it is named like a key" : null;
    }

    private static boolean countsRows(ColumnProfile profile, int filled) {
        Moments numbers = profile.numbers();
        return numbers != null
                && profile.distinct() == filled
                && filled >= 2 * FEWEST_ROWS
                && numbers.max() - numbers.min() == filled - 1.0;
    }

    private static Finding finding(Column column, ColumnProfile profile, String because, double limit) {
        int filled = profile.rows() - profile.missing();
        String how = profile.distinct() == filled
                ? "a different value in each of " + Wording.count(filled, "filled row")
                : Wording.count(profile.distinct(), "different value") + " in " + Wording.count(filled, "filled row");
        List<String> examples =
                profile.top().stream().map(ColumnProfile.ValueCount::value).toList();
        return Finding.of(
                        Severity.WARNING,
                        "Column " + Wording.quoted(column.key()) + " has " + how + ", " + because + ": it names rows")
                .columns(List.of(column.key()))
                .measured(profile.distinct() / (double) filled, limit)
                .examples(examples)
                .next("leave it out: " + Wording.option("--exclude", column.key()) + "; if it says which row is which, "
                        + Wording.option("--key", column.key()));
    }
}
