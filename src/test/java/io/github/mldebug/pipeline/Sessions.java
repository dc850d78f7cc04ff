package io.github.mldebug.pipeline;

import static io.github.mldebug.pipeline.Situations.named;
import static io.github.mldebug.pipeline.Situations.names;

import io.github.mldebug.pipeline.Situation.Least;
import io.github.mldebug.pipeline.Situation.Most;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/** Many steps in a row, each from what the one before left. */
final class Sessions {
    private final Situations shared;

    Sessions(Situations shared) {
        this.shared = shared;
    }

    List<Situation> all() {
        Map<Integer, Kept> forward = new ConcurrentHashMap<>();
        String mixed = "8 real columns (coefficients 0.4 to 0.1 deviations) and 22 of noise, named in random order:"
                + " least squares, 1000 rows";
        return List.of(
                new Situation(
                        "30 columns of noise, named one after the other: least squares, 200 rows",
                        "kept in the session",
                        new Most(1.5),
                        0,
                        40,
                        seed -> session(World.numbers(200, seed, 1), 30).noise()),
                new Situation(mixed, "real ones kept", new Least(7), 0, 20, seed -> forward.computeIfAbsent(
                                seed, this::forward)
                        .real()),
                new Situation(
                        mixed, "noise kept", new Most(1.5), 0, 20, seed -> forward.computeIfAbsent(seed, this::forward)
                                .noise()));
    }

    private record Kept(int real, int noise) {}

    private Kept forward(int seed) {
        return session(World.eight(1000, seed), 22);
    }

    /** Starts with x0; names every other real column and all noise once, in a random order. */
    private Kept session(World world, int noise) {
        SplittableRandom random = new SplittableRandom(50_000L + world.seed());
        List<String> order = new ArrayList<>(names("noise", noise));
        order.forEach(name -> world.table().noise(name, random));
        order.addAll(names("x", world.reals()).subList(1, world.reals()));
        Collections.shuffle(order, new Random(world.seed()));
        Simulation simulation = shared.simulation(world);
        List<String> features = new ArrayList<>(List.of("x0"));
        for (String name : order) {
            if (simulation
                    .step(Configurations.linear(features), named(name), List.of())
                    .kept()) {
                features.add(name);
            }
        }
        int real = (int) features.stream().filter(name -> name.startsWith("x")).count();
        return new Kept(real, features.size() - real);
    }
}
