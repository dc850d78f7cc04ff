package io.github.mldebug.pipeline;

import static io.github.mldebug.pipeline.Situations.CHOICE;
import static io.github.mldebug.pipeline.Situations.KEPT;
import static io.github.mldebug.pipeline.Situations.kept;
import static io.github.mldebug.pipeline.Situations.named;
import static io.github.mldebug.pipeline.Situations.names;

import io.github.mldebug.pipeline.Situation.Power;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;

/** Columns that tell something modest, which should be seen: named by the user, and found among noise by the tool. */
final class EffectSituations {
    private static final String SQUARES = "least squares, 200 rows, coefficient 0.25 deviations";
    private static final String LOGISTIC = "logistic, 300 rows, coefficient 0.35 beside one of 0.35";
    private static final String STRONG = "logistic, 300 rows, coefficient 0.35 beside one of 1";
    private static final String TREE = "tree of depth 3, 300 rows, coefficient 0.6 deviations";

    private final Situations shared;

    EffectSituations(Situations shared) {
        this.shared = shared;
    }

    List<Situation> all() {
        IntFunction<World> squares = seed -> World.numbers(200, seed, 1, 0.25);
        IntFunction<World> logistic = seed -> World.classes(300, seed, 0.35, 0.35);
        IntFunction<World> strong = seed -> World.classes(300, seed, 1, 0.35);
        IntFunction<World> tree = seed -> World.numbers(300, seed, 1, 0.6);
        return List.of(
                known(SQUARES, 20, "linear", squares),
                known(LOGISTIC, 20, "linear", logistic),
                known(STRONG, 20, "linear", strong).fallingShort(most(0.760)),
                known(TREE, 0, "tree", tree),
                among(SQUARES, 10, "linear", squares),
                among(LOGISTIC, 10, "linear", logistic).fallingShort(most(0.458)),
                among(STRONG, 10, "linear", strong).fallingShort(most(0.377)),
                among(TREE, 0, "tree", tree));
    }

    /** @param share of such tables in which twice the gain in log-likelihood exceeds its own 95 % quantile under no effect */
    private static String most(double share) {
        return "the likelihood-ratio test, told its exact critical value, sees " + share
                + " (src/bench/step/ceiling.py)";
    }

    private Situation known(String what, int quick, String learner, IntFunction<World> world) {
        return new Situation(
                "a real column, named: " + what,
                KEPT,
                new Power(0.75),
                quick,
                400,
                seed -> kept(shared.step(world.apply(seed), learner, named("x1"), List.of())));
    }

    private Situation among(String what, int quick, String learner, IntFunction<World> world) {
        return new Situation(
                "one real column and 19 of noise, the tool chooses: " + what,
                "the real one is kept",
                new Power(0.55),
                quick,
                600,
                seed -> found(world.apply(seed), learner) ? 1 : 0);
    }

    private boolean found(World world, String learner) {
        SplittableRandom random = new SplittableRandom(30_000L + world.seed());
        List<String> candidates = new ArrayList<>(names("noise", 19));
        candidates.forEach(name -> world.table().noise(name, random));
        candidates.add("x1");
        Simulation.Step step = shared.step(world, learner, CHOICE, candidates);
        return step.kept() && step.proposal().change().equals("x1");
    }
}
