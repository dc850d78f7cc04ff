package io.github.mldebug.pipeline;

import io.github.mldebug.learn.Hyperparameters;
import io.github.mldebug.learn.Learners;
import io.github.mldebug.trial.Configuration;
import java.util.List;
import java.util.Map;

/** The configurations that everything starts from. */
final class Configurations {
    private Configurations() {}

    /** The best model without inputs. */
    static Configuration dummy() {
        return new Configuration(List.of(), "dummy", Map.of());
    }

    /** One tree of depth 3. */
    static Configuration tree(List<String> features) {
        return new Configuration(
                features,
                "tree",
                Hyperparameters.of(Learners.named("tree").info()).asMap());
    }

    /** The linear learner at its defaults. */
    static Configuration linear(List<String> features) {
        return new Configuration(
                features,
                "linear",
                Hyperparameters.of(Learners.named("linear").info()).asMap());
    }
}
