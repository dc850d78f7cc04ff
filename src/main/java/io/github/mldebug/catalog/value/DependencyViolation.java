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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
        List<Rule> rules = new Dependencies(columns.subList(0, affordable), rows, limits.get(SHARE), measures).rules();
        List<Finding> findings = findings(subject, rules, limits.get(SHARE));
        if (findings.isEmpty() && affordable < columns.size()) {
            return new Outcome.Skipped("too many columns to compare each with each; among the first " + affordable
                    + " of " + columns.size() + " no rule is broken");
        }
        return Outcome.of(findings);
    }

    /**
     * One finding a wrong cell: a wrong country breaks the rule that a city tells it, and the rule that it tells the
     * continent. Where another rule says that the cell on the right is right, the cell on the left is wrong.
     */
    private static List<Finding> findings(OneTable subject, List<Rule> rules, double limit) {
        Map<Integer, Set<Column>> explained = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : rules) {
            int[] rows = rule.agreement().offenders().stream()
                    .filter(row -> isNew(rule, row, rules, explained))
                    .toArray();
            for (int row : rows) {
                Set<Column> cells = explained.computeIfAbsent(row, key -> new HashSet<>());
                cells.addAll(rule.left());
                cells.add(rule.right());
            }
            if (rows.length > 0) {
                findings.add(finding(subject, rule, rows, limit));
            }
        }
        return findings;
    }

    private static boolean isNew(Rule rule, int row, List<Rule> rules, Map<Integer, Set<Column>> explained) {
        Set<Column> known = explained.getOrDefault(row, Set.of());
        boolean confirmed = rules.stream()
                .anyMatch(other -> other.right() == rule.right()
                        && !other.left().equals(rule.left())
                        && other.agreement().keepers().get(row));
        return confirmed ? rule.left().stream().noneMatch(known::contains) : !known.contains(rule.right());
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
