package io.github.mldebug.trial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One pass of some features over vectors. Two columns are multiplied with four vectors at a time, so that each number that is
 * read is used more than once, and all columns go through one block of rows before the next. A column's sums depend on
 * nothing but the column and the vectors, to the last bit, whatever else goes along.
 */
final class ScreenPass {
    /** So many rows of two columns and four vectors stay in the fastest cache. */
    private static final int BLOCK_ROWS = 256;

    private static final int LANES = ScreenVectors.LANES;

    private final ScreenVectors vectors;
    private final int weights;
    private final List<Dense> dense = new ArrayList<>();
    private final List<Levels> levels = new ArrayList<>();
    private final List<double @Nullable [][]> grams = new ArrayList<>();

    /** A column of numbers with its sums, by vector. */
    private record Dense(double[] column, double[] sums) {}

    /** A category with the sums of each level, by four vectors: first those of the rows that are at none. */
    private record Levels(int[] indicated, double[][] sums) {}

    private ScreenPass(ScreenVectors vectors, int weights) {
        this.vectors = vectors;
        this.weights = weights;
    }

    /**
     * The sums of each of some features.
     *
     * @param weights the vector by which rows are weighted when columns are multiplied with each other
     */
    static List<ScreenSums> over(ScreenVectors vectors, int weights, List<ScreenColumns> features) {
        ScreenPass pass = new ScreenPass(vectors, weights);
        features.forEach(pass::take);
        for (int start = 0; start < vectors.rows(); start += BLOCK_ROWS) {
            pass.block(features, start, Math.min(vectors.rows(), start + BLOCK_ROWS));
        }
        return pass.sums(features);
    }

    private void take(ScreenColumns feature) {
        int[] indicated = feature.indicated();
        if (indicated != null) {
            levels.add(new Levels(indicated, new double[vectors.lanes().length][LANES * (feature.width() + 1)]));
            grams.add(null);
            return;
        }
        for (double[] column : feature.columns()) {
            dense.add(new Dense(column, new double[LANES * vectors.lanes().length]));
        }
        grams.add(new double[feature.width()][feature.width()]);
    }

    private void block(List<ScreenColumns> features, int start, int end) {
        for (int four = 0; four < vectors.lanes().length; four++) {
            double[] lanes = vectors.lanes()[four];
            for (int i = 0; i < dense.size(); i += 2) {
                Dense other = i + 1 < dense.size() ? dense.get(i + 1) : new Dense(dense.get(i).column, new double[0]);
                addTwo(dense.get(i), other, start, end, lanes, LANES * four);
            }
            for (Levels one : levels) {
                addLevels(one.indicated, start, end, lanes, one.sums[four]);
            }
        }
        for (int i = 0; i < features.size(); i++) {
            double[][] gram = grams.get(i);
            if (gram != null) {
                addGram(features.get(i).columns(), start, end, gram);
            }
        }
    }

    /** Eight running sums, which the processor adds to side by side. */
    private static void addTwo(Dense one, Dense other, int start, int end, double[] lanes, int first) {
        double[] x = one.column;
        double[] y = other.column;
        double x0 = 0;
        double x1 = 0;
        double x2 = 0;
        double x3 = 0;
        double y0 = 0;
        double y1 = 0;
        double y2 = 0;
        double y3 = 0;
        for (int row = start, place = LANES * start; row < end; row++, place += LANES) {
            double ofX = x[row];
            double ofY = y[row];
            double lane = lanes[place];
            x0 += ofX * lane;
            y0 += ofY * lane;
            lane = lanes[place + 1];
            x1 += ofX * lane;
            y1 += ofY * lane;
            lane = lanes[place + 2];
            x2 += ofX * lane;
            y2 += ofY * lane;
            lane = lanes[place + 3];
            x3 += ofX * lane;
            y3 += ofY * lane;
        }
        add(one.sums, first, x0, x1, x2, x3);
        if (other.sums.length > 0) {
            add(other.sums, first, y0, y1, y2, y3);
        }
    }

    private static void add(double[] sums, int first, double zero, double one, double two, double three) {
        sums[first] += zero;
        sums[first + 1] += one;
        sums[first + 2] += two;
        sums[first + 3] += three;
    }

    private static void addLevels(int[] indicated, int start, int end, double[] lanes, double[] sums) {
        for (int row = start, place = LANES * start; row < end; row++, place += LANES) {
            int level = LANES * indicated[row] + LANES;
            sums[level] += lanes[place];
            sums[level + 1] += lanes[place + 1];
            sums[level + 2] += lanes[place + 2];
            sums[level + 3] += lanes[place + 3];
        }
    }

    private void addGram(double[][] columns, int start, int end, double[][] gram) {
        double[] lanes = vectors.lanes()[weights / LANES];
        int first = weights % LANES;
        for (int i = 0; i < columns.length; i++) {
            for (int j = 0; j <= i; j++) {
                gram[i][j] += product(columns[i], columns[j], lanes, first, start, end);
            }
        }
    }

    /** Two running sums, so that the processor need not wait for each addition. */
    private static double product(double[] x, double[] y, double[] lanes, int first, int start, int end) {
        double even = 0;
        double odd = 0;
        int row = start;
        for (int place = LANES * start + first; row + 1 < end; row += 2, place += 2 * LANES) {
            even += x[row] * y[row] * lanes[place];
            odd += x[row + 1] * y[row + 1] * lanes[place + LANES];
        }
        if (row < end) {
            even += x[row] * y[row] * lanes[LANES * row + first];
        }
        return even + odd;
    }

    private List<ScreenSums> sums(List<ScreenColumns> features) {
        List<ScreenSums> sums = new ArrayList<>();
        int nextDense = 0;
        int nextLevels = 0;
        for (int i = 0; i < features.size(); i++) {
            int width = features.get(i).width();
            double[][] products = new double[width][];
            double[][] gram = grams.get(i);
            if (gram == null) {
                Levels one = levels.get(nextLevels++);
                Arrays.setAll(products, level -> ofLevel(one, level));
            } else {
                for (int column = 0; column < width; column++) {
                    products[column] = Arrays.copyOf(dense.get(nextDense++).sums, vectors.count());
                }
            }
            sums.add(new ScreenSums(products, gram));
        }
        return sums;
    }

    private double[] ofLevel(Levels one, int level) {
        double[] products = new double[vectors.count()];
        for (int v = 0; v < products.length; v++) {
            products[v] = one.sums[v / LANES][LANES * (level + 1) + v % LANES];
        }
        return products;
    }
}
