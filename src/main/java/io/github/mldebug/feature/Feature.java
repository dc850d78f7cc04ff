package io.github.mldebug.feature;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model input as a user writes it: an expression over columns. What it learns from data (means, levels) it learns in
 * {@link #fit} from the rows given there, so nothing of a validation or test row can enter.
 */
public interface Feature {
    /** The expression in its one canonical spelling, as {@code age} or {@code `body mass`}. */
    String expression();

    /** Keys of the columns that it reads, in order of appearance. */
    List<String> columns();

    /**
     * Learns what the feature needs.
     *
     * @param rows table rows to learn from, at least one
     * @param weights one weight for each of {@code rows}, or null when all count alike
     */
    FittedFeature fit(int[] rows, double @Nullable [] weights);
}
