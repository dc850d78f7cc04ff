package io.github.mldebug.trial;

import java.util.List;

/**
 * Vectors over the same rows, four next to each other: one pass over a column multiplies it with four of them, which costs
 * less than half of four passes.
 */
final class ScreenVectors {
    /** Vectors that lie next to each other. */
    static final int LANES = 4;

    private final int count;
    private final double[][] lanes;

    private ScreenVectors(int count, double[][] lanes) {
        this.count = count;
        this.lanes = lanes;
    }

    /**
     * @param vectors one or more, all of one length
     * @param factors by row what each of them is multiplied with
     */
    static ScreenVectors of(List<double[]> vectors, double[] factors) {
        double[][] lanes = new double[(vectors.size() + LANES - 1) / LANES][LANES * factors.length];
        for (int v = 0; v < vectors.size(); v++) {
            double[] vector = vectors.get(v);
            double[] into = lanes[v / LANES];
            for (int row = 0, place = v % LANES; row < vector.length; row++, place += LANES) {
                into[place] = vector[row] * factors[row];
            }
        }
        return new ScreenVectors(vectors.size(), lanes);
    }

    /** As columns see them that are read from other rows: each row's numbers go to the row whose values it takes. */
    ScreenVectors exchanged(int[] exchange) {
        double[][] gathered = new double[lanes.length][];
        for (int four = 0; four < lanes.length; four++) {
            double[] from = lanes[four];
            double[] into = new double[from.length];
            for (int row = 0; row < exchange.length; row++) {
                int place = LANES * row;
                int to = LANES * exchange[row];
                into[to] += from[place];
                into[to + 1] += from[place + 1];
                into[to + 2] += from[place + 2];
                into[to + 3] += from[place + 3];
            }
            gathered[four] = into;
        }
        return new ScreenVectors(count, gathered);
    }

    /** Number of vectors. */
    int count() {
        return count;
    }

    /** How much memory they take, in numbers. */
    long size() {
        return (long) lanes.length * lanes[0].length;
    }

    /** Number of rows. */
    int rows() {
        return lanes[0].length / LANES;
    }

    /** By four vectors: by row, the numbers of each of them; zeros where there are not four. Not to be changed. */
    double[][] lanes() {
        return lanes;
    }
}
