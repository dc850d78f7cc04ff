package io.github.mldebug.trial;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request for one fit: train a configuration on all folds of a repeat but one, score it on that one. A value made of
 * plain data, so that it can be keyed, stored, or sent elsewhere.
 *
 * @param configuration what to train
 * @param repeat which assignment of rows to folds
 * @param fold the fold that is scored, or {@link #ALL}
 * @param inner which part of the rows that train for the fold is scored in its place, without the fold's own rows taking any
 *     part, see {@link Arena#innerParts}; null for none
 * @param seed of the training
 * @param shuffle features whose values are moved to other rows first, or null
 */
public record Trial(
        Configuration configuration,
        int repeat,
        int fold,
        @Nullable Integer inner,
        long seed,
        @Nullable Shuffle shuffle) {
    /** A fit that scores a fold, or all rows. */
    public Trial(Configuration configuration, int repeat, int fold, long seed, @Nullable Shuffle shuffle) {
        this(configuration, repeat, fold, null, seed, shuffle);
    }

    /** In place of a fold: train on every row and score the same rows. */
    public static final int ALL = -2;

    /**
     * A permutation of the training rows under which some features are read, all of them alike: what ties them to the label
     * is broken, what ties them to one another is not.
     *
     * @param given features whose tie to a shuffled number is kept: only what they leave unexplained of it is moved to other
     *     rows. Empty to move the whole value
     * @param columns keys of the columns whose cells are moved within those features, where others that they read stay. Empty
     *     to move whatever they read
     */
    public record Shuffle(List<String> features, long seed, List<String> given, List<String> columns) {
        public Shuffle {
            features = List.copyOf(features);
            given = List.copyOf(given);
            columns = List.copyOf(columns);
        }

        /** Features are moved whole, or what others leave unexplained of them. */
        public Shuffle(List<String> features, long seed, List<String> given) {
            this(features, seed, given, List.of());
        }

        /** Whole values are moved. */
        public Shuffle(List<String> features, long seed) {
            this(features, seed, List.of());
        }
    }
}
