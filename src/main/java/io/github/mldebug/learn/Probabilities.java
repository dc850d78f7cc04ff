package io.github.mldebug.learn;

/** From scores to probabilities. */
final class Probabilities {
    private Probabilities() {}

    /** Of one score: the logistic function for the second of two classes. */
    static double[] ofScore(double score) {
        double decay = Math.exp(-Math.abs(score));
        double likelier = 1 / (1 + decay);
        double other = decay * likelier;
        return score >= 0 ? new double[] {other, likelier} : new double[] {likelier, other};
    }

    /** Of one score, the logistic function; of more, softmax. */
    static double[] ofScores(double[] scores) {
        if (scores.length == 1) {
            return ofScore(scores[0]);
        }
        double highest = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            highest = Math.max(highest, score);
        }
        double[] probabilities = new double[scores.length];
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            probabilities[i] = Math.exp(scores[i] - highest);
            sum += probabilities[i];
        }
        for (int i = 0; i < scores.length; i++) {
            probabilities[i] /= sum;
        }
        return probabilities;
    }

    /** Raises probabilities below a bound to it and divides all by their sum; does nothing where none is below. */
    static void clip(double[] probabilities, double bound) {
        double sum = 0;
        boolean raised = false;
        for (int i = 0; i < probabilities.length; i++) {
            if (probabilities[i] < bound) {
                probabilities[i] = bound;
                raised = true;
            }
            sum += probabilities[i];
        }
        if (raised) {
            for (int i = 0; i < probabilities.length; i++) {
                probabilities[i] /= sum;
            }
        }
    }
}
