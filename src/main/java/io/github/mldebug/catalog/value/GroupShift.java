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
import io.github.mldebug.stats.EvenSample;
import io.github.mldebug.stats.Quantiles;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.NumericColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** One group of many, or one run of rows, in which a column is off all other rows: it is measured or written otherwise. */
public final class GroupShift implements Check<OneTable> {
    private static final String SHIFT = "shift";
    private static final int FEWEST_ROWS = 3 * OddGroup.FEWEST_ROWS;
    private static final int FEWEST_LEVELS = 20;
    private static final int MOST_ROWS = 100_000;
    /** Of all columns together, so often a run of rows is off by chance. In a series of which neighbours are alike that is an estimate. */
    private static final double CHANCE_OF_RUN = 1e-6;

    private static final CheckInfo INFO = new CheckInfo(
            "group-shift",
            Group.VALUE,
            "Group shift",
            "In one group or run of rows a column is off all other rows",
            Severity.WARNING,
            Work.PAIRS,
            false,
            List.of(new Limit(
                    SHIFT,
                    0.8,
                    "distance of the group from the other rows, in standard deviations of the ranks, at least")),
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
        if (subject.table().rows() < FEWEST_ROWS) {
            return new Outcome.NotApplicable("fewer than " + FEWEST_ROWS + " rows");
        }
        int[] rows = EvenSample.rows(subject.table().rows(), MOST_ROWS);
        List<Standing> standings = new ArrayList<>();
        for (NumericColumn column : NumberFaults.quantities(subject)) {
            NumberFaults.Found found = measures.get(new NumberFaults(subject, column));
            if (found.rest().distinct() >= FEWEST_LEVELS) {
                standings.add(Standing.of(column, rows, found.rest()));
            }
        }
        if (standings.isEmpty()) {
            return new Outcome.NotApplicable("no column of quantities");
        }
        OddGroups groups = new OddGroups(subject, standings, rows);
        Map<NumericColumn, OddGroups.Found> odd = groups.found(limits.get(SHIFT));
        Words words = new Words(subject, rows.length, limits.get(SHIFT), measures);
        List<Finding> findings = new ArrayList<>();
        odd.forEach((column, group) -> findings.add(words.ofGroup(column, group)));
        RunWitness witness = new RunWitness(subject, rows, measures);
        standings.forEach(standing -> {
            NumericColumn column = standing.column();
            OddRun run = odd.containsKey(column) ? null : OddRun.in(standing);
            if (run != null
                    && run.p() * standings.size() <= CHANCE_OF_RUN
                    && Math.abs(run.shift()) >= limits.get(SHIFT)
                    && !witness.speaksFor(run, column)) {
                findings.add(words.ofRun(column, run, rows));
            }
        });
        if (findings.isEmpty() && groups.affordable() < groups.groupings()) {
            return new Outcome.Skipped("too many columns to group each by each; by the first " + groups.affordable()
                    + " of " + groups.groupings() + " columns of categories no group is odd");
        }
        return Outcome.of(findings);
    }

    /**
     * What is said of a column in a part of the rows.
     *
     * @param sample how many rows were looked at
     * @param limit of the shift
     */
    private record Words(OneTable subject, int sample, double limit, Measures measures) {
        Finding ofGroup(NumericColumn column, OddGroups.Found group) {
            String name = group.by().words().get(group.odd().group());
            String by = group.by().key();
            return finding(
                            column,
                            "where " + Wording.quoted(by) + " is " + Wording.quoted(name),
                            row -> group.by().code(row) == group.odd().group(),
                            group.odd().shift())
                    .columns(subject.features().stream()
                            .filter(each -> each == column || each == group.by())
                            .map(Column::key)
                            .toList())
                    .examples(List.of(name))
                    .next("find out whether these rows were measured or written in another way; if the group really"
                            + " differs, " + Wording.option("--ignore", INFO.id() + ":" + column.key()));
        }

        Finding ofRun(NumericColumn column, OddRun run, int[] rows) {
            int from = run.from() == 0 ? 0 : rows[run.from()];
            int to = run.to() == rows.length ? column.rows() : rows[run.to()];
            String where = from == 0
                    ? "up to about line " + subject.table().line(to - 1)
                    : "from about line " + subject.table().line(from)
                            + (to == column.rows()
                                    ? " on"
                                    : " to about line " + subject.table().line(to - 1));
            return finding(column, where, row -> row >= from && row < to, run.shift())
                    .columns(List.of(column.key()))
                    .next("find out whether these rows come from another source, or were measured or written in another"
                            + " way; if they really differ, "
                            + Wording.option("--ignore", INFO.id() + ":" + column.key()));
        }

        private Finding.Builder finding(NumericColumn column, String where, IntPredicate isOdd, double shift) {
            String of = sample < column.rows() ? " (in an even sample of " + sample + " rows)" : "";
            return Finding.of(
                            Severity.WARNING,
                            "Column " + Wording.quoted(column.key()) + " is off the other rows " + where + ", by "
                                    + Wording.number(Math.round(Math.abs(shift) * 10) / 10.0)
                                    + " standard deviations of its ranks" + of
                                    + ": half of its numbers there lie between "
                                    + middle(column, isOdd) + ", elsewhere between " + middle(column, isOdd.negate()))
                    .measured(Math.abs(shift), limit)
                    .rows(RowLines.where(subject.table(), row -> isOdd.test(row) && !column.isMissing(row)));
        }

        private String middle(NumericColumn column, IntPredicate which) {
            NumberFaults.Found found = measures.get(new NumberFaults(subject, column));
            double[] numbers = IntStream.range(0, column.rows())
                    .filter(row -> which.test(row) && !column.isMissing(row))
                    .filter(row -> !found.explains(column.value(row)))
                    .mapToDouble(column::value)
                    .sorted()
                    .toArray();
            return Wording.number(Quantiles.of(numbers, 0.25)) + " and " + Wording.number(Quantiles.of(numbers, 0.75));
        }
    }
}
