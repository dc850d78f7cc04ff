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
import io.github.mldebug.check.Severity;
import io.github.mldebug.check.Wording;
import io.github.mldebug.check.Work;
import io.github.mldebug.profile.Distribution;
import io.github.mldebug.profile.SortedValues;
import io.github.mldebug.scan.Measure;
import io.github.mldebug.scan.Measures;
import io.github.mldebug.table.Numbers;
import io.github.mldebug.table.NumericColumn;
import java.util.List;
import java.util.stream.Collectors;

/** Hours, months, angles: the last value is a neighbour of the first, and as a number it is farthest away. */
public final class CircularFeature implements Check<OneTable> {
    private static final String COVERED = "covered";
    private static final CheckInfo INFO = new CheckInfo(
            "circular-feature",
            Group.COLUMN,
            "Circular feature",
            "The greatest value of a column is a neighbour of the smallest, as December is of January",
            Severity.INFO,
            Work.SCAN,
            false,
            List.of(new Limit(
                    COVERED,
                    0.125,
                    "share of the circle at both ends within which values must lie, or it does not close")),
            List.of("category-as-number"));

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public List<Measure<?>> measures(OneTable subject) {
        return named(subject).stream().map(SortedValues::new).collect(Collectors.toList());
    }

    @Override
    public Outcome inspect(OneTable subject, Limits limits, Measures measures) {
        String none = "no column of numbers is named like a time of day or year, or an angle";
        return Outcome.ofEach(named(subject), none, column -> {
            Distribution numbers = measures.get(new SortedValues(column));
            return Circle.named(column.name()).stream()
                    .filter(circle -> numbers.size() > 0 && circle.isCovered(numbers, limits.get(COVERED)))
                    .findFirst()
                    .map(circle -> finding(column, numbers, circle));
        });
    }

    private static List<NumericColumn> named(OneTable subject) {
        return subject.numbers().stream()
                .filter(column ->
                        subject.target() == null || column != subject.target().column())
                .filter(column -> !Circle.named(column.name()).isEmpty())
                .toList();
    }

    private static Finding finding(NumericColumn column, Distribution numbers, Circle circle) {
        String expression = Wording.inExpression(column.key());
        String feature = circle.whole() && numbers.distinct() <= Circle.FEW
                ? "onehot(" + expression + ")"
                : "bin(" + expression + ", 8)";
        String from = Numbers.shortest(numbers.min());
        String to = Numbers.shortest(numbers.max());
        return Finding.of(
                        Severity.INFO,
                        "Column " + Wording.quoted(column.key()) + " goes round in a circle, being "
                                + circle.what() + " from " + from + " to " + to
                                + ": the two are neighbours, and as numbers they are farthest apart")
                .columns(List.of(column.key()))
                .measured(numbers.max() - numbers.min(), circle.period())
                .examples(List.of(from, to))
                .cause(Cause.FEATURES)
                .next("use parts of the circle as categories: mldebug iterate --add-feature " + Wording.shell(feature)
                        + "; or make sine and cosine of it");
    }
}
