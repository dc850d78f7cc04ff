package io.github.mldebug.catalog.value;

import io.github.mldebug.catalog.value.Dependencies.Rule;
import io.github.mldebug.table.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Blames broken rules on cells. One wrong cell breaks every rule that its column takes part in, so in each row the column
 * that takes part in most of the broken rules is blamed for all of them; rules that are left are blamed on a further column.
 */
final class WrongCells {
    private final List<Rule> rules;
    /** By rule, its columns, numbered in order of first appearance. */
    private final int[][] columns;
    /** By column, the rules that it takes part in. */
    private final List<List<Integer>> rulesOf = new ArrayList<>();
    /** By row, the places of the rules that it breaks. */
    private final Map<Integer, List<Integer>> broken = new TreeMap<>();

    private final int[] suspicions;
    private final List<List<Wrong>> wrong = new ArrayList<>();

    private WrongCells(List<Rule> rules) {
        this.rules = rules;
        this.columns = new int[rules.size()][];
        Map<Column, Integer> numbers = new HashMap<>();
        for (int i = 0; i < columns.length; i++) {
            columns[i] = rules.get(i).columns().stream()
                    .mapToInt(column -> numbers.computeIfAbsent(column, each -> numbers.size()))
                    .toArray();
            for (int column : columns[i]) {
                if (column == rulesOf.size()) {
                    rulesOf.add(new ArrayList<>());
                    wrong.add(new ArrayList<>());
                }
                rulesOf.get(column).add(i);
            }
            int rule = i;
            rules.get(i).agreement().offenders().stream()
                    .forEach(row -> broken.computeIfAbsent(row, each -> new ArrayList<>())
                            .add(rule));
        }
        this.suspicions = new int[numbers.size()];
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
        cells.broken.values().forEach(cells::suspect);
        cells.broken.forEach(cells::blame);
        List<BitSet> shown = Stream.generate(BitSet::new).limit(rules.size()).toList();
        for (int column = 0; column < cells.wrong.size(); column++) {
            cells.show(column, cells.wrong.get(column), shown);
        }
        return shown;
    }

    /** Where a row leaves open which cell is wrong, the other rows tell in which column wrong cells are usual. */
    private void suspect(List<Integer> brokenRules) {
        int[] concerned = concerned(brokenRules);
        int most = Arrays.stream(concerned).max().orElse(0);
        for (int column = 0; column < concerned.length; column++) {
            suspicions[column] += concerned[column] == most ? 1 : 0;
        }
    }

    private void blame(int row, List<Integer> brokenRules) {
        List<Integer> left = brokenRules;
        while (!left.isEmpty()) {
            int blamed = mostSuspect(row, left);
            List<Integer> by = new ArrayList<>();
            List<Integer> others = new ArrayList<>();
            for (int rule : left) {
                (takesPart(blamed, rule) ? by : others).add(rule);
            }
            wrong.get(blamed).add(new Wrong(row, by));
            left = others;
        }
    }

    /** The column that takes part in most of some rules; of equals the more usual suspect, then the one with less to its credit. */
    private int mostSuspect(int row, List<Integer> some) {
        int[] concerned = concerned(some);
        int most = Arrays.stream(concerned).max().orElse(0);
        int best = -1;
        for (int rule : some) {
            for (int column : columns[rule]) {
                boolean isFirst = best < 0 && concerned[column] == most;
                if (isFirst || (concerned[column] == most && column != best && isMore(column, best, row))) {
                    best = column;
                }
            }
        }
        return best;
    }

    private boolean isMore(int column, int other, int row) {
        return suspicions[column] == suspicions[other]
                ? kept(column, row) < kept(other, row)
                : suspicions[column] > suspicions[other];
    }

    private boolean takesPart(int column, int rule) {
        return Arrays.stream(columns[rule]).anyMatch(each -> each == column);
    }

    /** By column, in how many of some rules it takes part. */
    private int[] concerned(List<Integer> some) {
        int[] counts = new int[suspicions.length];
        for (int rule : some) {
            for (int column : columns[rule]) {
                counts[column]++;
            }
        }
        return counts;
    }

    /** In how many rules that the row clearly keeps a column takes part: these speak for its cell. */
    private long kept(int column, int row) {
        return rulesOf.get(column).stream()
                .filter(i -> rules.get(i).agreement().keepers().get(row))
                .count();
    }

    /** Shows the wrong cells of a column by the rules that most of them break; of equals by one with it on the right. */
    private void show(int column, List<Wrong> all, List<BitSet> shown) {
        List<Wrong> left = new ArrayList<>(all);
        while (!left.isEmpty()) {
            int[] counts = new int[rules.size()];
            left.forEach(cell -> cell.rules.forEach(i -> counts[i]++));
            int best = IntStream.range(0, counts.length)
                    .boxed()
                    .max(Comparator.comparingInt((Integer i) -> counts[i])
                            .thenComparing(i -> columns[i][columns[i].length - 1] == column)
                            .thenComparing(Comparator.reverseOrder()))
                    .orElseThrow();
            left.stream().filter(cell -> cell.rules.contains(best)).forEach(cell -> shown.get(best)
                    .set(cell.row));
            left.removeIf(cell -> cell.rules.contains(best));
        }
    }
}
