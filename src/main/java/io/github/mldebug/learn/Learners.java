package io.github.mldebug.learn;

import io.github.mldebug.error.DidYouMean;
import io.github.mldebug.error.UserError;
import java.util.List;

/** The learners that there are. */
public final class Learners {
    private static final List<Learner> ALL = List.of(
            new DummyLearner(), new LinearLearner(), new TreeLearner(), new ForestLearner(), new BoostingLearner());

    private Learners() {}

    /** Every learner, simplest first, those that this machine cannot run among them. */
    public static List<Learner> all() {
        return ALL;
    }

    /** The learner of a name; the user's error when there is none. */
    public static Learner named(String name) {
        List<String> names = ALL.stream().map(learner -> learner.info().name()).toList();
        return ALL.stream()
                .filter(learner -> learner.info().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UserError(
                        "no learner '" + name + "'" + DidYouMean.tail(name, names),
                        "the learners are: " + String.join(", ", names)));
    }
}
