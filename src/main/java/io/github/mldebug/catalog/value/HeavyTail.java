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
import io.github.mldebug.profile.Distribution;
import io.github.mldebug.scan.Measure;
import io.github.mldebug.scan.Measures;
import io.github.mldebug.table.Numbers;
import io.github.mldebug.table.NumericColumn;
import java.util.List;
import java.util.Optional;

/** A column whose few most extreme numbers weigh as much as all the others together. */
public final class HeavyTail implements Check<OneTable> {
    private static final String SHARE = "share";
    private static final double EXTREME = 0.01;
    private static final int FEWEST = 100;
    private static final int FEWEST_LEVELS = 20;
    private static final CheckInfo INFO = new CheckInfo(
            "heavy-tail",
            Group.VALUE,
            "Heavy tail",
            "A hundredth of a column's numbers weighs as much as all others together",
            Severity.INFO,
            Work.SCAN,
            false,
            List.of(new Limit(
                    SHARE,
                    0.5,
                    "share of all squared distances from the median that the most distant hundredth holds, at least")),
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
                .filter(faults -> isEnough(measures.get(faults).rest()))
                .toList();
        return Outcome.ofEach(columns, "no column of quantities with " + FEWEST + " rows", faults -> {
            NumberFaults.Found found = measures.get(faults);
            Tail tail = Tail.of(found.rest());
            return tail.share >= limits.get(SHARE)
                    ? Optional.of(finding(subject, faults.column(), found, tail, limits.get(SHARE)))
                    : Optional.empty();
        });
    }

    private static boolean isEnough(Distribution numbers) {
        return numbers.size() >= FEWEST && numbers.distinct() >= FEWEST_LEVELS;
    }

    /**
     * The most distant hundredth of a column.
     *
     * @param count how many numbers
     * @param share of all squared distances from the median that they hold
     * @param lower the greatest of those below the median, minus infinity when there are none
     * @param upper the smallest of those above it, infinity when there are none
     */
    private record Tail(int count, double share, double lower, double upper) {
        static Tail of(Distribution numbers) {
            int size = numbers.size();
            int count = (int) Math.ceil(EXTREME * size);
            double median = numbers.median();
            // Scaled, so that squares of great numbers stay finite.
            double scale = Math.max(numbers.max() - median, median - numbers.min());
            if (Double.isInfinite(scale)) {
                Tail quarters = of(numbers.quarters());
                return new Tail(quarters.count, quarters.share, 4 * quarters.lower, 4 * quarters.upper);
            }
            double all = squares(numbers, median, scale);
            double far = 0;
            Walk low = new Walk(numbers, 0, 1);
            Walk high = new Walk(numbers, numbers.distinct() - 1, -1);
            while (low.passed + high.passed < count) {
                double down = (median - low.value()) / scale;
                double up = (high.value() - median) / scale;
                far += Math.max(down, up) * Math.max(down, up);
                (up >= down ? high : low).pass();
            }
            // A number that repeats beyond the hundredth is left out whole, for those that are named are told by their
            // value.
            for (Walk walk : List.of(low, high)) {
                double off = (walk.value() - median) / scale;
                far -= walk.giveBack() * off * off;
            }
            return new Tail(
                    low.passed + high.passed,
                    far / all,
                    low.passed == 0 ? Double.NEGATIVE_INFINITY : low.edge(),
                    high.passed == 0 ? Double.POSITIVE_INFINITY : high.edge());
        }

        private static double squares(Distribution numbers, double median, double scale) {
            double sum = 0;
            for (int i = 0; i < numbers.distinct(); i++) {
                double off = (numbers.value(i) - median) / scale;
                sum += off * off * numbers.count(i);
            }
            return sum;
        }

        boolean holds(double value) {
            return value <= lower || value >= upper;
        }
    }

    /** A walk over numbers from one end inward, each as often as it occurs. */
    private static final class Walk {
        private final Distribution numbers;
        private final int step;
        private int place;
        private int left;
        private int passed;

        Walk(Distribution numbers, int place, int step) {
            this.numbers = numbers;
            this.place = place;
            this.step = step;
            this.left = numbers.count(place);
        }

        double value() {
            return numbers.value(place);
        }

        void pass() {
            passed++;
            if (--left == 0) {
                place += step;
                left = numbers.count(place);
            }
        }

        /** Goes back to before the number that was passed in part, if one was; answers how often it was. */
        int giveBack() {
            int begun = numbers.count(place) - left;
            passed -= begun;
            left += begun;
            return begun;
        }

        /** The last number that was passed. */
        double edge() {
            return numbers.value(place - step);
        }
    }

    private static Finding finding(
            OneTable subject, NumericColumn column, NumberFaults.Found found, Tail tail, double limit) {
        Distribution numbers = found.rest();
        boolean positive = numbers.min() > 0;
        String logarithm = "log(" + Wording.inExpression(column.key()) + ")";
        RowLines rows = RowLines.where(
                subject.table(),
                row -> tail.holds(column.value(row))
                        && !found.explains(column.value(row))
                        && column.value(row) >= numbers.min()
                        && column.value(row) <= numbers.max());
        return Finding.of(
                        Severity.INFO,
                        "Column " + Wording.quoted(column.key()) + " has a heavy tail: its "
                                + Wording.count(tail.count(), "most distant number") + " of " + numbers.size()
                                + " hold "
                                + Wording.percent(Math.round(1000 * tail.share()), 1000)
                                + " of all squared distances from the median "
                                + Wording.number(numbers.median()) + " (" + Wording.number(numbers.min()) + " to "
                                + Wording.number(numbers.max()) + ")")
                .columns(List.of(column.key()))
                .measured(tail.share(), limit)
                .rows(rows)
                .examples(List.of(Numbers.shortest(numbers.min()), Numbers.shortest(numbers.max())))
                .next(
                        positive
                                ? "try its logarithm: mldebug iterate --add-feature " + Wording.shell(logarithm)
                                : "try it clipped: mldebug iterate --add-feature "
                                        + Wording.shell("clip(" + Wording.inExpression(column.key()) + ")"));
    }
}
