package io.github.mldebug.report;

import java.util.List;

/**
 * What one column says about the target on its own.
 *
 * @param column its key; for a pair {@code a + b}
 * @param score the share of the dummy's loss that the better of a linear model and a depth-3 tree removes, out of fold;
 *     1 is perfect, 0 is no better than the dummy
 * @param interval of the score, low and high, 90 %
 * @param p one-sided, that the score is not above 0, Holm-corrected over the columns
 * @param shape {@code linear}, {@code nonlinear}, {@code pair} or {@code none}
 */
public record SignalReport(String column, double score, List<Double> interval, double p, String shape) {}
