package io.github.mldebug.learn;

import java.util.List;

/**
 * The loss seen while training: mean log-loss, or mean squared error in squared units of the label; lower is better.
 *
 * @param first the loss of the very first row, before anything was learned: the logarithm of the number of classes
 * @param epochs the running mean of every epoch, each row's loss taken just before the update that it causes; not finite
 *     where training diverged
 */
public record LossTrace(double first, List<Double> epochs) {
    public LossTrace {
        epochs = List.copyOf(epochs);
    }
}
