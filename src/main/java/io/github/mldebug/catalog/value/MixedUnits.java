package io.github.mldebug.catalog.value;

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
import io.github.mldebug.table.NumericColumn;
import java.util.List;
import java.util.Optional;

/** A column in which some numbers are in another unit than the others: grams among kilograms, inches among centimetres. */
public final class MixedUnits implements Check<OneTable> {
    private static final String SEPARATION = "separation";
    private static final CheckInfo INFO = new CheckInfo(
            "mixed-units",
            Group.VALUE,
            "Mixed units",
            "Some numbers of a column are in another unit than the others",
            Severity.WARNING,
            Work.SCAN,
            false,
            List.of(new Limit(
                    SEPARATION,
                    5,
                    "distance of the medians of the two bodies of numbers, in standard deviations of the broader one, at"
                            + " least")),
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
        return Outcome.ofEach(NumberFaults.of(subject), "no column of quantities", faults -> {
            NumberFaults.Found found = measures.get(faults);
            return Optional.ofNullable(found.mix())
                    .filter(mix -> mix.separation() >= limits.get(SEPARATION))
                    .map(mix -> finding(subject, faults.column(), found, mix, limits.get(SEPARATION)));
        });
    }

    private static Finding finding(
            OneTable subject, NumericColumn column, NumberFaults.Found found, UnitMix mix, double limit) {
        RowLines rows = RowLines.where(
                subject.table(),
                row -> mix.holds(column.value(row)) && !found.sentinels().contains(column.value(row)));
        double factor = mix.conversion().factor();
        double offset = mix.conversion().offset();
        String few = Wording.number(mix.fewMedian());
        String many = Wording.number(mix.manyMedian());
        String how = offset == 0
                ? Wording.number(factor) + " times as " + (mix.upper() ? "large" : "small")
                : (factor == 1 ? "" : Wording.number(factor) + " times and ") + Wording.number(offset) + " degrees "
                        + (mix.upper() ? "more" : "less");
        return Finding.of(
                        Severity.WARNING,
                        "Column " + Wording.quoted(column.key()) + " falls into two bodies of numbers of one shape: "
                                + Wording.count(mix.many(), "number") + " around " + many + " and " + mix.few()
                                + " around "
                                + few + ", " + how + ", like "
                                + mix.conversion().units())
                .columns(List.of(column.key()))
                .measured(mix.separation(), limit)
                .rows(rows)
                .examples(rows.lines().isEmpty() ? List.of() : List.of(few, many))
                .next("find out which unit is meant and convert the numbers on these lines in the file; if they are two"
                        + " kinds of things, " + Wording.option("--ignore", INFO.id() + ":" + column.key()));
    }
}
