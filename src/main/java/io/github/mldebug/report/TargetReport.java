package io.github.mldebug.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The column to be predicted.
 *
 * @param task {@code binary}, {@code multiclass} or {@code regression}
 * @param classes in class order, null for regression
 * @param chosenBy why this column and this task, in words
 */
public record TargetReport(
        String column, String task, @Nullable List<String> classes, String chosenBy) {}
