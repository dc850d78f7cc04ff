package io.github.mldebug.catalog.value;

import io.github.mldebug.scan.Measures;
import io.github.mldebug.stats.EvenSample;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.NumericColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds columns of which one or two tell another nearly without exception, as a city tells its country, and the cells that
 * break the rule. Rules are looked for in a sample of the rows, and those found are checked on all of them.
 */
final class Dependencies {
    /** A rule needs so many rows, so large a share of all rows and so many groups to be seen in. */
    static final int FEWEST_ROWS = 50;

    static final double SUPPORT = 0.3;
    static final int FEWEST_GROUPS = 3;
    /** A rule is broken by at most this share of the rows that would break it if the left told nothing. */
    static final double BY_CHANCE = 0.05;
    /** Two columns tell another together only where neither alone leaves so few of the exceptions that chance makes. */
    private static final double NEARLY_TOLD = 0.3;
    /** Steps of work: rows × columns on the left × columns on the right. */
    private static final double WORK = 4e8;

    private static final int SAMPLE = 20_000;
    private static final int SAMPLE_OF_PAIRS = 2_000;
    /** Pairs of more columns than this are not looked at. */
    private static final int PAIRS = 40;
    /** Steps of work to follow up rules on all rows: rules × rows; and no more rules than this. */
    private static final double WORK_ON_ALL = 2e8;

    private static final int MOST = 2_000;

    private final List<Column> columns;
    private final int rows;
    private final double share;
    private final Measures measures;

    /**
     * @param columns those among which rules are looked for
     * @param share of the rows that a rule may have as exceptions
     */
    Dependencies(List<Column> columns, int rows, double share, Measures measures) {
        this.columns = columns;
        this.rows = rows;
        this.share = share;
        this.measures = measures;
    }

    /** Among how many of so many columns rules can be looked for. */
    static int affordable(int columns, int rows) {
        return (int) Math.min(columns, Math.sqrt(WORK / Math.max(1, Math.min(rows, SAMPLE))));
    }

    /**
     * A rule.
     *
     * @param left one or two columns
     * @param right the column that they tell
     * @param agreement on all rows, with the rows that break it
     */
    record Rule(List<Column> left, Column right, Agreement agreement) {
        /** All its columns. */
        List<Column> columns() {
            return Stream.concat(left.stream(), Stream.of(right)).toList();
        }
    }

    private record Candidate(List<Integer> left, int right) {}

    /**
     * What was found.
     *
     * @param rules those of one column first, each with its exceptions
     * @param followed how many likely rules were checked on all rows
     * @param likely how many there are
     */
    record Found(List<Rule> rules, int followed, int likely) {}

    /** Looks for rules. */
    Found rules() {
        List<Candidate> candidates = new ArrayList<>();
        Set<Long> told = new HashSet<>();
        List<Coded> sample = sample(SAMPLE);
        List<Integer> lefts = IntStream.range(0, columns.size())
                .filter(i -> canTell(sample.get(i)))
                .boxed()
                .toList();
        for (int left : lefts) {
            for (int right = 0; right < columns.size(); right++) {
                Agreement agreement = Agreement.of(sample.get(left), sample.get(right), false);
                if (left != right && isRule(agreement, sample.get(left))) {
                    candidates.add(new Candidate(List.of(left), right));
                }
                if (agreement.broken() <= NEARLY_TOLD * agreement.otherwise()) {
                    told.add(pair(left, right));
                }
            }
        }
        if (columns.size() <= PAIRS) {
            addPairs(lefts, told, candidates);
        }
        Map<Integer, Coded> coded = new HashMap<>();
        int followed = (int) Math.min(candidates.size(), Math.min(MOST, WORK_ON_ALL / rows));
        List<Rule> rules = candidates.stream()
                .limit(followed)
                .map(candidate -> onAll(candidate, coded))
                .filter(rule -> rule.agreement.isRule(rows, share))
                .sorted(Comparator.comparingInt((Rule rule) -> rule.left.size())
                        .thenComparingInt(rule -> rule.left.size() == 1 ? 0 : rule.agreement.groups())
                        .thenComparingInt(rule -> rule.agreement.broken()))
                .toList();
        return new Found(rules, followed, candidates.size());
    }

    private void addPairs(List<Integer> lefts, Set<Long> told, List<Candidate> candidates) {
        List<Coded> sample = sample(SAMPLE_OF_PAIRS);
        for (int one : lefts) {
            for (int two : lefts) {
                if (one >= two || told.contains(pair(one, two)) || told.contains(pair(two, one))) {
                    continue;
                }
                Coded both = sample.get(one).with(sample.get(two));
                for (int right = 0; right < columns.size() && canTell(both); right++) {
                    boolean alone = told.contains(pair(one, right)) || told.contains(pair(two, right));
                    if (right != one
                            && right != two
                            && !alone
                            && isRule(Agreement.of(both, sample.get(right), false), both)) {
                        candidates.add(new Candidate(List.of(one, two), right));
                    }
                }
            }
        }
    }

    private static long pair(int left, int right) {
        return ((long) left << 32) | right;
    }

    /** Whether the cells repeat often enough for groups to be formed, and differ. */
    private static boolean canTell(Coded left) {
        int used = left.used();
        return used >= FEWEST_GROUPS && used <= left.codes().length / Agreement.FEWEST * 2;
    }

    private boolean isRule(Agreement agreement, Coded left) {
        return agreement.isRule(left.codes().length, share);
    }

    private List<Coded> sample(int most) {
        int[] some = EvenSample.rows(rows, most);
        return columns.stream().map(column -> Coded.of(column, some, measures)).toList();
    }

    /** @param coded all rows of the columns that were looked at before */
    private Rule onAll(Candidate candidate, Map<Integer, Coded> coded) {
        List<Column> left = candidate.left.stream().map(columns::get).toList();
        Column right = columns.get(candidate.right);
        Coded codes = candidate.left.stream()
                .map(i -> onAll(i, coded))
                .reduce(Coded::with)
                .orElseThrow();
        Coded cells = onAll(candidate.right, coded);
        Agreement agreement = Agreement.of(codes, cells, true);
        if (left.size() == 1 && left.get(0) instanceof NumericColumn) {
            agreement.offenders().andNot(FuzzyBounds.explained(codes, cells, agreement));
        }
        return new Rule(left, right, agreement);
    }

    private Coded onAll(int column, Map<Integer, Coded> coded) {
        return coded.computeIfAbsent(
                column, i -> Coded.of(columns.get(i), IntStream.range(0, rows).toArray(), measures));
    }
}
