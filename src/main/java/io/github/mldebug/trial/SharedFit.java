package io.github.mldebug.trial;

import io.github.mldebug.learn.LearnerInfo;
import io.github.mldebug.learn.Learners;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Trials that one fit answers: they are the same but for the stage of their learner, see {@link LearnerInfo#staged}.
 *
 * @param trials one or more, in the order of their stages
 */
record SharedFit(List<Trial> trials) {
    SharedFit {
        trials = trials.stream()
                .sorted(Comparator.comparingInt(SharedFit::stage))
                .toList();
    }

    /** Groups trials, in the order in which the first of each group comes. */
    static List<SharedFit> of(List<Trial> trials) {
        Map<Trial, List<Trial>> groups = new LinkedHashMap<>();
        for (Trial trial : trials) {
            groups.computeIfAbsent(unstaged(trial), key -> new ArrayList<>()).add(trial);
        }
        return groups.values().stream().map(SharedFit::new).toList();
    }

    /** The trial whose model holds those of the others. */
    Trial largest() {
        return trials.get(trials.size() - 1);
    }

    /** The stage of a trial; 0 when its learner has none. */
    static int stage(Trial trial) {
        @Nullable String staged = staged(trial);
        return staged == null ? 0 : ((Number) value(trial, staged)).intValue();
    }

    private static Object value(Trial trial, String hyperparameter) {
        Object value = trial.configuration().hyperparameters().get(hyperparameter);
        if (value == null) {
            throw new IllegalArgumentException("a configuration without " + hyperparameter);
        }
        return value;
    }

    private static @Nullable String staged(Trial trial) {
        return Learners.named(trial.configuration().learner()).info().staged();
    }

    /** The trial without its stage: what trials of one fit have in common. */
    private static Trial unstaged(Trial trial) {
        @Nullable String staged = staged(trial);
        if (staged == null) {
            return trial;
        }
        Configuration configuration = trial.configuration();
        Map<String, Object> rest = new LinkedHashMap<>(configuration.hyperparameters());
        rest.remove(staged);
        return new Trial(
                new Configuration(configuration.features(), configuration.learner(), rest),
                trial.repeat(),
                trial.fold(),
                trial.inner(),
                trial.seed(),
                trial.shuffle());
    }
}
