package io.github.mldebug.learn;

import io.github.mldebug.error.DidYouMean;
import io.github.mldebug.error.UserError;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A setting of a learner.
 *
 * @param name as {@code learning-rate}
 * @param meaning one line for readers
 * @param range what it may be
 * @param initial its default, a {@link Double} or a {@link String}
 * @param role what it is for
 * @param requires the other setting under which alone it has an effect; null for none
 * @param moves names of hyperparameters whose best value depends on this one's
 */
public record Hyperparameter(
        String name,
        String meaning,
        Range range,
        Object initial,
        Role role,
        @Nullable Requirement requires,
        List<String> moves) {
    public Hyperparameter {
        moves = List.copyOf(moves);
    }

    /** A number. */
    static Hyperparameter number(String name, String meaning, Numbers range, double initial, Role role) {
        return new Hyperparameter(name, meaning, range, initial, role, null, List.of());
    }

    /** One of a few words; the first is the default. */
    static Hyperparameter word(String name, String meaning, Words range, Role role) {
        return new Hyperparameter(name, meaning, range, range.words().get(0), role, null, List.of());
    }

    /** The same, with an effect only where another one has a word. */
    Hyperparameter only(String other, String word) {
        return new Hyperparameter(name, meaning, range, initial, role, new Requirement(other, word), moves);
    }

    /** The same, where the best value of another one depends on it. */
    Hyperparameter moving(String other) {
        return new Hyperparameter(name, meaning, range, initial, role, requires, List.of(other));
    }

    /** Another hyperparameter and the word that it must have, as solver and sgd. */
    public record Requirement(String name, String word) {}

    /** What a hyperparameter is for. */
    public enum Role {
        /** How much the model can express. */
        CAPACITY,
        /** How the optimum is approached. */
        OPTIMISATION,
        /** What keeps the model from following noise; of use only where it does. */
        REGULARISATION,
        /** A choice that is not made for the sake of quality. */
        FIXED
    }

    /** How far apart neighbouring values of a search are. */
    public enum Scale {
        /** Equal differences. */
        LINEAR,
        /** Equal ratios. */
        LOG
    }

    /** What a hyperparameter may be. */
    public sealed interface Range permits Numbers, Words {}

    /**
     * A number.
     *
     * @param least the smallest allowed
     * @param most the largest allowed
     * @param from where a search starts
     * @param to where a search ends: a best value here means that the search was too narrow
     * @param scale of the search
     * @param whole whether only whole numbers make sense
     */
    public record Numbers(double least, double most, double from, double to, Scale scale, boolean whole)
            implements Range {}

    /**
     * One of a few words.
     *
     * @param words those allowed
     * @param refused words that a user may well expect here, each with the reason why it is not to be had
     */
    public record Words(List<String> words, Map<String, String> refused) implements Range {
        public Words {
            words = List.copyOf(words);
            refused = Map.copyOf(refused);
        }
    }

    /** The value that a number or a text stands for, a {@link Double} or a {@link String}; the user's error if none. */
    Object accept(Object value) {
        if (range instanceof Words allowed) {
            return word(String.valueOf(value), allowed);
        }
        double number = value instanceof Number given ? given.doubleValue() : parsed(String.valueOf(value));
        Numbers allowed = (Numbers) range;
        if (!(number >= allowed.least() && number <= allowed.most())) {
            throw refused(value, "must lie between " + show(allowed.least()) + " and " + show(allowed.most()));
        }
        if (allowed.whole() && number != Math.rint(number)) {
            throw refused(value, "must be a whole number");
        }
        return number;
    }

    private String word(String given, Words allowed) {
        if (allowed.words().contains(given)) {
            return given;
        }
        String reason = allowed.refused().get(given);
        if (reason != null) {
            throw new UserError(name + " '" + given + "' " + reason, "use " + String.join(" or ", allowed.words()));
        }
        throw new UserError(
                name + " cannot be '" + given + "'" + DidYouMean.tail(given, allowed.words()),
                "it is one of: " + String.join(", ", allowed.words()));
    }

    private double parsed(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw refused(text, "must be a number");
        }
    }

    private UserError refused(Object value, String rule) {
        return new UserError(name + " cannot be " + value, name + " " + rule + " (default " + show(initial) + ")");
    }

    /** A value as a user writes it: {@code 20}, {@code 0.5}, {@code 1e-6}, {@code sgd}. */
    public static String show(Object value) {
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString(number.longValue());
        }
        return value instanceof Double
                ? String.valueOf(value).replace(".0E", "e").replace("E", "e")
                : String.valueOf(value);
    }
}
