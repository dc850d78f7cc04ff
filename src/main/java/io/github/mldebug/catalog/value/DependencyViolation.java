package io.github.mldebug.catalog.value;

import io.github.mldebug.catalog.value.Dependencies.Rule;
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
import io.github.mldebug.scan.Measures;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.Role;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Rows that break a rule which all others keep: one or two columns tell another, as a city tells its country. */
public final class DependencyViolation implements Check<OneTable> {
    private static final String SHARE = "share";
    /** Of so many broken rows the cells are looked up. */
    private static final int EXAMPLES = 20;

    private static final CheckInfo INFO = new CheckInfo(
            "dependency-violation",
            Group.VALUE,
            "Dependency violation",
            "A few rows break a rule between columns that all others keep",
            Severity.WARNING,
            Work.PAIRS,
            false,
            List.of(new Limit(SHARE, 0.02, "share of the rows that may break a rule, at most")),
            List.of());

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Outcome inspect(OneTable subject, Limits limits, Measures measures) {
        int rows = subject.table().rows();
        List<Column> columns = subject.features().stream()
                .filter(column -> column.role() != Role.IDENTIFIER && column.role() != Role.TEXT)
                .toList();
        if (rows < Dependencies.FEWEST_ROWS || columns.size() < 2) {
            return new Outcome.NotApplicable(
                    "fewer than " + Dependencies.FEWEST_ROWS + " rows or two columns that could tell each other");
        }
        int affordable = Dependencies.affordable(columns.size(), rows);
        Dependencies.Found found =
                new Dependencies(columns.subList(0, affordable), rows, limits.get(SHARE), measures).rules();
        List<Finding> findings = findings(subject, found.rules(), limits.get(SHARE));
        if (findings.isEmpty() && affordable < columns.size()) {
            return new Outcome.Skipped("too many columns to compare each with each; among the first " + affordable
                    + " of " + columns.size() + " no rule is broken");
        }
        if (findings.isEmpty() && found.followed() < found.likely()) {
            return new Outcome.Skipped("too many likely rules; of " + found.likely() + " the first " + found.followed()
                    + " were checked on all rows, and none is broken");
        }
        return Outcome.of(findings);
    }

    /** One finding a rule that is needed to show wrong cells; a wrong cell that breaks several rules is shown by one. */
    private static List<Finding> findings(OneTable subject, List<Rule> rules, double limit) {
        List<BitSet> shown = WrongCells.shownBy(rules);
        return IntStream.range(0, rules.size())
                .filter(i -> !shown.get(i).isEmpty())
                .mapToObj(i ->
                        finding(subject, rules.get(i), shown.get(i).stream().toArray(), limit))
                .toList();
    }

    private static Finding finding(OneTable subject, Rule rule, int[] rows, double limit) {
        List<String> left = rule.left().stream().map(Column::key).toList();
        List<String> keys = subject.features().stream()
                .filter(column -> rule.left().contains(column) || column == rule.right())
                .map(Column::key)
                .toList();
        int kept = rule.agreement().keepers().cardinality();
        List<String> examples = Arrays.stream(rows)
                .limit(EXAMPLES)
                .mapToObj(row -> example(rule, row))
                .distinct()
                .limit(Finding.MAX_EXAMPLES)
                .toList();
        return Finding.of(
                        Severity.WARNING,
                        Wording.enumeration(left.stream().map(Wording::quoted).toList())
                                + (left.size() == 1 ? " tells " : " together tell ")
                                + Wording.quoted(rule.right().key()) + " in " + Wording.count(kept, "row")
                                + ", but not in " + Wording.count(rows.length, "other") + ", such as "
                                + examples.get(0))
                .columns(keys)
                .measured((double) rule.agreement().broken() / rule.agreement().supported(), limit)
                .rows(RowLines.of(subject.table(), rows))
                .examples(examples)
                .next("look at these lines: one of the cells is likely wrong; if the rule need not hold, "
                        + Wording.option(
                                "--ignore", INFO.id() + ":" + rule.right().key()));
    }

    /** The cells of a row, and what the rule has on the right. */
    private static String example(Rule rule, int row) {
        List<String> left = rule.left().stream()
                .map(column -> Wording.quoted(column.text(row)))
                .toList();
        String wanted = rule.agreement().keepers().stream()
                .filter(other ->
                        rule.left().stream().allMatch(column -> column.cellHash(other) == column.cellHash(row)))
                .mapToObj(rule.right()::text)
                .findFirst()
                .orElseThrow();
        return Wording.enumeration(left) + " with "
                + Wording.quoted(rule.right().text(row)) + " and not " + Wording.quoted(wanted);
    }
}
