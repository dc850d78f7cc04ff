package io.github.mldebug.compare;

import io.github.mldebug.stats.Interval;

/**
 * The gain of a candidate over its parent with what it can be told from. All numbers are in units of the deciding metric
 * and oriented so that positive is better.
 *
 * @param parent the parent's value of the metric
 * @param candidate the candidate's value
 * @param change the gain
 * @param interval two-sided interval of the gain under the claim rule
 * @param rowError standard error of the gain from its spread over rows (the second witness)
 * @param detectable smallest gain that the claim rule sees with 80 % power
 * @param rows rows scored
 * @param test the test in words
 */
public record Evidence(
        double parent,
        double candidate,
        double change,
        Interval interval,
        double rowError,
        double detectable,
        int rows,
        String test) {}
