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
import io.github.mldebug.check.RowLines;
import io.github.mldebug.check.Severity;
import io.github.mldebug.check.Wording;
import io.github.mldebug.check.Work;
import io.github.mldebug.profile.Distribution;
import io.github.mldebug.profile.SortedValues;
import io.github.mldebug.profile.WordKinds;
import io.github.mldebug.profile.WordKinds.Kinds;
import io.github.mldebug.scan.Measure;
import io.github.mldebug.scan.Measures;
import io.github.mldebug.table.CellKind;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.Numbers;
import io.github.mldebug.table.NumericColumn;
import io.github.mldebug.table.Role;
import io.github.mldebug.table.TextColumn;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Dates that are words or numbers to most tools: what they say about hours, weekdays and months is not used by itself. */
public final class DateAsText implements Check<OneTable> {
    private static final String SHARE = "share";
    private static final Set<CellKind> DATES = Set.of(CellKind.DATE);
    private static final Set<CellKind> NO_DATES = EnumSet.complementOf(EnumSet.of(CellKind.DATE));
    private static final CheckInfo INFO = new CheckInfo(
            "date-as-text",
            Group.COLUMN,
            "Date as text",
            "Dates are written as text or as numbers",
            Severity.INFO,
            Work.SCAN,
            false,
            List.of(new Limit(SHARE, 0.5, "share of the filled cells from which dates among other things are said")),
            List.of("heavy-tail", "high-cardinality", "identifier-column", "mixed-units", "outliers"));

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public List<Measure<?>> measures(OneTable subject) {
        List<Measure<?>> wanted = new ArrayList<>();
        subject.words().forEach(column -> wanted.add(new WordKinds(column)));
        subject.numbers().forEach(column -> wanted.add(new SortedValues(column)));
        return wanted;
    }

    @Override
    public Outcome inspect(OneTable subject, Limits limits, Measures measures) {
        List<Finding> findings = new ArrayList<>();
        List<TextColumn> words = subject.words();
        for (Column column : subject.features()) {
            if (column instanceof NumericColumn numbers) {
                Distribution values = measures.get(new SortedValues(numbers));
                NumberDate.of(column.name(), values).ifPresent(way -> findings.add(ofNumbers(numbers, values, way)));
            } else if (words.contains(column)) {
                TextColumn text = (TextColumn) column;
                ofText(subject, text, measures.get(new WordKinds(text)), limits.get(SHARE))
                        .ifPresent(findings::add);
            }
        }
        return Outcome.of(findings);
    }

    private static Optional<Finding> ofText(OneTable subject, TextColumn column, Kinds kinds, double share) {
        long dates = kinds.rows(DATES);
        List<String> words =
                kinds.codes(DATES).stream().map(column.words()::get).toList();
        if (column.role() == Role.DATETIME) {
            return Optional.of(recognised(column, kinds, words));
        }
        if (dates == 0 || dates < share * kinds.rows()) {
            return Optional.empty();
        }
        RowLines others = RowLines.where(subject.table(), row -> kinds.isOf(column.code(row), NO_DATES));
        return Optional.of(Finding.of(
                        Severity.WARNING,
                        "Column " + Wording.quoted(column.key()) + " holds dates in "
                                + Wording.of(dates, kinds.rows(), "filled cell") + kinds.note() + ", such as "
                                + Wording.quoted(words.get(0))
                                + "; because of the others it is read as text")
                .columns(List.of(column.key()))
                .measured(dates / (double) kinds.rows(), share)
                .rows(others)
                .examples(words)
                .next("correct the other cells, or put them into a column of their own"));
    }

    private static Finding recognised(TextColumn column, Kinds kinds, List<String> words) {
        long dates = kinds.rows(DATES);
        String expression = Wording.inExpression(column.key());
        List<String> features = DateParts.varying(words).stream()
                .map(part -> Wording.shell(part + "(" + expression + ")"))
                .toList();
        return Finding.of(
                        Severity.INFO,
                        "Column " + Wording.quoted(column.key()) + " holds " + Wording.count(dates, "date")
                                + kinds.note() + ", such as " + Wording.quoted(words.get(0))
                                + "; by itself it is used as a point in time only")
                .columns(List.of(column.key()))
                .measured((double) dates)
                .examples(words)
                .cause(Cause.FEATURES)
                .next(
                        features.isEmpty()
                                ? "nothing: neither hour nor weekday nor month varies"
                                : "add what repeats: mldebug iterate --add-feature " + String.join(", or ", features));
    }

    private static Finding ofNumbers(NumericColumn column, Distribution values, NumberDate way) {
        List<String> examples = List.of(Numbers.shortest(values.min()), Numbers.shortest(values.max()));
        return Finding.of(
                        way.severity(),
                        "Column " + Wording.quoted(column.key()) + " holds dates as numbers, " + way.what() + ", from "
                                + Wording.enumeration(examples).replace(" and ", " to ") + way.cost())
                .columns(List.of(column.key()))
                .measured((double) values.size())
                .examples(examples)
                .cause(Cause.FEATURES)
                .next(
                        "write them as dates, as 2024-12-31 or 2024-12-31 09:05, so that weekday, month and elapsed time can be"
                                + " used");
    }
}
