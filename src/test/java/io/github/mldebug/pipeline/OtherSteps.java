package io.github.mldebug.pipeline;

import static io.github.mldebug.pipeline.Situations.KEPT;
import static io.github.mldebug.pipeline.Situations.linear;
import static io.github.mldebug.pipeline.Situations.named;

import io.github.mldebug.compare.Comparer;
import io.github.mldebug.compare.Comparison;
import io.github.mldebug.compare.StepKind;
import io.github.mldebug.compare.Verdict;
import io.github.mldebug.pipeline.Simulation.Cut;
import io.github.mldebug.pipeline.Situation.Power;
import io.github.mldebug.pipeline.Situation.Rate;
import io.github.mldebug.trial.Configuration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/** Steps that are judged without shuffled copies, and what many rows or other folds make of a step. */
final class OtherSteps {
    private final Situations shared;
    /** Each is counted in two ways. */
    private final Map<Integer, Comparison> swapped = new ConcurrentHashMap<>();

    private final Map<Integer, Comparison> tiny = new ConcurrentHashMap<>();

    OtherSteps(Situations shared) {
        this.shared = shared;
    }

    List<Situation> all() {
        String swap = "one column of noise in place of another: least squares, 200 rows";
        String tiny = "a real gain far below δ: logistic, 70 000 rows, coefficient 0.03";
        return List.of(
                new Situation(swap, "IMPROVED", new Rate(0.05), 20, 400, seed -> is(swapped(seed), Verdict.IMPROVED)),
                new Situation(
                        swap,
                        KEPT,
                        new Rate(0.16),
                        20,
                        400,
                        seed -> swapped(seed).kept() ? 1 : 0),
                new Situation(
                        "the stronger of two columns dropped: logistic, 300 rows, coefficients 1 and 0.35",
                        "WORSE",
                        new Power(0.95),
                        10,
                        200,
                        seed -> is(dropped(seed), Verdict.WORSE)),
                new Situation(tiny, "IMPROVED", new Rate(0.01), 0, 20, seed -> is(tiny(seed), Verdict.IMPROVED)),
                new Situation(tiny, "EQUIVALENT", new Power(0.9), 0, 20, seed -> is(tiny(seed), Verdict.EQUIVALENT)),
                new Situation(
                        "the same rows cut into folds twice: least squares, 200 rows, coefficient 0.25 deviations",
                        "kept by both or by neither",
                        new Power(0.85),
                        0,
                        200,
                        seed -> cutTwice(seed) ? 1 : 0));
    }

    private static double is(Comparison comparison, Verdict verdict) {
        return comparison.verdict() == verdict ? 1 : 0;
    }

    private static Comparison changed(Simulation simulation, Configuration before, Configuration after) {
        Study study = simulation.study();
        return study.comparer()
                .compare(
                        study.evaluate(before).scored(),
                        study.evaluate(after).scored(),
                        new Comparer.Step(StepKind.SET, null, null, 1, 0));
    }

    private Comparison swapped(int seed) {
        return swapped.computeIfAbsent(seed, this::noiseForNoise);
    }

    private Comparison noiseForNoise(int seed) {
        SplittableRandom random = new SplittableRandom(40_000L + seed);
        World world = World.numbers(200, seed, 1);
        world.table().noise("noise0", random).noise("noise1", random);
        return changed(shared.simulation(world), linear("x0", "noise0"), linear("x0", "noise1"));
    }

    private Comparison dropped(int seed) {
        Simulation simulation = shared.simulation(World.classes(300, seed, 1, 0.35));
        return simulation
                .step(linear("x0", "x1"), new Change.DropFeature("x0"), List.of())
                .comparison();
    }

    private Comparison tiny(int seed) {
        return tiny.computeIfAbsent(seed, this::ofManyRows);
    }

    private Comparison ofManyRows(int seed) {
        return changed(shared.simulation(World.classes(70_000, seed, 1, 0.03)), linear("x0"), linear("x0", "x1"));
    }

    private boolean cutTwice(int seed) {
        World world = World.numbers(200, seed, 1, 0.25);
        boolean[] kept = new boolean[2];
        for (int cut = 0; cut < 2; cut++) {
            Simulation simulation = shared.simulation(world.table(), Cut.ofSeed(1_000L * (cut + 1) + seed));
            kept[cut] = simulation.step(linear("x0"), named("x1"), List.of()).kept();
        }
        return kept[0] == kept[1];
    }
}
