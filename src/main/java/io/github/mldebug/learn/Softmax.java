package io.github.mldebug.learn;

/**
 * Weighted mean log-loss of k classes, the last of which has the score 0. Two classes are the logistic loss with one weight
 * vector, and its ridge counts that vector once; three or more have the ridge of k symmetric vectors.
 */
final class Softmax extends Objective {
    private static final double MOST_FACTOR = 1e300;

    private final int[] codes;

    /**
     * Joins inputs and classes.
     *
     * @param codes from 0 to {@code classes - 1}, one a row; -1 for rows of weight zero that count for nothing
     */
    Softmax(Design design, double[] shares, int[] codes, int classes, double ridge) {
        super(design, shares, classes - 1, ridge, classes == 2 ? 0 : 1.0 / classes);
        this.codes = codes;
    }

    @Override
    boolean isQuadratic() {
        return false;
    }

    /** Leaves the probabilities of all classes but the last in the place of the scores. */
    @Override
    double link(int start, int length, double[][] scoreOf, double[][] slope) {
        return scores == 1 ? logistic(start, length, scoreOf[0], slope[0]) : multinomial(start, length, scoreOf, slope);
    }

    private double logistic(int start, int length, double[] score, double[] slope) {
        double loss = 0;
        double factor = 1;
        // By the sign of the score, what the probability of the likelier class is multiplied with to be that of the
        // first.
        // Which side a row is on cannot be foreseen, so it is computed rather than branched on.
        double[] ofSign = {1, 0};
        for (int i = 0; i < length; i++) {
            double share = shares[start + i];
            double distance = Math.abs(score[i]);
            double decay = Math.exp(-distance);
            double likelier = 1 / (1 + decay);
            int negative = (int) (Double.doubleToRawLongBits(score[i]) >>> 63);
            int code = codes[start + i];
            int first = ((code - 1) & ~code) >>> 31;
            int wrong = 1 - (negative ^ first);
            loss += share * distance * wrong;
            // One logarithm of a product for rows of equal weight costs less than a logarithm for each.
            factor *= 1 + decay;
            if (factor > MOST_FACTOR || i + 1 == length || shares[start + i + 1] != share) {
                loss += share * Math.log(factor);
                factor = 1;
            }
            ofSign[1] = decay;
            double probability = likelier * ofSign[negative];
            slope[i] = share * (probability - first);
            score[i] = probability;
        }
        return loss;
    }

    private double multinomial(int start, int length, double[][] scoreOf, double[][] slope) {
        double loss = 0;
        for (int i = 0; i < length; i++) {
            double share = shares[start + i];
            int code = codes[start + i];
            double highest = 0;
            for (int a = 0; a < scores; a++) {
                highest = Math.max(highest, scoreOf[a][i]);
            }
            double own = code >= 0 && code < scores ? scoreOf[code][i] : 0;
            double sum = Math.exp(-highest);
            for (int a = 0; a < scores; a++) {
                double odds = Math.exp(scoreOf[a][i] - highest);
                scoreOf[a][i] = odds;
                sum += odds;
            }
            for (int a = 0; a < scores; a++) {
                double probability = scoreOf[a][i] / sum;
                scoreOf[a][i] = probability;
                slope[a][i] = share * (a == code ? probability - 1 : probability);
            }
            loss += share * (Math.log(sum) + highest - own);
        }
        return loss;
    }

    @Override
    void curvature(int start, int length, double[][] state, int a, int b, double[] into) {
        double[] first = state[a];
        double[] second = state[b];
        double own = a == b ? 1 : 0;
        for (int i = 0; i < length; i++) {
            into[i] = shares[start + i] * first[i] * (own - second[i]);
        }
    }

    @Override
    void curvatureTimes(int start, int length, double[][] state, double[][] changes) {
        for (int i = 0; i < length; i++) {
            double mean = 0;
            for (int a = 0; a < scores; a++) {
                mean += state[a][i] * changes[a][i];
            }
            for (int a = 0; a < scores; a++) {
                changes[a][i] = shares[start + i] * state[a][i] * (changes[a][i] - mean);
            }
        }
    }
}
