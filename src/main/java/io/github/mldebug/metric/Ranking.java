package io.github.mldebug.metric;

import io.github.mldebug.stats.Ranks;

/** One class against the rest, rows sorted by the probability of that class. */
final class Ranking {
    private final Scored scored;
    private final int[] codes;
    private final int positive;
    private final int[] order;

    Ranking(Scored scored, int positive) {
        this.scored = scored;
        this.codes = scored.classTruth().codes();
        this.positive = positive;
        double[] scores = new double[scored.rows()];
        for (int row = 0; row < scores.length; row++) {
            scores[row] = scored.predictions()[row][positive];
        }
        this.order = Ranks.ascending(scores);
    }

    boolean isPositive(int row) {
        return codes[row] == positive;
    }

    /** Rows by rising probability. */
    int[] order() {
        return order;
    }

    /** The end (exclusive) of the rows tied with the one at a place in the order. */
    int endOfTies(int start) {
        double score = scored.predictions()[order[start]][positive];
        int end = start + 1;
        while (end < order.length && scored.predictions()[order[end]][positive] == score) {
            end++;
        }
        return end;
    }

    /** The start of the rows tied with the one before an end (exclusive) in the order. */
    int startOfTies(int end) {
        double score = scored.predictions()[order[end - 1]][positive];
        int start = end - 1;
        while (start > 0 && scored.predictions()[order[start - 1]][positive] == score) {
            start--;
        }
        return start;
    }

    /** Summed weight of the positive rows (true) or of the others between two places of the order. */
    double weight(int start, int end, boolean ofPositive) {
        double sum = 0;
        for (int i = start; i < end; i++) {
            if (isPositive(order[i]) == ofPositive) {
                sum += scored.weight(order[i]);
            }
        }
        return sum;
    }

    double weight(boolean ofPositive) {
        return weight(0, order.length, ofPositive);
    }
}
