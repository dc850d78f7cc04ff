package io.github.mldebug.feature;

import java.util.List;

/**
 * A model input as a user writes it: an expression over columns. What it learns from data (means, levels, cut points) it
 * learns in {@link #fit} from the rows given there, so nothing of a validation or test row can enter.
 */
public interface Feature {
    /** The expression in its one canonical spelling, as {@code age}, {@code `body mass`} or {@code log(price)}. */
    String expression();

    /** Keys of the columns that it reads, in order of appearance, each once. */
    List<String> columns();

    /** Whether it learns from the labels too. Then it has to be fitted again whenever labels belong to other rows. */
    boolean usesLabel();

    /** Learns what the feature needs from the rows of a sample and no others. */
    FittedFeature fit(Sample sample);
}
