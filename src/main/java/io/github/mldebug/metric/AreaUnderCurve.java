package io.github.mldebug.metric;

import io.github.mldebug.stats.Moments;

/**
 * Area under the ROC curve: the chance that a positive row is ranked above a negative one, ties counting half. Its
 * standard error is that of DeLong, DeLong and Clarke-Pearson, "Comparing the Areas under Two or More Correlated Receiver
 * Operating Characteristic Curves", Biometrics 44 (1988); for more than two classes, of the mean of the rows' influences on
 * the same placements.
 */
final class AreaUnderCurve {
    private AreaUnderCurve() {}

    static double value(Scored scored) {
        ClassTruth truth = scored.classTruth();
        if (truth.classes() == 2) {
            return ofClass(new Ranking(scored, truth.positive()));
        }
        double sum = 0;
        int count = 0;
        for (int positive = 0; positive < truth.classes(); positive++) {
            double area = ofClass(new Ranking(scored, positive));
            if (!Double.isNaN(area)) {
                sum += area;
                count++;
            }
        }
        return sum / count;
    }

    static double standardError(Scored scored) {
        ClassTruth truth = scored.classTruth();
        if (truth.classes() == 2) {
            return deLong(scored, new Ranking(scored, truth.positive()));
        }
        double[] influence = new double[scored.rows()];
        int count = 0;
        for (int positive = 0; positive < truth.classes(); positive++) {
            if (addInfluence(scored, new Ranking(scored, positive), influence)) {
                count++;
            }
        }
        return count == 0 ? Double.NaN : Moments.standardErrorOfMean(influence, scored.weights()) / count;
    }

    private static double ofClass(Ranking ranking) {
        double negativesBelow = 0;
        double pairs = 0;
        int end;
        for (int start = 0; start < ranking.order().length; start = end) {
            end = ranking.endOfTies(start);
            double negatives = ranking.weight(start, end, false);
            pairs += ranking.weight(start, end, true) * (negativesBelow + negatives / 2);
            negativesBelow += negatives;
        }
        return pairs / (ranking.weight(true) * ranking.weight(false));
    }

    /** The placement of each row: for a positive the share of negatives below it, for a negative of positives above. */
    private static double[] placements(Ranking ranking) {
        double positives = ranking.weight(true);
        double negatives = ranking.weight(false);
        double[] placements = new double[ranking.order().length];
        double negativesBelow = 0;
        double positivesBelow = 0;
        int end;
        for (int start = 0; start < placements.length; start = end) {
            end = ranking.endOfTies(start);
            double tiedNegatives = ranking.weight(start, end, false);
            double tiedPositives = ranking.weight(start, end, true);
            for (int i = start; i < end; i++) {
                int row = ranking.order()[i];
                placements[row] = ranking.isPositive(row)
                        ? (negativesBelow + tiedNegatives / 2) / negatives
                        : (positives - positivesBelow - tiedPositives / 2) / positives;
            }
            negativesBelow += tiedNegatives;
            positivesBelow += tiedPositives;
        }
        return placements;
    }

    private static double deLong(Scored scored, Ranking ranking) {
        double[] placements = placements(ranking);
        double[] ofPositives = new double[placements.length];
        double[] ofNegatives = new double[placements.length];
        for (int row = 0; row < placements.length; row++) {
            boolean positive = ranking.isPositive(row);
            ofPositives[row] = positive ? scored.weight(row) : 0;
            ofNegatives[row] = positive ? 0 : scored.weight(row);
        }
        double first = Moments.standardErrorOfMean(placements, ofPositives);
        double second = Moments.standardErrorOfMean(placements, ofNegatives);
        return Math.sqrt(first * first + second * second);
    }

    private static boolean addInfluence(Scored scored, Ranking ranking, double[] influence) {
        double positives = ranking.weight(true);
        double negatives = ranking.weight(false);
        if (!(positives > 0 && negatives > 0)) {
            return false;
        }
        double area = ofClass(ranking);
        double[] placements = placements(ranking);
        double share = positives / (positives + negatives);
        for (int row = 0; row < scored.rows(); row++) {
            influence[row] += (placements[row] - area) / (ranking.isPositive(row) ? share : 1 - share);
        }
        return true;
    }
}
