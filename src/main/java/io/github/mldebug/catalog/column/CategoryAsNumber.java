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
import io.github.mldebug.table.Column;
import io.github.mldebug.table.Numbers;
import io.github.mldebug.table.NumericColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Codes that are read as numbers, though their size and order mean nothing. */
public final class CategoryAsNumber implements Check<OneTable> {
    private static final String VALUES = "values";
    private static final String SHARE = "share";
    private static final String EXPLAINED = "explained";
    private static final String P = "p";
    private static final int FEWEST_VALUES = 3;
    private static final Pattern CODE = Pattern.compile(
            ".* (?:code|codes|type|category|cat|kind|class|group|region|zone|district|"
                    + "state|country|county|province|status|gender|sex|race|ethnicity|occupation|job|department|dept|sector|industry|brand|"
                    + "color|colour|species|cluster|segment|marital|nationality|language|currency|channel|store|shop|branch|warehouse|"
                    + "vendor|supplier|clinic|hospital|school|site|station|airline|carrier|origin|destination|city|team) .*");
    private static final Pattern AMOUNT = Pattern.compile(
            ".* (?:count|counts|num|number of|n|per|avg|mean|total|sum|share|pct|percent|rate|ratio|size|area|age|year|years|days|"
                    + "price|cost|sales|income|score|rating|rank|level|distance|population|density|area) .*");
    private static final CheckInfo INFO = new CheckInfo(
            "category-as-number",
            Group.COLUMN,
            "Category as number",
            "Codes are read as numbers, though their order means nothing",
            Severity.INFO,
            Work.SCAN,
            true,
            List.of(
                    new Limit(
                            EXPLAINED,
                            0.01,
                            "share of the label's variation that only the order's irregularity explains"),
                    new Limit(
                            P, 0.001, "chance of one false finding in the whole table, the number of columns included"),
                    new Limit(
                            SHARE,
                            0.2,
                            "share of what the values explain that no rise and fall in their order explains"),
                    new Limit(VALUES, 30, "different values from which a column is not looked at")),
            List.of("heavy-tail", "integer-as-float", "outliers"));

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public List<Measure<?>> measures(OneTable subject) {
        return subject.numbers().stream().map(SortedValues::new).collect(Collectors.toList());
    }

    @Override
    public Outcome inspect(OneTable subject, Limits limits, Measures measures) {
        List<NumericColumn> few = new ArrayList<>();
        for (NumericColumn column : subject.numbers()) {
            Distribution numbers = measures.get(new SortedValues(column));
            boolean feature =
                    subject.target() == null || column != subject.target().column();
            if (feature
                    && numbers.distinct() >= FEWEST_VALUES
                    && numbers.distinct() < limits.get(VALUES)
                    && numbers.isWhole()
                    && 2 * numbers.distinct() <= numbers.size()) {
                few.add(column);
            }
        }
        if (few.isEmpty()) {
            return new Outcome.NotApplicable("no column of a few whole numbers");
        }
        List<Finding> findings = new ArrayList<>();
        LevelEffects effects = LevelEffects.of(subject);
        for (NumericColumn column : few) {
            Distribution numbers = measures.get(new SortedValues(column));
            Optional<LevelEffects.Seen> seen = effects.of(column, numbers)
                    .filter(each -> each.p() * few.size() < limits.get(P)
                            && each.irregular() >= limits.get(EXPLAINED)
                            && each.irregular() >= limits.get(SHARE) * each.explained());
            if (seen.isPresent()) {
                findings.add(ofLabel(column, numbers, seen.get(), limits.get(SHARE)));
            } else if (isNamedLikeACode(column) && numbers.min() >= 0) {
                findings.add(ofName(column, numbers));
            }
        }
        return Outcome.of(findings);
    }

    private static boolean isNamedLikeACode(Column column) {
        String name = ColumnName.spaced(column.name());
        return CODE.matcher(name).matches() && !AMOUNT.matcher(name).matches();
    }

    private static List<String> values(Distribution numbers) {
        return IntStream.range(0, Math.min(Finding.MAX_EXAMPLES, numbers.distinct()))
                .mapToObj(i -> Numbers.shortest(numbers.value(i)))
                .toList();
    }

    private static String holds(Column column, Distribution numbers) {
        List<String> values = values(numbers);
        String listed =
                numbers.distinct() > values.size() ? String.join(", ", values) + ", …" : Wording.enumeration(values);
        return "Column " + Wording.quoted(column.key()) + " holds " + numbers.distinct() + " different whole numbers ("
                + listed + ")";
    }

    private static String next(Column column) {
        return "use it as a category: mldebug iterate --add-feature "
                + Wording.shell("onehot(" + Wording.inExpression(column.key()) + ")");
    }

    private static Finding ofName(NumericColumn column, Distribution numbers) {
        return Finding.of(
                        Severity.INFO,
                        holds(column, numbers) + " and is named like a code; as a number, "
                                + Numbers.shortest(numbers.max()) + " counts for more than "
                                + Numbers.shortest(numbers.min()))
                .columns(List.of(column.key()))
                .measured((double) numbers.distinct())
                .examples(values(numbers))
                .cause(Cause.FEATURES)
                .next(next(column) + "; if its order means something, nothing");
    }

    private static Finding ofLabel(NumericColumn column, Distribution numbers, LevelEffects.Seen seen, double limit) {
        return Finding.of(
                        Severity.WARNING,
                        holds(column, numbers) + " whose order means little: as categories they explain "
                                + Wording.number(Math.round(1000 * seen.explained()) / 10.0) + " % of " + seen.what()
                                + ", in their order, rising and falling once, only "
                                + Wording.number(Math.round(1000 * (seen.explained() - seen.irregular())) / 10.0)
                                + " %")
                .columns(List.of(column.key()))
                .measured(seen.irregular() / seen.explained(), limit)
                .examples(values(numbers))
                .cause(Cause.FEATURES)
                .next(next(column));
    }
}
