package io.github.mldebug.catalog.value;

import io.github.mldebug.catalog.value.Dependencies.Rule;
import io.github.mldebug.table.Column;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Blames broken rules on cells. One wrong cell breaks every rule that its column takes part in, so in each row the column
 * that takes part in most of the broken rules is blamed for all of them; rules that are left are blamed on a further column.
 */
final class WrongCells {
    private final List<Rule> rules;
    private final List<List<Column>> columns;
    private final Map<Column, Integer> suspicions = new LinkedHashMap<>();
    private final Map<Column, List<Wrong>> wrong = new LinkedHashMap<>();

    private WrongCells(List<Rule> rules) {
        this.rules = rules;
        this.columns = rules.stream().map(Rule::columns).toList();
    }

    /**
     * A cell of a blamed column.
     *
     * @param rules the places of those that it breaks
     */
    private record Wrong(int row, List<Integer> rules) {}

    /** The rows with a wrong cell, one set a rule: that of the rule that shows them best; as few rules as can show all. */
    static List<BitSet> shownBy(List<Rule> rules) {
        WrongCells cells = new WrongCells(rules);
        BitSet rows = new BitSet();
        rules.forEach(rule -> rows.or(rule.agreement().offenders()));
        rows.stream().forEach(cells::suspect);
        rows.stream().forEach(cells::blame);
        List<BitSet> shown = Stream.generate(BitSet::new).limit(rules.size()).toList();
        cells.wrong.forEach((column, all) -> cells.show(column, all, shown));
        return shown;
    }

    private List<Integer> broken(int row) {
        return IntStream.range(0, rules.size())
                .filter(i -> rules.get(i).agreement().offenders().get(row))
                .boxed()
                .toList();
    }

    /** Where a row leaves open which cell is wrong, the other rows tell in which column wrong cells are usual. */
    private void suspect(int row) {
        List<Integer> broken = broken(row);
        Set<Column> suspects = columns(broken);
        long most = suspects.stream()
                .mapToLong(column -> concerned(column, broken))
                .max()
                .orElse(0);
        suspects.stream()
                .filter(column -> concerned(column, broken) == most)
                .forEach(column -> suspicions.merge(column, 1, Integer::sum));
    }

    private void blame(int row) {
        List<Integer> left = new ArrayList<>(broken(row));
        while (!left.isEmpty()) {
            Column blamed = columns(left).stream()
                    .max(Comparator.comparingLong((Column column) -> concerned(column, left))
                            .thenComparingInt(column -> suspicions.getOrDefault(column, 0))
                            .thenComparingLong(column -> -kept(column, row)))
                    .orElseThrow();
            List<Integer> by =
                    left.stream().filter(i -> columns.get(i).contains(blamed)).toList();
            wrong.computeIfAbsent(blamed, column -> new ArrayList<>()).add(new Wrong(row, by));
            left.removeAll(by);
        }
    }

    private Set<Column> columns(List<Integer> some) {
        Set<Column> all = new LinkedHashSet<>();
        some.forEach(i -> all.addAll(columns.get(i)));
        return all;
    }

    /** In how many of some rules a column takes part. */
    private long concerned(Column column, List<Integer> some) {
        return some.stream().filter(i -> columns.get(i).contains(column)).count();
    }

    /** In how many rules that the row clearly keeps a column takes part: these speak for its cell. */
    private long kept(Column column, int row) {
        return IntStream.range(0, rules.size())
                .filter(i -> columns.get(i).contains(column)
                        && rules.get(i).agreement().keepers().get(row))
                .count();
    }

    /** Shows the wrong cells of a column by the rules that most of them break; of equals by one with it on the right. */
    private void show(Column column, List<Wrong> all, List<BitSet> shown) {
        List<Wrong> left = new ArrayList<>(all);
        while (!left.isEmpty()) {
            int[] counts = new int[rules.size()];
            left.forEach(cell -> cell.rules.forEach(i -> counts[i]++));
            int best = IntStream.range(0, counts.length)
                    .boxed()
                    .max(Comparator.comparingInt((Integer i) -> counts[i])
                            .thenComparing(i -> rules.get(i).right() == column)
                            .thenComparing(Comparator.reverseOrder()))
                    .orElseThrow();
            left.stream().filter(cell -> cell.rules.contains(best)).forEach(cell -> shown.get(best)
                    .set(cell.row));
            left.removeIf(cell -> cell.rules.contains(best));
        }
    }
}
