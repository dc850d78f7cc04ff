package io.github.mldebug.pipeline;

import io.github.mldebug.learn.BoostingLearner;
import io.github.mldebug.learn.ForestLearner;
import io.github.mldebug.learn.TreeLearner;
import io.github.mldebug.pipeline.Rung.Inputs;
import io.github.mldebug.trial.Configuration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The capacity ladder, from the simplest models to the most capable. A step goes one rung up or down, or to the lowest rung of
 * another learner, which is one rung from anywhere. A model between two rungs, as a tree of depth 4, goes to either.
 */
final class Ladder {
    /** How many rungs past a refused one are tried, each against the same model. */
    private static final int RUNGS_PAST_A_REFUSAL = 2;

    private static final String LINEAR = "linear";
    private static final String TREE = "tree";
    private static final String FOREST = "forest";
    private static final String BOOSTING = "boosting";
    private static final List<String> LEARNERS = List.of(LINEAR, TREE, FOREST, BOOSTING);
    private static final List<Rung> RUNGS = List.of(
            linear("linear on one or two features", Inputs.FEW),
            linear("linear on all columns", Inputs.MORE),
            linear("linear with bins, products and crosses", Inputs.DERIVED),
            tree(3),
            tree(5),
            tree(8),
            forest(50),
            forest(200),
            boosting(50, 3),
            boosting(200, 3),
            boosting(200, 6),
            boosting(500, 6));

    private static final Rung LINEAR_ON_THE_SAME = linear("linear on the same features", Inputs.SAME);

    private Ladder() {}

    private static Rung linear(String title, Inputs inputs) {
        return new Rung(title, LINEAR, Map.of(), inputs);
    }

    private static Rung tree(double depth) {
        return new Rung("tree of depth " + (int) depth, TREE, Map.of(TreeLearner.DEPTH, depth), Inputs.SAME);
    }

    private static Rung forest(double trees) {
        return new Rung("forest of " + (int) trees + " trees", FOREST, Map.of(ForestLearner.TREES, trees), Inputs.SAME);
    }

    private static Rung boosting(double rounds, double depth) {
        return new Rung(
                "boosting of " + (int) rounds + " rounds of depth " + (int) depth,
                BOOSTING,
                Map.of(BoostingLearner.ROUNDS, rounds, TreeLearner.DEPTH, depth),
                Inputs.SAME);
    }

    /** The learners that stand on it, simplest first. */
    static List<String> learners() {
        return LEARNERS;
    }

    /** Every rung, simplest first. */
    static List<Rung> rungs() {
        return RUNGS;
    }

    /**
     * How high a model stands; heights of two models compare as their capacities do.
     *
     * @param learner by its place on the ladder
     * @param size within its learner
     */
    record Height(int learner, double size) implements Comparable<Height> {
        private static final Comparator<Height> ORDER =
                Comparator.comparingInt(Height::learner).thenComparingDouble(Height::size);

        @Override
        public int compareTo(Height other) {
            return ORDER.compare(this, other);
        }
    }

    /** The height of a configuration with inputs of a kind. */
    static Height height(Configuration configuration, Inputs inputs) {
        Map<String, Object> settings = configuration.hyperparameters();
        double size =
                switch (configuration.learner()) {
                    case LINEAR -> inputs.level();
                    case TREE -> number(settings, TreeLearner.DEPTH);
                    case FOREST -> number(settings, ForestLearner.TREES);
                    case BOOSTING ->
                        number(settings, BoostingLearner.ROUNDS) * Math.pow(2, number(settings, TreeLearner.DEPTH));
                    default -> 0;
                };
        return new Height(LEARNERS.indexOf(configuration.learner()), size);
    }

    private static double number(Map<String, Object> settings, String name) {
        return settings.get(name) instanceof Number number ? number.doubleValue() : 0;
    }

    private static Height height(Rung rung, Configuration current) {
        return height(rung.of(current), rung.inputs());
    }

    /** The rungs above a model, the next first. */
    static List<Rung> above(Configuration current, Inputs inputs) {
        Height here = height(current, inputs);
        return RUNGS.stream()
                .filter(rung -> height(rung, current).compareTo(here) > 0)
                .toList();
    }

    /**
     * The rungs below a model, the next first. Below the first tree stands the linear model of the same features; below a
     * linear model on columns stands none, for which of them to leave out is for the data to say.
     */
    static List<Rung> below(Configuration current, Inputs inputs) {
        Height here = height(current, inputs);
        boolean linear = isLinear(current);
        List<Rung> below = new ArrayList<>();
        for (Rung rung : RUNGS) {
            boolean comparable =
                    linear ? rung.inputs() != Inputs.FEW : !rung.learner().equals(LINEAR);
            if (comparable && height(rung, current).compareTo(here) < 0) {
                below.add(0, rung);
            }
        }
        if (!linear) {
            below.add(LINEAR_ON_THE_SAME);
        }
        return below;
    }

    /**
     * The rungs of a learner that are worth trying from a model, simplest first: its lowest, or the next above the model where
     * it is the model's own, and two further.
     */
    static List<Rung> within(Configuration current, Inputs inputs, String learner) {
        List<Rung> rungs = learner.equals(current.learner()) ? above(current, inputs) : RUNGS;
        return rungs.stream()
                .filter(rung -> rung.learner().equals(learner))
                .limit(1L + RUNGS_PAST_A_REFUSAL)
                .toList();
    }

    /** Whether a model is a linear one. */
    static boolean isLinear(Configuration current) {
        return current.learner().equals(LINEAR);
    }

    /** The lowest rung of a learner, with the features that the model has; empty when it does not stand on the ladder. */
    static Optional<Rung> lowest(String learner) {
        if (learner.equals(LINEAR)) {
            return Optional.of(LINEAR_ON_THE_SAME);
        }
        return RUNGS.stream().filter(rung -> rung.learner().equals(learner)).findFirst();
    }
}
