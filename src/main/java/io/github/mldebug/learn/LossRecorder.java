package io.github.mldebug.learn;

import java.util.ArrayList;
import java.util.List;

/**
 * Sums losses of rows into epochs. Tribuo tells nobody when an epoch ends, but asks its objective for the loss of every row
 * once an epoch.
 */
final class LossRecorder {
    private final int rows;
    private final double scale;
    private final List<Double> epochs = new ArrayList<>();
    private double first = Double.NaN;
    private double sum;
    private int count;

    /**
     * Starts before the first epoch.
     *
     * @param rows in an epoch
     * @param scale turns Tribuo's value into a loss that is better when lower
     */
    LossRecorder(int rows, double scale) {
        this.rows = rows;
        this.scale = scale;
    }

    void add(double value) {
        if (epochs.isEmpty() && count == 0) {
            first = scale * value;
        }
        sum += scale * value;
        count++;
        if (count == rows) {
            epochs.add(sum / rows);
            sum = 0;
            count = 0;
        }
    }

    LossTrace trace() {
        return new LossTrace(first, epochs);
    }
}
