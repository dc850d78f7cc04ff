package io.github.mldebug.learn;

import io.github.mldebug.error.DidYouMean;
import io.github.mldebug.error.UserError;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a learner is, apart from what it does.
 *
 * @param name as in settings and ledgers, {@code linear}
 * @param title one line for readers
 * @param hyperparameters in the order in which they are shown
 * @param staged the whole-numbered one of them of which a fit with a larger value holds every fit with a smaller one, see
 *     {@link Fitted#upTo}; null for none
 */
public record LearnerInfo(
        String name,
        String title,
        List<Hyperparameter> hyperparameters,
        @Nullable String staged) {
    public LearnerInfo {
        hyperparameters = List.copyOf(hyperparameters);
    }

    /** A learner without stages. */
    LearnerInfo(String name, String title, List<Hyperparameter> hyperparameters) {
        this(name, title, hyperparameters, null);
    }

    /** The hyperparameter of a name, if there is one. */
    public Optional<Hyperparameter> find(String hyperparameter) {
        return hyperparameters.stream()
                .filter(candidate -> candidate.name().equals(hyperparameter))
                .findFirst();
    }

    /** The hyperparameter of a name; the user's error when there is none. */
    public Hyperparameter hyperparameter(String wanted) {
        return find(wanted).orElseThrow(() -> unknown(wanted));
    }

    private UserError unknown(String wanted) {
        List<String> names = hyperparameters.stream().map(Hyperparameter::name).toList();
        String hint = names.isEmpty() ? "it has none" : "it has: " + String.join(", ", names);
        return new UserError(
                "learner '" + name + "' has no hyperparameter '" + wanted + "'" + DidYouMean.tail(wanted, names), hint);
    }
}
