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
import io.github.mldebug.table.Numbers;
import io.github.mldebug.table.NumericColumn;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A few numbers of the other sign, as large as the usual ones: a minus too many or too few. */
public final class UncommonSign implements Check<OneTable> {
    private static final String SHARE = "share";
    private static final CheckInfo INFO = new CheckInfo(
            "uncommon-sign",
            Group.VALUE,
            "Uncommon sign",
            "A few numbers have another sign than all others of their column",
            Severity.WARNING,
            Work.SCAN,
            false,
            List.of(new Limit(SHARE, 0.05, "share of the numbers that may have the other sign, at most")),
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
            return Optional.ofNullable(found.odd())
                    .filter(odd -> odd.share() <= limits.get(SHARE))
                    .map(odd -> finding(subject, faults.column(), found, odd, limits.get(SHARE)));
        });
    }

    private static Finding finding(
            OneTable subject, NumericColumn column, NumberFaults.Found found, OddSigns odd, double limit) {
        int[] where = IntStream.range(0, column.rows())
                .filter(row -> odd.holds(column.value(row)))
                .filter(row -> !found.sentinels().contains(column.value(row)))
                .toArray();
        List<String> examples = IntStream.of(where)
                .mapToObj(row -> Numbers.shortest(column.value(row)))
                .distinct()
                .limit(Finding.MAX_EXAMPLES)
                .toList();
        return Finding.of(
                        Severity.WARNING,
                        "Column " + Wording.quoted(column.key()) + " is " + (odd.negative() ? "negative" : "positive")
                                + " in " + Wording.of(where.length, column.rows(), "row") + " and "
                                + (odd.negative() ? "positive" : "negative") + " in "
                                + Wording.count(odd.others(), "other")
                                + "; without the sign the few are of the usual size ("
                                + Wording.enumeration(examples) + ", median of the others "
                                + Wording.number(found.rest().median()) + ")")
                .columns(List.of(column.key()))
                .measured(odd.share(), limit)
                .rows(RowLines.of(subject.table(), where))
                .examples(examples)
                .next("look at these lines: a minus too many is to be corrected in the file; if both signs are right, "
                        + Wording.option("--ignore", INFO.id() + ":" + column.key()));
    }
}
