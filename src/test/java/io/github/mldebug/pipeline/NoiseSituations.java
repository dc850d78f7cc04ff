package io.github.mldebug.pipeline;

import static io.github.mldebug.pipeline.Situations.CHOICE;
import static io.github.mldebug.pipeline.Situations.KEPT;
import static io.github.mldebug.pipeline.Situations.kept;
import static io.github.mldebug.pipeline.Situations.names;

import io.github.mldebug.pipeline.Situation.Rate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Columns of Gaussian noise on real tables: named by the user, and the best of several chosen by the tool. */
final class NoiseSituations {
    private final Situations shared;

    NoiseSituations(Situations shared) {
        this.shared = shared;
    }

    List<Situation> all() {
        List<Situation> all = new ArrayList<>();
        for (Example example : Example.all()) {
            all.add(named(example));
            all.add(bestOf(5, 0, example));
            all.add(bestOf(50, 6, example));
            all.add(bestOf(500, 0, example));
        }
        return all;
    }

    private Situation named(Example example) {
        return new Situation("a column of noise, named: " + example.name(), KEPT, new Rate(0.05), 14, 200, seed -> {
            Simulation simulation = noisy(example, 1, seed);
            return kept(
                    simulation.step(Configurations.linear(example.features()), Situations.named("noise0"), List.of()));
        });
    }

    private Situation bestOf(int count, int quick, Example example) {
        String what = "the best of " + count + " columns of noise: " + example.name();
        return new Situation(what, KEPT, new Rate(0.075), quick, 70, seed -> {
            Simulation simulation = noisy(example, count, seed);
            return kept(simulation.step(Configurations.linear(example.features()), CHOICE, names("noise", count)));
        });
    }

    private Simulation noisy(Example example, int count, int seed) {
        NumberTable table = NumberTable.of(example.table());
        SplittableRandom random = new SplittableRandom(1_000L + seed);
        for (int i = 0; i < count; i++) {
            table.noise("noise" + i, random);
        }
        return shared.simulation(example, table, seed);
    }
}
