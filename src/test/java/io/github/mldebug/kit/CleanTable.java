package io.github.mldebug.kit;

import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A kind of table in which nothing is wrong.
 *
 * @param name what it is, in a few words
 * @param target the column to be predicted, null for none
 * @param made the table of a seed
 */
public record CleanTable(String name, @Nullable String target, LongFunction<DraftTable> made) {
    /** The text of the file of a seed. */
    public String csv(long seed) {
        return made.apply(seed).csv();
    }
}
