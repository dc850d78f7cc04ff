package io.github.mldebug.trial;

import io.github.mldebug.feature.FittedFeature;
import io.github.mldebug.learn.Columns;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The inputs of a model as columns of numbers, computed from the table when they are asked for: no copy of the table is
 * made for a model. Each feature may read its rows through a permutation of its own.
 */
final class EncodedRows implements Columns {
    private final int rows;
    private final FittedFeature[] features;
    private final int[] outputs;
    private final int[][] tableRows;
    private final List<Indicators> indicators = new ArrayList<>();

    /** @param tableRows the table rows that each feature reads, one array a feature, all of one length */
    EncodedRows(List<FittedFeature> fitted, List<int[]> tableRows, int rows) {
        int width = fitted.stream().mapToInt(one -> one.outputs().size()).sum();
        this.rows = rows;
        this.features = new FittedFeature[width];
        this.outputs = new int[width];
        this.tableRows = new int[width][];
        int column = 0;
        for (int i = 0; i < fitted.size(); i++) {
            int outputCount = fitted.get(i).outputs().size();
            if (fitted.get(i).isIndicator() && outputCount > 0) {
                indicators.add(new Indicators(column, outputCount));
            }
            for (int output = 0; output < outputCount; output++) {
                features[column] = fitted.get(i);
                outputs[column] = output;
                this.tableRows[column] = tableRows.get(i);
                column++;
            }
        }
    }

    /**
     * Some rows of a fold.
     *
     * @param read which rows each feature reads
     * @param rows how many
     */
    static EncodedRows where(List<Reading.OnFold> features, Function<Reading.OnFold, int[]> read, int rows) {
        return new EncodedRows(
                features.stream().map(Reading.OnFold::fitted).toList(),
                features.stream().map(read).toList(),
                rows);
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int width() {
        return features.length;
    }

    @Override
    public List<Indicators> indicators() {
        return List.copyOf(indicators);
    }

    @Override
    public void indicated(int from, int to, Indicators run, int[] into) {
        features[run.first()].indicated(tableRows[run.first()], from, to, into, 0);
    }

    @Override
    public void fill(int from, int to, int column, double[] into, int offset) {
        features[column].fill(tableRows[column], from, to, outputs[column], into, offset);
    }
}
