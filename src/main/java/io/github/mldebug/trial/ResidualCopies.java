package io.github.mldebug.trial;

import io.github.mldebug.feature.Feature;
import io.github.mldebug.feature.FittedFeature;
import io.github.mldebug.table.Table;
import java.util.List;

/**
 * Copies of a number that keep what other features say about it: its least-squares fit on them, plus what that leaves
 * unexplained, moved to other rows. A feature that repeats what the model knows is then compared with one that repeats it as
 * well. No label is looked at, so all training rows may be.
 */
final class ResidualCopies {
    private final String name;
    private final double[] explained;
    private final double[] left;

    private ResidualCopies(String name, double[] explained, double[] left) {
        this.name = name;
        this.explained = explained;
        this.left = left;
    }

    /** @param feature with one output */
    static ResidualCopies of(Arena arena, Feature feature, List<String> given) {
        double[] roots = new double[arena.rows()];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = Math.sqrt(arena.weight(i));
        }
        Basis basis = new Basis();
        basis.add(roots.clone());
        for (Feature known : arena.featureSet(given).features()) {
            for (double[] column : ScreenColumns.of(arena, known).dense(roots)) {
                basis.add(column);
            }
        }
        double[] value = ScreenColumns.of(arena, feature).dense(roots)[0];
        double[] left = value.clone();
        basis.remove(left);
        basis.remove(left);
        double[] explained = new double[left.length];
        for (int i = 0; i < left.length; i++) {
            explained[i] = (value[i] - left[i]) / roots[i];
            left[i] /= roots[i];
        }
        return new ResidualCopies(feature.expression(), explained, left);
    }

    /** The copy under a permutation of positions, for rows that are named by their position. */
    FittedFeature copy(int[] permutation) {
        double[] values = new double[explained.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = explained[i] + left[permutation[i]];
        }
        return new Copy(name, values);
    }

    private record Copy(String name, double[] values) implements FittedFeature {
        @Override
        public List<String> outputs() {
            return List.of(name);
        }

        @Override
        public void fill(int[] rows, int from, int to, int output, double[] into, int offset) {
            for (int i = from; i < to; i++) {
                into[offset + i - from] = values[rows[i]];
            }
        }

        @Override
        public FittedFeature on(Table other) {
            throw new UnsupportedOperationException("copies of the rows of one table");
        }
    }
}
