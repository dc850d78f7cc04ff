package io.github.mldebug.catalog.value;

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
import io.github.mldebug.profile.Distribution;
import io.github.mldebug.scan.Measure;
import io.github.mldebug.scan.Measures;
import io.github.mldebug.table.NumericColumn;
import java.util.ArrayList;
import java.util.List;

/** Columns on very different scales: what compares distances or walks down gradients needs them on one. */
public final class ScaleSpread implements Check<OneTable> {
    private static final String RATIO = "ratio";
    private static final int FEWEST = 10;
    private static final int FEWEST_LEVELS = 3;
    /** The quartiles of a normal distribution are so many standard deviations apart. */
    private static final double QUARTILES = 1.349;

    private static final CheckInfo INFO = new CheckInfo(
            "scale-spread",
            Group.VALUE,
            "Scale spread",
            "Columns of numbers are on very different scales",
            Severity.INFO,
            Work.SCAN,
            false,
            List.of(new Limit(
                    RATIO, 1000, "how many times as far as the narrowest column's the widest column's numbers spread")),
            List.of());

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public List<Measure<?>> measures(OneTable subject) {
        return List.copyOf(NumberFaults.of(subject));
    }

    private record Scale(NumericColumn column, double spread) {}

    @Override
    public Outcome inspect(OneTable subject, Limits limits, Measures measures) {
        List<Scale> scales = new ArrayList<>();
        for (NumberFaults faults : NumberFaults.of(subject)) {
            Distribution numbers = measures.get(faults).rest();
            if (numbers.size() >= FEWEST && numbers.distinct() >= FEWEST_LEVELS) {
                scales.add(new Scale(faults.column(), spread(numbers)));
            }
        }
        if (scales.size() < 2) {
            return new Outcome.NotApplicable("fewer than two columns of quantities");
        }
        Scale narrow = scales.get(0);
        Scale wide = scales.get(0);
        for (Scale scale : scales) {
            narrow = scale.spread < narrow.spread ? scale : narrow;
            wide = scale.spread > wide.spread ? scale : wide;
        }
        double ratio = wide.spread / narrow.spread;
        return ratio >= limits.get(RATIO)
                ? new Outcome.Found(List.of(finding(subject, narrow, wide, limits.get(RATIO))))
                : new Outcome.Passed();
    }

    /** The standard deviation of a normal distribution with the same quartiles; where these agree, the column's own. */
    private static double spread(Distribution numbers) {
        double quartiles = (numbers.quantile(0.75) - numbers.quantile(0.25)) / QUARTILES;
        return quartiles > 0 ? quartiles : numbers.standardDeviation();
    }

    private static Finding finding(OneTable subject, Scale narrow, Scale wide, double limit) {
        String first = narrow.column.key();
        String second = wide.column.key();
        List<String> columns = subject.features().stream()
                .map(column -> column.key())
                .filter(key -> key.equals(first) || key.equals(second))
                .toList();
        double ratio = wide.spread / narrow.spread;
        return Finding.of(
                        Severity.INFO,
                        "Columns are on scales up to " + Wording.number(Math.rint(ratio)) + " times apart: "
                                + Wording.quoted(second) + " spreads by " + Wording.number(wide.spread) + ", "
                                + Wording.quoted(first) + " by " + Wording.number(narrow.spread))
                .columns(columns)
                .measured(ratio, limit)
                .next("nothing here: the learners of mldebug scale by the training rows; elsewhere scale before"
                        + " nearest neighbours, penalties or gradient descent");
    }
}
