package io.github.mldebug.trial;

import io.github.mldebug.feature.Feature;
import io.github.mldebug.stats.Moments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cheap look at many candidate features: how much of what the current model leaves unexplained could each explain? It is
 * the score (Lagrange multiplier) test of adding the feature's columns X, with the variance of the residuals r taken as equal
 * over rows: {@code r'X (X'X − X'Q Q'X)⁻¹ X'r} over the variance of r, where Q is an orthonormal basis of the constant and the
 * current model's columns. Under no signal it is about χ² with as many degrees of freedom as X has columns, for each free
 * output. One pass over the rows for each candidate, no fit.
 */
public final class Screen {
    private final Arena arena;
    private final double[] roots;
    private final double[][] residuals;
    private final Basis basis = new Basis();

    /**
     * @param residuals by output (class, or the one value) and position: truth minus the current model's prediction
     * @param current the current model's features, none for the dummy
     */
    public Screen(Arena arena, double[][] residuals, List<String> current) {
        this.arena = arena;
        this.roots = new double[arena.rows()];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = Math.sqrt(arena.weight(i));
        }
        basis.add(roots.clone());
        for (Feature feature : arena.featureSet(current).features()) {
            for (double[] column : ScreenBlock.of(arena, feature, null, roots).dense()) {
                basis.add(column);
            }
        }
        this.residuals = standardised(residuals);
    }

    /**
     * What the screen saw of some features together.
     *
     * @param value about χ² with {@code degreesOfFreedom} when the features tell nothing new
     */
    public record Statistic(double value, double degreesOfFreedom) {
        /**
         * The expected gain in log-likelihood on as many fresh rows, in nats over all of them: half of {@code value − 2 df}
         * (Akaike). Candidates are ranked by it.
         */
        public double logLikelihoodGain() {
            return (value - 2 * degreesOfFreedom) / 2;
        }
    }

    /**
     * What adding features together could explain.
     *
     * @param permutations for each feature the positions through which it is read, or null
     */
    public Statistic look(List<Feature> candidates, int[] @Nullable [] permutations) {
        List<ScreenBlock> blocks = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            blocks.add(ScreenBlock.of(arena, candidates.get(i), permutations[i], roots));
        }
        double[][] gram = gram(blocks);
        double[] sizes = new double[gram.length];
        Arrays.setAll(sizes, i -> gram[i][i]);
        double[][] explained = products(blocks, residuals);
        double[][] known = products(blocks, basis.directions());
        for (int i = 0; i < gram.length; i++) {
            for (int j = 0; j < gram.length; j++) {
                for (double[] direction : known) {
                    gram[i][j] -= direction[i] * direction[j];
                }
            }
        }
        GramFactor factor = new GramFactor(gram, sizes);
        double statistic = 0;
        for (double[] product : explained) {
            statistic += factor.squaredNorm(product);
        }
        // Residuals of k classes sum to zero, so they carry k - 1 free directions; their sum of squares is scaled
        // alike.
        int outputs = residuals.length;
        double free = outputs == 1 ? 1 : outputs - 1;
        return new Statistic(statistic * free / outputs, factor.rank() * free);
    }

    /** Minus what the basis explains already: nothing, but for rounding and the ridge. */
    private double[][] standardised(double[][] raw) {
        double[][] scaled = new double[raw.length][];
        for (int output = 0; output < raw.length; output++) {
            double[] one = new double[roots.length];
            for (int i = 0; i < roots.length; i++) {
                one[i] = raw[output][i] * roots[i];
            }
            basis.remove(one);
            double deviation =
                    Math.sqrt(Moments.mean(Arrays.stream(one).map(x -> x * x).toArray()));
            for (int i = 0; i < one.length; i++) {
                one[i] = deviation > 0 ? one[i] / deviation : 0;
            }
            scaled[output] = one;
        }
        return scaled;
    }

    private static double[][] gram(List<ScreenBlock> blocks) {
        int width = blocks.stream().mapToInt(ScreenBlock::width).sum();
        double[][] gram = new double[width][width];
        int rowStart = 0;
        for (int a = 0; a < blocks.size(); a++) {
            int columnStart = rowStart;
            for (int b = a; b < blocks.size(); b++) {
                double[][] cross = blocks.get(a).cross(blocks.get(b));
                for (int i = 0; i < cross.length; i++) {
                    for (int j = 0; j < cross[i].length; j++) {
                        gram[rowStart + i][columnStart + j] = cross[i][j];
                        gram[columnStart + j][rowStart + i] = cross[i][j];
                    }
                }
                columnStart += blocks.get(b).width();
            }
            rowStart += blocks.get(a).width();
        }
        return gram;
    }

    /** By vector and column: the product of each vector with each column of all blocks. */
    private static double[][] products(List<ScreenBlock> blocks, double[][] vectors) {
        int width = blocks.stream().mapToInt(ScreenBlock::width).sum();
        double[][] products = new double[vectors.length][width];
        for (int v = 0; v < vectors.length; v++) {
            int start = 0;
            for (ScreenBlock block : blocks) {
                double[] part = block.products(vectors[v]);
                System.arraycopy(part, 0, products[v], start, part.length);
                start += part.length;
            }
        }
        return products;
    }
}
