package io.github.mldebug.catalog.value;

import java.util.Arrays;
import java.util.BitSet;

/**
 * How well one column tells another: the rows are grouped by the cells of the left, and in each group of some size the most
 * frequent cell of the right is the rule.
 *
 * @param supported rows in such groups
 * @param groups how many groups that are
 * @param broken rows that break the rule of their group
 * @param otherwise rows that would break it, were one rule to serve all groups
 * @param offenders the places of the rows that break a rule which nearly all of their group keep; empty unless asked for
 * @param keepers the places of the rows that keep such a rule; empty unless asked for
 */
record Agreement(int supported, int groups, int broken, int otherwise, BitSet offenders, BitSet keepers) {
    /** In smaller groups no rule can be told from chance. */
    static final int FEWEST = 4;
    /** So large a share of a group must keep a rule before a row is said to break it. */
    private static final double NEARLY_ALL = 0.75;

    /** How the cells on the left tell those on the right. */
    static Agreement of(Coded left, Coded right, boolean withRows) {
        int[] ends = new int[left.distinct() + 1];
        int[] rows = byGroup(left, right, ends);
        int[] counts = new int[right.distinct()];
        int[] all = new int[right.distinct()];
        BitSet offenders = new BitSet();
        BitSet keepers = new BitSet();
        int supported = 0;
        int groups = 0;
        int kept = 0;
        for (int group = 0; group < left.distinct(); group++) {
            int from = ends[group];
            int to = ends[group + 1];
            if (to - from >= FEWEST) {
                supported += to - from;
                groups++;
                int rule = rule(rows, from, to, right, counts);
                kept += counts[rule];
                boolean clear = counts[rule] >= NEARLY_ALL * (to - from);
                for (int i = from; i < to; i++) {
                    int code = right.codes()[rows[i]];
                    all[code]++;
                    counts[code] = code == rule ? counts[code] : 0;
                    if (withRows && clear) {
                        (code == rule ? keepers : offenders).set(rows[i]);
                    }
                }
                counts[rule] = 0;
            }
        }
        int most = Arrays.stream(all).max().orElse(0);
        return new Agreement(supported, groups, supported - kept, supported - most, offenders, keepers);
    }

    /** The places of the rows that have both cells, group after group; {@code ends} receives where each group begins and ends. */
    private static int[] byGroup(Coded left, Coded right, int[] ends) {
        int n = left.codes().length;
        for (int i = 0; i < n; i++) {
            if (left.codes()[i] >= 0 && right.codes()[i] >= 0) {
                ends[left.codes()[i] + 1]++;
            }
        }
        for (int group = 0; group < left.distinct(); group++) {
            ends[group + 1] += ends[group];
        }
        int[] next = ends.clone();
        int[] rows = new int[ends[left.distinct()]];
        for (int i = 0; i < n; i++) {
            if (left.codes()[i] >= 0 && right.codes()[i] >= 0) {
                rows[next[left.codes()[i]]++] = i;
            }
        }
        return rows;
    }

    /** The most frequent cell of a group; of equally frequent ones the one that comes first. */
    private static int rule(int[] rows, int from, int to, Coded right, int[] counts) {
        int rule = right.codes()[rows[from]];
        for (int i = from; i < to; i++) {
            int code = right.codes()[rows[i]];
            counts[code]++;
            if (counts[code] > counts[rule]) {
                rule = code;
            }
        }
        return rule;
    }

    /** Whether it is a rule with exceptions, or without: few break it, and far fewer than would by chance. */
    boolean isRule(int rows, double share) {
        return supported >= Dependencies.FEWEST_ROWS
                && supported >= Dependencies.SUPPORT * rows
                && groups >= Dependencies.FEWEST_GROUPS
                && otherwise > 0
                && broken <= share * supported
                && broken <= Dependencies.BY_CHANCE * otherwise;
    }
}
