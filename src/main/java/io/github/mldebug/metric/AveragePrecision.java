package io.github.mldebug.metric;

/**
 * Average precision: the precision at every threshold, weighted by the rise in recall that it brings, without
 * interpolation (which flatters).
 */
final class AveragePrecision {
    private AveragePrecision() {}

    static double value(Scored scored) {
        ClassTruth truth = scored.classTruth();
        if (truth.classes() == 2) {
            return ofClass(new Ranking(scored, truth.positive()));
        }
        double sum = 0;
        int count = 0;
        for (int positive = 0; positive < truth.classes(); positive++) {
            double precision = ofClass(new Ranking(scored, positive));
            if (!Double.isNaN(precision)) {
                sum += precision;
                count++;
            }
        }
        return sum / count;
    }

    private static double ofClass(Ranking ranking) {
        double truePositives = 0;
        double predicted = 0;
        double sum = 0;
        int start;
        for (int end = ranking.order().length; end > 0; end = start) {
            start = ranking.startOfTies(end);
            double positives = ranking.weight(start, end, true);
            truePositives += positives;
            predicted += positives + ranking.weight(start, end, false);
            if (positives > 0) {
                sum += positives * truePositives / predicted;
            }
        }
        return sum / ranking.weight(true);
    }
}
