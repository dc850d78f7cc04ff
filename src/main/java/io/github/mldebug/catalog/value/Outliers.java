package io.github.mldebug.catalog.value;

import io.github.mldebug.catalog.value.FarValues.Far;
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
import io.github.mldebug.table.Numbers;
import io.github.mldebug.table.NumericColumn;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A few numbers so far from the others of their column that the tail of these does not reach there. */
public final class Outliers implements Check<OneTable> {
    private static final String EXPECTED = "expected";
    private static final String RATIO = "ratio";
    private static final CheckInfo INFO = new CheckInfo(
            "outliers",
            Group.VALUE,
            "Outliers",
            "A few numbers stand far off all others of their column",
            Severity.WARNING,
            Work.SCAN,
            false,
            List.of(
                    new Limit(
                            EXPECTED,
                            FarValues.EXPECTED,
                            "numbers so far out that the tail of the others may be expected to give, at most"),
                    new Limit(
                            RATIO,
                            FarValues.RATIO,
                            "how many times as far from the median as the next number, at least")),
            List.of());

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public List<Measure<?>> measures(OneTable subject) {
        return List.copyOf(NumberFaults.of(subject));
    }

    @Override
    public Outcome inspect(OneTable subject, Limits limits, Measures measures) {
        List<NumberFaults> columns = NumberFaults.of(subject).stream()
                .filter(faults -> !measures.get(faults).far().isEmpty())
                .toList();
        String none = "no column of quantities with " + FarValues.FEWEST + " rows and a tail";
        return Outcome.ofEach(columns, none, faults -> {
            NumberFaults.Found found = measures.get(faults);
            List<Far> far = found.far().stream()
                    .filter(each -> each.expected() <= limits.get(EXPECTED) && each.ratio() >= limits.get(RATIO))
                    .toList();
            return far.isEmpty()
                    ? Optional.empty()
                    : Optional.of(finding(subject, faults.column(), found, far, limits));
        });
    }

    private static Finding finding(
            OneTable subject, NumericColumn column, NumberFaults.Found found, List<Far> far, Limits limits) {
        int[] where = IntStream.range(0, column.rows())
                .filter(row -> far.stream().anyMatch(each -> each.holds(column.value(row))))
                .filter(row -> !found.explains(column.value(row)))
                .toArray();
        List<String> values = IntStream.of(where)
                .mapToObj(row -> Numbers.shortest(column.value(row)))
                .distinct()
                .limit(Finding.MAX_EXAMPLES)
                .toList();
        Far worst = far.stream()
                .min((one, other) -> Double.compare(one.expected(), other.expected()))
                .orElseThrow();
        String message = "Column " + Wording.quoted(column.key()) + " holds " + Wording.enumeration(values)
                + (where.length > values.size() ? " and others" : "") + " in "
                + Wording.of(where.length, column.rows(), "row") + ", "
                + Wording.number(round(worst.ratio())) + " times as far from the median "
                + Wording.number(found.rest().median()) + " as any other number ("
                + Numbers.shortest(worst.neighbour()) + ")";
        return Finding.of(Severity.WARNING, message)
                .columns(List.of(column.key()))
                .measured(worst.expected(), limits.get(EXPECTED))
                .rows(RowLines.of(subject.table(), where))
                .examples(values)
                .next("look at these lines: an error of the decimal point, the unit or the source is to be corrected or"
                        + " emptied; if they are real, " + Wording.option("--ignore", INFO.id() + ":" + column.key()));
    }

    private static double round(double ratio) {
        return ratio < 10 ? Math.round(ratio * 10) / 10.0 : Math.rint(ratio);
    }
}
