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
import io.github.mldebug.scan.Measure;
import io.github.mldebug.scan.Measures;
import io.github.mldebug.table.Numbers;
import io.github.mldebug.table.NumericColumn;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Postal codes, telephone numbers and the like that are read as numbers, though their size means nothing. */
public final class PostalCodeAsNumber implements Check<OneTable> {
    private static final String SHARE = "share";
    private static final Pattern POSTAL = Pattern.compile(
            ".* (?:zip|zips|zipcode|zip5|postcode|postalcode|postal|plz|postleitzahl|cep|pincode|pin code|code postal|cap code"
                    + "|fips|area code|areacode) .*");
    private static final Pattern TELEPHONE =
            Pattern.compile(".* (?:phone|telephone|phonenumber|mobile|cell phone|fax|telefon|tel) .*");
    private static final int SHORTEST_POSTAL = 3;
    private static final int SHORTEST_TELEPHONE = 7;
    private static final int LONGEST = 15;
    private static final CheckInfo INFO = new CheckInfo(
            "postal-code-as-number",
            Group.COLUMN,
            "Postal code as number",
            "A column of postal codes or telephone numbers is read as numbers",
            Severity.WARNING,
            Work.SCAN,
            false,
            List.of(new Limit(
                    SHARE, 0.95, "share of the cells that must have one number of digits, or one digit less")),
            List.of("heavy-tail", "integer-as-float", "leading-zeros", "mixed-units", "outliers"));

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
        String none = "no column of numbers is named like a postal code or a telephone number";
        return Outcome.ofEach(named(subject), none, column -> {
            Widths widths = Widths.of(measures.get(new SortedValues(column)));
            boolean telephone =
                    TELEPHONE.matcher(ColumnName.spaced(column.name())).matches();
            int shortest = telephone ? SHORTEST_TELEPHONE : SHORTEST_POSTAL;
            return widths.width() >= shortest && widths.width() <= LONGEST && widths.share() >= limits.get(SHARE)
                    ? Optional.of(finding(subject, column, widths, limits.get(SHARE)))
                    : Optional.empty();
        });
    }

    private static List<NumericColumn> named(OneTable subject) {
        return subject.numbers().stream()
                .filter(column ->
                        subject.target() == null || column != subject.target().column())
                .filter(column -> {
                    String name = ColumnName.spaced(column.name());
                    return POSTAL.matcher(name).matches()
                            || TELEPHONE.matcher(name).matches();
                })
                .toList();
    }

    /**
     * How many digits the numbers have.
     *
     * @param width the number of digits that most have; 0 when not all are whole and above zero
     * @param shorter in how many cells there is one digit less
     * @param share the share of the cells of either width
     */
    private record Widths(int width, int shorter, double share) {
        static Widths of(Distribution numbers) {
            int[] counts = new int[LONGEST + 2];
            for (int i = 0; i < numbers.distinct(); i++) {
                double value = numbers.value(i);
                int width = value > 0 && value == Math.rint(value)
                        ? Numbers.shortest(value).length()
                        : LONGEST + 1;
                counts[Math.min(width, LONGEST + 1)] += numbers.count(i);
            }
            int best = 0;
            for (int width = 1; width < counts.length; width++) {
                best = counts[width] > counts[best] ? width : best;
            }
            if (best == 0 || best > LONGEST) {
                return new Widths(0, 0, 0);
            }
            return new Widths(best, counts[best - 1], (counts[best] + counts[best - 1]) / (double) numbers.size());
        }
    }

    private static Finding finding(OneTable subject, NumericColumn column, Widths widths, double limit) {
        double least = Math.pow(10, widths.width() - 1.0);
        RowLines shorter =
                RowLines.where(subject.table(), row -> column.value(row) < least && column.value(row) >= least / 10);
        String lost = widths.shorter() == 0
                ? ""
                : "; " + Wording.count(widths.shorter(), "cell") + (widths.shorter() == 1 ? " has " : " have ")
                        + (widths.width() - 1) + " digits where the others have " + widths.width()
                        + ", as if a leading zero had been lost";
        String expression = Wording.inExpression(column.key());
        return Finding.of(
                        Severity.WARNING,
                        "Column " + Wording.quoted(column.key())
                                + " is named like a code for a place or a person and is"
                                + " read as numbers, whose size means nothing" + lost)
                .columns(List.of(column.key()))
                .measured(widths.share(), limit)
                .rows(widths.shorter() == 0 ? RowLines.none() : shorter)
                .cause(Cause.FEATURES)
                .next("use it as a category: mldebug iterate --add-feature "
                        + Wording.shell("frequency(" + expression + ")") + "; or leave it out: "
                        + Wording.option("--exclude", column.key()));
    }
}
